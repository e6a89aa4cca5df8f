import type { Choosing } from './choice.ts';
import { rankOfKey, unitOfKey } from './keys.ts';
import { LENGTH, largestKey, STRIDE, USED } from './pool-records.ts';
import { markOf } from './pools.ts';

/** The line of a pool: the last unit it kept, by its rank among all (tier, order), null where it kept none. */
export type Line = {
  readonly school: number;
  readonly pool: number;
  readonly closed: boolean;
  readonly worst: { readonly rank: number; readonly unit: number } | null;
};

/** One for each school and pool, pools in the order in which they take; docs/allocation.md §2. */
export const linesOf = ({ pools, quota, records, heap, keys }: Choosing): readonly Line[] => {
  const lines: Line[] = [];
  for (let school = 0; school < quota.length; school++) {
    let rest = quota[school]!;
    for (let pool = pools.start[school]!; pool < pools.start[school + 1]!; pool++) {
      const mark = markOf(pools, pool, rest);
      const at = pool * STRIDE;
      const used = records[at + USED]!;
      rest = Math.max(0, rest - Math.min(mark, used));
      const closed = used >= mark;
      if (records[at + LENGTH] === 0) {
        lines.push({ school, pool, closed, worst: null });
        continue;
      }
      const key = largestKey(heap, records, at);
      const worst = { rank: rankOfKey(keys, key), unit: unitOfKey(keys, key) };
      lines.push({ school, pool, closed, worst });
    }
  }
  return lines;
};
