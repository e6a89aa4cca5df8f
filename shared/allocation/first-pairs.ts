import { type Field, type PricedField, priced } from './field.ts';
import { cellOf, metresToRing, ringsFrom, spansOfRing } from './near-columns.ts';
import {
  costAt,
  isPlanar,
  leastCost,
  metresOfPair,
  planarMetres,
  type Weights,
} from './pair-costs.ts';
import { addPair, newPairList, type PairList } from './pairs.ts';

const FIRST = 8;

type Best = { readonly total: Float64Array; readonly column: Int32Array };

/** puts a candidate into the list of the cheapest FIRST, cheapest first; answers their number */
const insert = (best: Best, count: number, total: number, column: number): number => {
  let at = count;
  while (at > 0 && best.total[at - 1]! > total) {
    if (at < FIRST) {
      best.total[at] = best.total[at - 1]!;
      best.column[at] = best.column[at - 1]!;
    }
    at--;
  }
  if (at < FIRST) {
    best.total[at] = total;
    best.column[at] = column;
  }
  return Math.min(FIRST, count + 1);
};

/** puts those of the members from .. to - 1 that are among the best into the list; answers their number */
const lookAt = (
  { problem, grid, weights, price }: PricedField,
  row: number,
  from: number,
  to: number,
  best: Best,
  before: number,
): number => {
  const planar = isPlanar(problem, row);
  const x = problem.rowX[row]!;
  const y = problem.rowY[row]!;
  let count = before;
  for (let at = from; at < to; at++) {
    const column = grid.members[at]!;
    const way = planar
      ? planarMetres(x - grid.memberX[at]!, y - grid.memberY[at]!)
      : metresOfPair(problem, row, column);
    // mostly true of a full list, which spares the question whether it is far
    const least = weights.metres * way + price[at]!;
    if (count === FIRST && least >= best.total[FIRST - 1]!) continue;
    const total = costAt(problem, weights, row, column, way) + price[at]!;
    if (count === FIRST && total >= best.total[FIRST - 1]!) continue;
    count = insert(best, count, total, column);
  }
  return count;
};

/**
 * The columns near the row that cost least with their price, into `best`; answers their number. The next rings will do,
 * but where it is to be the `very` best whatever may still be that is looked at.
 */
const bestOf = (field: PricedField, row: number, very: boolean, best: Best): number => {
  const { problem, grid, spans, weights } = field;
  const cell = cellOf(grid, problem.rowX[row]!, problem.rowY[row]!);
  const rings = ringsFrom(grid, cell);
  let count = 0;
  for (let ring = 0; ring <= rings; ring++) {
    if (ring >= 2 && count === FIRST) {
      const least = leastCost(problem, weights, metresToRing(grid, ring));
      if (!very || least >= best.total[0]!) break;
    }
    const numbers = spansOfRing(grid, cell, ring, spans);
    for (let i = 0; i < numbers; i += 2) {
      count = lookAt(field, row, spans[i]!, spans[i + 1]!, best, count);
    }
  }
  return count;
};

export type FirstPairs = {
  readonly pairs: PairList;
  /** what each costs more than the best of its row, at the prices; without prices its cost */
  readonly regret: Float64Array;
};

/** For each row a few columns near it: where the search begins. `prices`: by column; null where none are known. */
export const firstPairs = (
  field: Field,
  weights: Weights,
  prices: Float64Array | null,
): FirstPairs => {
  const { rows, columns } = field.problem;
  const pairs = newPairList(rows * FIRST);
  const regret = new Float64Array(rows * FIRST);
  const best: Best = { total: new Float64Array(FIRST), column: new Int32Array(FIRST) };
  const price = prices ?? new Float64Array(columns);
  const now = priced(field, weights, price, 0);
  for (let row = 0; row < rows; row++) {
    const count = bestOf(now, row, prices !== null, best);
    for (let i = 0; i < count; i++) {
      const column = best.column[i]!;
      const total = best.total[i]!;
      regret[pairs.count] = prices === null ? total : total - best.total[0]!;
      addPair(pairs, row, column, total - price[column]!);
    }
  }
  return { pairs, regret: regret.subarray(0, pairs.count) };
};
