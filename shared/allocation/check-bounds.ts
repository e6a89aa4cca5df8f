import type { Faults } from './faults.ts';
import type { Instance } from './types.ts';

/** metres between the outermost coordinates; up to here the rounded double root is exact (model.ts) */
const WIDEST = 4_000_000;

const widthOf = (values: readonly number[]): number => {
  let least = Number.POSITIVE_INFINITY;
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return values.length === 0 ? 0 : largest - least;
};

const largestStated = ({ applicants }: Instance): number => {
  let largest = 0;
  for (const { metres } of applicants) {
    for (const value of Object.values(metres ?? {})) largest = Math.max(largest, value);
  }
  return largest;
};

/**
 * No number can leave 2^53. A path in the overflow passes each school at most once and each step changes the cost by at
 * most the largest distance M, so prices stay within (schools + 2)·M and a sum of totals over all children within
 * children·(schools + 3)·M; every other count is smaller.
 */
export const checkBounds = (instance: Instance, faults: Faults): void => {
  const points = [...instance.schools, ...instance.applicants].map(({ at }) => at);
  const width = widthOf(points.map(([x]) => x));
  const height = widthOf(points.map(([, y]) => y));
  for (const [axis, span] of [width, height].entries()) {
    if (span > WIDEST) faults.add(axis === 0 ? 'at[0]' : 'at[1]', 'places-too-far-apart', span);
  }
  const farthest = Math.max(width + height, largestStated(instance));
  const sum =
    BigInt(instance.applicants.length) * BigInt(instance.schools.length + 3) * BigInt(farthest);
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) {
    faults.add(
      'applicants',
      'sums-leave-2^53',
      `${instance.applicants.length} children, ${farthest} metres`,
    );
  }
};
