import { seatsGiven } from './choice.ts';
import type { Columns } from './columns.ts';
import { NONE } from './columns.ts';
import { type Line, linesOf } from './cutoffs.ts';
import { deferredAcceptance, type ZonePhase } from './deferred-acceptance.ts';
import { keysOf } from './keys.ts';
import { guaranteedSetsOf } from './margin.ts';
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

/** schools of the zone phase by unit, who takes part in the overflow, and the seats it may fill, by school */
const zonePlaces = (
  { rules, schools, units }: Columns,
  { pool, choosing, unplaced }: ZonePhase,
) => {
  const schoolOf = new Int32Array(choosing.pools.kind.length);
  for (let s = 0; s < schools.count; s++) {
    schoolOf.fill(s, choosing.pools.start[s], choosing.pools.start[s + 1]);
  }
  const school = new Int32Array(units.count);
  const others = new Int32Array(unplaced);
  let count = 0;
  for (let unit = 0; unit < units.count; unit++) {
    const place = pool[unit]!;
    school[unit] = place === NONE ? NONE : schoolOf[place]!;
    if (place === NONE && units.overflow[unit] === 1) others[count++] = unit;
  }
  // what a unit of two took beyond the plan leaves none
  const left = schools.seats.map((seats, s) => Math.max(0, seats - seatsGiven(choosing, s)));
  return { school, takePart: others.slice(0, rules.overflow === 'none' ? 0 : count), left };
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
  const { school, takePart, left } = zonePlaces(columns, zone);
  const rest = overflow(
    columns,
    zone.choosing.keys,
    guaranteedSetsOf(columns, guaranteedGroups),
    takePart,
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
    totals: columnTotals(columns, school, zone.pool, rest.swaps),
    counters: { ...zone.counters, ...rest.counters },
  };
};
