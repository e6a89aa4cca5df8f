import { type Field, type PricedField, priced } from './field.ts';
import {
  cellOf,
  metresToRing,
  ringAt,
  ringsFrom,
  spansOfRing,
  spansWithin,
} from './near-columns.ts';
import {
  costOfPair,
  isPlanar,
  planarCost,
  planarMetres,
  reachOf,
  type Weights,
} from './pair-costs.ts';
import { addPair, newPairList, type PairList } from './pairs.ts';

/** the search of a row has found enough for one round */
const ENOUGH = 4;

/** ways are rounded, so a bound holds a metre farther */
const ROUNDING = 1;

/** whether a member from .. to - 1 may cost the row, whose ways are planar, less than it pays */
const maySave = (
  { problem, grid, weights, price }: PricedField,
  row: number,
  pays: number,
  from: number,
  to: number,
): boolean => {
  const x = problem.rowX[row]!;
  const y = problem.rowY[row]!;
  for (let at = from; at < to; at++) {
    const least = pays - price[at]!;
    const way = planarMetres(x - grid.memberX[at]!, y - grid.memberY[at]!);
    // mostly true, which spares the question whether it is far
    if (weights.metres * way >= least) continue;
    if (planarCost(problem, weights, way) < least) return true;
  }
  return false;
};

/** whether nothing up to the last ring can be missing for the row, whose ways are planar */
const isContent = (
  field: PricedField,
  row: number,
  pays: number,
  cell: number,
  last: number,
): boolean => {
  const { grid, spans } = field;
  const numbers = spansWithin(grid, cell, last, spans);
  for (let i = 0; i < numbers; i += 2) {
    if (maySave(field, row, pays, spans[i]!, spans[i + 1]!)) return false;
  }
  return true;
};

/** of the members from .. to - 1, those that cost the row less than it pays */
const addMissing = (
  { problem, grid, weights, price }: PricedField,
  row: number,
  pays: number,
  from: number,
  to: number,
  list: PairList,
): void => {
  for (let at = from; at < to; at++) {
    const column = grid.members[at]!;
    const cost = costOfPair(problem, weights, row, column);
    if (cost < pays - price[at]!) addPair(list, row, column, cost);
  }
};

/**
 * Pairs that cost less than their row pays now (`potential`: least cost + price by row, price by column behind them).
 * Nearest first, and only a few a row: an empty list proves that none is missing, as a column that is farther than the
 * reach costs too much even at price 0. Most rows miss nothing, which is seen without looking ring by ring.
 */
export const missingPairs = (field: Field, weights: Weights, potential: Float64Array): PairList => {
  const { problem, grid, spans } = field;
  const { rows } = problem;
  const list = newPairList(rows);
  const now = priced(field, weights, potential, rows);
  for (let row = 0; row < rows; row++) {
    const pays = potential[row]!;
    const planar = isPlanar(problem, row);
    const reach = planar ? reachOf(problem, weights, pays) + ROUNDING : Number.POSITIVE_INFINITY;
    const cell = cellOf(grid, problem.rowX[row]!, problem.rowY[row]!);
    if (planar && isContent(now, row, pays, cell, ringAt(grid, reach))) continue;
    const rings = ringsFrom(grid, cell);
    const before = list.count;
    for (let ring = 0; ring <= rings && metresToRing(grid, ring) <= reach; ring++) {
      const numbers = spansOfRing(grid, cell, ring, spans);
      for (let i = 0; i < numbers; i += 2) {
        addMissing(now, row, pays, spans[i]!, spans[i + 1]!, list);
      }
      if (list.count - before >= ENOUGH) break;
    }
  }
  return list;
};
