/**
 * The overflow: everyone left over, placed together (or tier after tier) so that the goals of the rule book are met in
 * their order, exactly over all pairs; docs/allocation.md §3.
 */
import type { Task } from './assignment.ts';
import { type Columns, NONE } from './columns.ts';
import type { Keys } from './keys.ts';
import { bestRank, classOf } from './margin.ts';
import { orderedByPlace } from './ordered.ts';
import { selected } from './selected.ts';
import { type StageOutcome, solveStage } from './stage.ts';
import type { Report } from './transport.ts';
import type { Counters } from './types.ts';

/** one row a school with seats left, and stage */
export type PriceRow = {
  readonly school: number;
  readonly tier: number | null;
  readonly outside: number;
  readonly far: number;
  readonly metres: number;
};

export type SwapRow = {
  readonly unit: number;
  readonly school: number | null;
  readonly beyond: number;
  readonly outside: number;
  readonly far: number;
  readonly metres: number;
};

export type Overflow = {
  readonly prices: readonly PriceRow[];
  readonly swaps: readonly SwapRow[];
  readonly counters: Counters;
};

type Stage = { readonly tier: number | null; readonly units: Int32Array };

const GUARANTEED_STAGE = -1;

const stagesOf = (
  columns: Columns,
  guaranteedSets: Uint8Array,
  units: Int32Array,
  seats: number,
): readonly Stage[] => {
  const { rules, rankTier } = columns;
  const { size, groupSet } = columns.units;
  if (rules.overflow === 'together') return [{ tier: null, units }];
  let children = 0;
  for (const unit of units) children += size[unit]!;
  const stageOf = (unit: number): number | null => {
    if (children > seats && guaranteedSets[groupSet[unit]!] === 1) return GUARANTEED_STAGE;
    const best = bestRank(columns, unit);
    return best === NONE ? null : rankTier[best]!;
  };
  const stages = new Map<number | null, number[]>();
  for (const unit of units) {
    const list = stages.get(stageOf(unit));
    if (list === undefined) stages.set(stageOf(unit), [unit]);
    else list.push(unit);
  }
  const rank = (tier: number | null) => tier ?? Number.POSITIVE_INFINITY;
  return [...stages]
    .map(([tier, list]) => ({ tier, units: Int32Array.from(list) }))
    .sort((a, b) => (rank(a.tier) < rank(b.tier) ? -1 : 1));
};

/** by place, so that names do not decide; of schools at one point the first comes first */
const schoolsWithSeats = ({ schools }: Columns, left: Int32Array): Int32Array => {
  const { overflow, x, y } = schools;
  const open = selected(Int32Array.from(left.keys()), (s) => overflow[s] === 1 && left[s]! > 0);
  const order = orderedByPlace(
    open.map((s) => x[s]!),
    open.map((s) => y[s]!),
  );
  return order.map((at) => open[at]!);
};

const pricesOf = (
  schools: Int32Array,
  tier: number | null,
  { prices }: StageOutcome,
): readonly PriceRow[] =>
  Array.from(schools, (school, column) => ({
    school,
    tier,
    outside: prices.area[column]!,
    far: prices.near[column]!,
    metres: prices.metres[column]!,
  })).sort((a, b) => a.school - b.school);

/**
 * `left`: seats left by school after the zone phase; it is used up. `school`: by unit; whoever is placed gets its own.
 */
export const overflow = (
  columns: Columns,
  keys: Keys,
  guaranteedSets: Uint8Array,
  units: Int32Array,
  left: Int32Array,
  school: Int32Array,
  report?: Report,
): Overflow => {
  const prices: PriceRow[] = [];
  const swaps: SwapRow[] = [];
  const counters: Counters = { rows: 0, pivots: 0, generated: 0 };
  const goals = columns.rules.overflowGoals.filter((goal) => goal !== 'placed');
  const orderOf = (unit: number) => classOf(columns, guaranteedSets, unit);
  const seats = schoolsWithSeats(columns, left).reduce((sum, s) => sum + left[s]!, 0);
  for (const stage of stagesOf(columns, guaranteedSets, units, seats)) {
    const schools = schoolsWithSeats(columns, left);
    const task: Task = { columns, keys, goals, schools, orderOf, report };
    if (schools.length === 0) {
      swaps.push(...unplaced(columns, stage.units));
      continue;
    }
    const capacity = schools.map((one) => left[one]!);
    const outcome = solveStage(task, stage.units, capacity);
    outcome.seat((unit, column) => {
      school[unit] = schools[column]!;
      left[schools[column]!]! -= columns.units.size[unit]!;
    });
    for (const row of pricesOf(schools, stage.tier, outcome)) prices.push(row);
    for (const { column, ...swap } of outcome.swaps) {
      swaps.push({ ...swap, school: column === null ? null : schools[column]! });
    }
    for (const [name, count] of Object.entries(outcome.counters)) {
      counters[name] = (counters[name] ?? 0) + count;
    }
  }
  return { prices, swaps: swaps.sort((a, b) => a.unit - b.unit), counters };
};

/** without any seat, the units of two and more are named all the same */
const unplaced = ({ units: { size } }: Columns, units: Int32Array): readonly SwapRow[] =>
  Array.from(
    selected(units, (unit) => size[unit]! > 1),
    (unit) => ({
      unit,
      school: null,
      beyond: 0,
      outside: 0,
      far: 0,
      metres: 0,
    }),
  );
