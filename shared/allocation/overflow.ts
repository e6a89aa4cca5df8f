/**
 * The overflow: everyone left over, placed together (or tier after tier) so that the goals of the rule book are met in
 * their order, exactly over all pairs; docs/allocation.md §3.
 */
import type { Task } from './assignment.ts';
import { byCodeUnit, sum } from './compare.ts';
import { classOf } from './margin.ts';
import { type Model, NONE } from './model.ts';
import { named } from './reduced-cost.ts';
import { type StageOutcome, solveStage } from './stage.ts';
import type { Counters, Price, Swap } from './types.ts';

export type Overflow = {
  /** by unit, NONE where it has none */
  readonly school: Int32Array;
  readonly prices: readonly Price[];
  readonly swaps: readonly Swap[];
  readonly counters: Counters;
};

type Stage = { readonly tier: number | null; readonly units: readonly number[] };

const GUARANTEED_STAGE = -1;

const stagesOf = (model: Model, units: readonly number[], seats: number): readonly Stage[] => {
  if (model.rules.overflow === 'together') return [{ tier: null, units }];
  const short = sum(units.map((unit) => model.units.size[unit]!)) > seats;
  const stageOf = (unit: number): number | null => {
    if (short && model.units.guaranteed[unit] === 1) return GUARANTEED_STAGE;
    return model.units.bestTier[unit] === NONE ? null : model.units.bestTier[unit]!;
  };
  const stages = new Map<number | null, number[]>();
  for (const unit of units) {
    const list = stages.get(stageOf(unit));
    if (list === undefined) stages.set(stageOf(unit), [unit]);
    else list.push(unit);
  }
  const rank = (tier: number | null) => tier ?? Number.POSITIVE_INFINITY;
  return [...stages]
    .map(([tier, list]) => ({ tier, units: list }))
    .sort((a, b) => (rank(a.tier) < rank(b.tier) ? -1 : 1));
};

const columnsOf = ({ schools }: Model, left: Int32Array): readonly number[] =>
  [...schools.ids.keys()]
    .filter((school) => schools.overflow[school] === 1 && left[school]! > 0)
    .sort((a, b) => schools.x[a]! - schools.x[b]! || schools.y[a]! - schools.y[b]! || a - b);

const pricesOf = (
  model: Model,
  columns: readonly number[],
  tier: number | null,
  { price }: StageOutcome,
): readonly Price[] =>
  columns
    .map((school, column) => {
      const { outside, far, metres } = named(model, price, column);
      return { school: model.schools.ids[school]!, tier, outside, far, price: metres };
    })
    .sort((a, b) => byCodeUnit(a.school, b.school));

/** `left`: seats left by school after the zone phase; it is used up. */
export const overflow = (
  model: Model,
  numbers: Int32Array,
  units: readonly number[],
  left: Int32Array,
  onProgress?: Task['onProgress'],
): Overflow => {
  const school = new Int32Array(model.units.ids.length).fill(NONE);
  const prices: Price[] = [];
  const swaps: Swap[] = [];
  const counters: Counters = { rows: 0, augmentations: 0, settled: 0 };
  const seats = sum(columnsOf(model, left).map((column) => left[column]!));
  for (const stage of stagesOf(model, units, seats)) {
    const columns = columnsOf(model, left);
    const orderOf = (unit: number) => classOf(model, unit);
    const task = { model, numbers, columns, orderOf, onProgress };
    const capacity = Int32Array.from(columns, (column) => left[column]!);
    const outcome = solveStage(task, stage.units, capacity);
    for (const [unit, column] of outcome.placed) {
      school[unit] = columns[column]!;
      left[columns[column]!]! -= model.units.size[unit]!;
    }
    prices.push(...pricesOf(model, columns, stage.tier, outcome));
    for (const swap of outcome.swaps) swaps.push(swap);
    for (const [name, count] of Object.entries(outcome.counters)) {
      counters[name] = (counters[name] ?? 0) + count;
    }
  }
  swaps.sort((a, b) => byCodeUnit(a.unit, b.unit));
  return { school, prices, swaps, counters };
};
