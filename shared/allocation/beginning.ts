import type { Field } from './field.ts';
import { firstPairs } from './first-pairs.ts';
import { componentOf, type Goal, type Level } from './levels.ts';
import { ordered } from './ordered.ts';
import { costOfPair, mayLeave, type Weights } from './pair-costs.ts';
import { addPair, newPairList, type PairList } from './pairs.ts';

/** Pairs that carried children where a similar problem was solved. */
export type Known = readonly (readonly [row: number, column: number])[];

/** the prices of one level, as they are folded there */
export const foldedPrices = (
  { goals, weights }: Level,
  prices: Readonly<Record<Goal, Float64Array>>,
): Float64Array => {
  const folded = new Float64Array(prices.metres.length);
  for (const goal of goals) {
    const weight = weights[componentOf[goal]];
    for (let column = 0; column < folded.length; column++) {
      folded[column]! += weight * prices[goal][column]!;
    }
  }
  return folded;
};

/**
 * Begins with those left out, the largest numbers first, as whoever may not be left out needs the seats; then what is
 * known, as it stands; then what is near, in the order of its regret. `order`: places in `first`.
 */
export const beginning = (
  field: Field,
  weights: Weights,
  known: Known,
  prices: Float64Array | null,
): { readonly first: PairList; readonly order: Int32Array } => {
  const { problem } = field;
  const { pairs: near, regret } = firstPairs(field, weights, prices);
  const list = newPairList(problem.rows + known.length + near.count);
  const add = (row: number, column: number) =>
    addPair(list, row, column, costOfPair(problem, weights, row, column));
  for (let row = problem.rows - 1; row >= 0; row--) {
    if (mayLeave(problem, row)) add(row, problem.columns);
  }
  for (const [row, column] of known) if (column < problem.columns) add(row, column);
  const standing = list.count;
  for (let i = 0; i < near.count; i++) addPair(list, near.row[i]!, near.column[i]!, near.cost[i]!);
  const order = new Int32Array(list.count);
  for (let i = 0; i < standing; i++) order[i] = i;
  const nearest = ordered(regret);
  for (let i = 0; i < nearest.length; i++) order[standing + i] = standing + nearest[i]!;
  return { first: list, order };
};
