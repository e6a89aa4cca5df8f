/** What the placements say by unit, school and pool, in one walk over the units. */

import { type Columns, NONE, type Seating } from './columns.ts';
import { filtered } from './filtered.ts';
import type { Keys } from './keys.ts';

export type Seated = {
  /** by unit: its choice of the school where the zone phase seated it; NONE without such a place or such a choice */
  readonly choice: Int32Array;
  /** units that do not sit at the first of their choices */
  readonly behind: Int32Array;
  /** of these, units without a place of the zone phase */
  readonly others: Int32Array;
  /** children by school, of the zone phase and of the overflow */
  readonly inZone: Int32Array;
  readonly inOverflow: Int32Array;
  /** by pool: seats used, the worst unit kept, NONE where none is, and its key, below all keys where none is */
  readonly used: Int32Array;
  readonly last: Int32Array;
  readonly line: Float64Array;
};

/** index of the unit's choice of that school, NONE where it has none */
export const choiceOf = (
  { choiceStart, choiceSchool }: Columns,
  unit: number,
  school: number,
): number => {
  const end = choiceStart[unit + 1]!;
  for (let c = choiceStart[unit]!; c < end; c++) if (choiceSchool[c] === school) return c;
  return NONE;
};

/** `start`: by school, its first pool. A pool of another school counts for none. */
export const seatedOf = (
  columns: Columns,
  { radix, numbers }: Keys,
  { school, pool }: Seating,
  start: Int32Array,
): Seated => {
  const { choiceStart, choiceRank, units, schools } = columns;
  const { size, count } = units;
  const pools = start[schools.count]!;
  const choice = new Int32Array(count);
  const behind = new Int32Array(count);
  const inZone = new Int32Array(schools.count);
  const inOverflow = new Int32Array(schools.count);
  const used = new Int32Array(pools);
  const last = new Int32Array(pools).fill(NONE);
  const line = new Float64Array(pools).fill(-1);
  let displaced = 0;
  for (let u = 0; u < count; u++) {
    const p = pool[u]!;
    const s = school[u]!;
    if (s >= 0) (p === NONE ? inOverflow : inZone)[s]! += size[u]!;
    if (p === NONE) {
      behind[displaced++] = u;
      choice[u] = NONE;
      continue;
    }
    const c = choiceOf(columns, u, s);
    choice[u] = c;
    if (c !== choiceStart[u]) behind[displaced++] = u;
    if (c === NONE || p < start[s]! || p >= start[s + 1]!) continue;
    used[p]! += size[u]!;
    const key = choiceRank[c]! * radix + numbers[u]!;
    if (key < line[p]!) continue;
    line[p] = key;
    last[p] = u;
  }
  const notFirst = behind.slice(0, displaced);
  const others = filtered(notFirst, (u) => pool[u] === NONE);
  return { choice, behind: notFirst, others, inZone, inOverflow, used, last, line };
};
