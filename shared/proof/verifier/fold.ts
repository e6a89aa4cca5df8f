/** Vectors as single numbers, where a bound proves that these compare as the vectors do. */

import type { Columns } from './columns.ts';
import type { StagePrices } from './price-rows.ts';
import { type Component, countingOrder } from './vectors.ts';

/** a total is outside * weights[0] + far * weights[1] + metres * weights[2] */
export type Weights = readonly [outside: number, far: number, metres: number];

const largest = (values: Float64Array | Int32Array): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most;
};

/** two spans of 4,000,000 at right angles are less than 6,000,000 (`sound.ts`) */
const farthest = 6_000_000;

/**
 * Each weight exceeds all that the components after it can differ by, so a difference in an earlier component decides.
 * null where the largest total might leave 2^53.
 */
export const weightsOf = ({ rules, stated }: Columns, prices: StagePrices): Weights | null => {
  const most = [
    largest(prices.outside) + 1,
    largest(prices.far) + 1,
    largest(prices.metres) + Math.max(farthest, stated === null ? 0 : largest(stated.metres)),
  ] as const;
  const weights: [number, number, number] = [0, 0, 0];
  let weight = 1;
  let sum = 0;
  const order: readonly Component[] = [...new Set(countingOrder(rules))];
  for (const component of order.toReversed()) {
    weights[component] = weight;
    sum += weight * most[component];
    weight = 2 * sum + 1;
  }
  return sum > Number.MAX_SAFE_INTEGER / 2 ? null : weights;
};
