import { type Assignment, assign, type Task } from './assignment.ts';
import { seatSingles } from './fit-rows.ts';
import { type Joint, keepTogether } from './keep-together.ts';
import { leastOf, swapOf, totals } from './reduced-cost.ts';
import type { Counters, Swap } from './types.ts';

export type StageOutcome = {
  /** column by unit */
  readonly placed: ReadonlyMap<number, number>;
  readonly swaps: readonly Swap[];
  /** by column, vectors */
  readonly price: Float64Array;
  readonly counters: Counters;
};

const capacityBeside = (
  { model }: Task,
  capacity: Int32Array,
  { column, beyond }: Joint,
): Int32Array => {
  const left = capacity.slice();
  for (const [unit, place] of column) {
    left[place]! -= model.units.size[unit]! - (beyond.get(unit) ?? 0);
  }
  return left;
};

/** seats that the others left free in the end need not be given beyond the plan */
const settleBeyond = ({ column, beyond }: Joint, { free }: Assignment): void => {
  for (const [unit, seats] of beyond) {
    const place = column.get(unit)!;
    const spare = Math.min(seats, free[place]!);
    free[place]! -= spare;
    beyond.set(unit, seats - spare);
  }
};

/** a unit still without a place takes the best school that has room for all of it after all */
const seatLate = (
  task: Task,
  joint: readonly number[],
  column: Map<number, number>,
  { free, price }: Assignment,
): void => {
  for (const unit of joint) {
    if (column.has(unit)) continue;
    const size = task.model.units.size[unit]!;
    const best = leastOf(totals(task, unit, price), (place) => free[place]! >= size);
    if (best < 0) continue;
    free[best]! -= size;
    column.set(unit, best);
  }
};

const both = (a: Counters, b: Counters): Counters =>
  Object.fromEntries(Object.entries(a).map(([name, count]) => [name, count + (b[name] ?? 0)]));

/**
 * One transportation problem: the relaxed one, in which units may be split; and if some are, the units of two and more
 * get their schools and the units of one are placed anew, exactly, in what is left. The prices certify the units of one.
 */
export const solveStage = (
  task: Task,
  units: readonly number[],
  capacity: Int32Array,
): StageOutcome => {
  const { model, orderOf, numbers } = task;
  const isJoint = (unit: number) => model.units.size[unit]! > 1;
  const joint = units
    .filter(isJoint)
    .sort((a, b) => orderOf(a) - orderOf(b) || numbers[a]! - numbers[b]!);
  const relaxed = assign(task, units, capacity);
  const kept = keepTogether(task, relaxed);
  const final = kept.whole
    ? relaxed
    : assign(
        task,
        units.filter((unit) => !isJoint(unit)),
        capacityBeside(task, capacity, kept),
      );
  settleBeyond(kept, final);
  seatLate(task, joint, kept.column, final);
  const swaps = joint.map((unit) =>
    swapOf(task, unit, kept.column.get(unit), kept.beyond.get(unit) ?? 0, final.price),
  );
  return {
    placed: new Map([...kept.column, ...seatSingles(model, final)]),
    swaps: swaps.filter((swap) => swap !== null),
    price: final.price,
    counters: kept.whole ? relaxed.counters : both(relaxed.counters, final.counters),
  };
};
