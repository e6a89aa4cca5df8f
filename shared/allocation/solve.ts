import { seatsGiven } from './choice.ts';
import type { Columns } from './columns.ts';
import { NONE } from './columns.ts';
import { type Line, linesOf } from './cutoffs.ts';
import { deferredAcceptance, type ZonePhase } from './deferred-acceptance.ts';
import { keysOf } from './keys.ts';
import { standingOf } from './margin.ts';
import { overflow, type PriceRow, type SwapRow } from './overflow.ts';
import type { Pools } from './pools.ts';
import { type ColumnTotals, columnTotals } from './totals.ts';
import type { Counters, Progress } from './types.ts';

/** The outcome by index; `names.ts` puts the names to it. */
export type Solved = {
  readonly pools: Pools;
  /** by unit; NONE for the unplaced */
  readonly school: Int32Array;
  /** by unit: the pool that seated it in the zone phase, NONE elsewhere */
  readonly pool: Int32Array;
  readonly lines: readonly Line[];
  readonly prices: readonly PriceRow[];
  readonly swaps: readonly SwapRow[];
  readonly totals: ColumnTotals;
  readonly counters: Counters;
};

/** seats given and left, by school; what a unit of two took beyond the plan leaves none */
const zoneSeats = ({ schools, units }: Columns, { pool, choosing }: ZonePhase) => {
  const schoolOf = new Int32Array(choosing.pools.kind.length);
  for (let s = 0; s < schools.count; s++) {
    schoolOf.fill(s, choosing.pools.start[s], choosing.pools.start[s + 1]);
  }
  const school = new Int32Array(units.count).fill(NONE);
  for (let unit = 0; unit < units.count; unit++) {
    if (pool[unit] !== NONE) school[unit] = schoolOf[pool[unit]!]!;
  }
  const left = schools.seats.map((seats, s) => Math.max(0, seats - seatsGiven(choosing, s)));
  return { school, left };
};

/** who takes part in the overflow */
const leftOver = ({ rules, units }: Columns, pool: Int32Array): Int32Array => {
  const list = new Int32Array(units.count);
  let count = 0;
  if (rules.overflow === 'none') return list.subarray(0, 0);
  for (let unit = 0; unit < units.count; unit++) {
    if (pool[unit] === NONE && units.overflow[unit] === 1) list[count++] = unit;
  }
  return list.slice(0, count);
};

/**
 * The published procedure on columns. Every family has one number. Within its zone each child is offered to the schools
 * in the family's order, and a school keeps those with the better tier, then the better order, then the better number.
 * Whoever finds no seat there is placed together with all others in that position. docs/allocation.md.
 * `numbers`: by unit, distinct, from 1; `guaranteedGroups`: indices of the rules' groups.
 */
export const solve = (
  columns: Columns,
  numbers: Int32Array,
  guaranteedGroups: readonly number[],
  onProgress?: Progress,
): Solved => {
  const report = (phase: string) => (done: number, total: number) =>
    onProgress?.(phase, done, total);

  const zone = deferredAcceptance(columns, keysOf(columns, numbers), {
    onProgress: report('zone'),
  });
  const { school, left } = zoneSeats(columns, zone);
  const standing = standingOf(columns, guaranteedGroups);
  const rest = overflow(
    columns,
    zone.choosing.keys,
    standing,
    leftOver(columns, zone.pool),
    left,
    school,
    report('overflow'),
  );
  return {
    pools: zone.choosing.pools,
    school,
    pool: zone.pool,
    lines: linesOf(zone.choosing),
    prices: rest.prices,
    swaps: rest.swaps,
    totals: columnTotals(columns, standing, school, zone.pool, rest.swaps),
    counters: { ...zone.counters, ...rest.counters },
  };
};
