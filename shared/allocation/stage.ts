import { type Assignment, assign, type Task } from './assignment.ts';
import { seatSingles } from './fit-rows.ts';
import { type Joint, keepTogether } from './keep-together.ts';
import { lessCost } from './price-search.ts';
import { type Named, totalsUnder } from './reduced-cost.ts';
import { selected } from './selected.ts';
import type { Prices } from './transport.ts';
import type { Counters } from './types.ts';

/** A unit of two or more off its optimum; `column` NONE where it has no place. */
export type JointSwap = Named & {
  readonly unit: number;
  readonly column: number | null;
  readonly beyond: number;
};

export type StageOutcome = {
  readonly seat: (hear: (unit: number, column: number) => void) => void;
  readonly swaps: readonly JointSwap[];
  readonly prices: Prices;
  readonly counters: Counters;
};

const capacityBeside = (
  { columns }: Task,
  capacity: Int32Array,
  { column, beyond }: Joint,
): Int32Array => {
  const left = capacity.slice();
  for (const [unit, place] of column) {
    left[place]! -= columns.units.size[unit]! - (beyond.get(unit) ?? 0);
  }
  return left;
};

/** seats that the others left free in the end need not be given beyond the plan */
const settleBeyond = ({ column, beyond }: Joint, free: Int32Array): void => {
  for (const [unit, seats] of beyond) {
    const place = column.get(unit)!;
    const spare = Math.min(seats, free[place]!);
    free[place]! -= spare;
    beyond.set(unit, seats - spare);
  }
};

type Totals = ReturnType<typeof totalsUnder>;

/** a unit still without a place takes the best school that has room for all of it after all */
const seatLate = (
  { columns, schools }: Task,
  joint: Int32Array,
  column: Map<number, number>,
  free: Int32Array,
  totals: Totals,
): void => {
  for (const [row, unit] of joint.entries()) {
    if (column.has(unit)) continue;
    const size = columns.units.size[unit]!;
    let best = -1;
    for (let place = 0; place < schools.length; place++) {
      if (free[place]! < size) continue;
      if (best < 0 || lessCost(totals.at(row, place), totals.at(row, best))) best = place;
    }
    if (best < 0) continue;
    free[best]! -= size;
    column.set(unit, best);
  }
};

const unplaced = (unit: number): JointSwap => ({
  unit,
  column: null,
  beyond: 0,
  outside: 0,
  far: 0,
  metres: 0,
});

const swapOf = (
  { columns }: Task,
  { column: places, beyond: extra }: Joint,
  unit: number,
  row: number,
  totals: Totals,
): JointSwap | null => {
  const column = places.get(unit);
  if (column === undefined) return unplaced(unit);
  const own = totals.named(row, column);
  const least = totals.named(row, totals.least(row));
  const children = columns.units.size[unit]!;
  const beyond = extra.get(unit) ?? 0;
  const swap = {
    unit,
    column,
    beyond,
    outside: children * (own.outside - least.outside),
    far: children * (own.far - least.far),
    metres: children * (own.metres - least.metres),
  };
  const content = swap.outside === 0 && swap.far === 0 && swap.metres === 0;
  return content && beyond === 0 ? null : swap;
};

const countersOf = ({ rows, solution }: Assignment): Counters => ({
  rows: rows.count,
  ...solution.counters,
});

const both = (a: Counters, b: Counters): Counters =>
  Object.fromEntries(Object.entries(a).map(([name, count]) => [name, count + (b[name] ?? 0)]));

/** as they are served: by class, then number */
const jointOf = ({ columns, keys, orderOf }: Task, units: Int32Array): Int32Array =>
  selected(units, (unit) => columns.units.size[unit]! > 1).sort(
    (a, b) => orderOf(a) - orderOf(b) || keys.number[a]! - keys.number[b]!,
  );

const outcomeOf = (
  { columns }: Task,
  { column }: Joint,
  final: Assignment,
  swaps: readonly JointSwap[],
  counters: Counters,
): StageOutcome => ({
  seat: (hear) => {
    for (const [unit, place] of column) hear(unit, place);
    seatSingles(columns, final, hear);
  },
  swaps,
  prices: final.solution.prices,
  counters,
});

/**
 * One transportation problem: the relaxed one, in which units may be split; and if some are, the units of two and more
 * get their schools and the units of one are placed anew, exactly, in what is left. The prices certify the units of one.
 */
export const solveStage = (task: Task, units: Int32Array, capacity: Int32Array): StageOutcome => {
  const relaxed = assign(task, units, capacity);
  const kept = keepTogether(task, relaxed);
  const joint = jointOf(task, units);
  if (kept.whole) {
    // all that are served sit on seats of their row, and pairs that carry children cost nothing extra
    const without = selected(joint, (unit) => !kept.column.has(unit));
    return outcomeOf(task, kept, relaxed, Array.from(without, unplaced), countersOf(relaxed));
  }
  const singles = selected(units, (unit) => task.columns.units.size[unit] === 1);
  const final = assign(task, singles, capacityBeside(task, capacity, kept), relaxed);
  const totals = totalsUnder(task, final.solution, joint);
  const free = final.solution.free.slice();
  settleBeyond(kept, free);
  seatLate(task, joint, kept.column, free, totals);
  const swaps = Array.from(joint, (unit, row) => swapOf(task, kept, unit, row, totals)).filter(
    (swap) => swap !== null,
  );
  return outcomeOf(task, kept, final, swaps, both(countersOf(relaxed), countersOf(final)));
};
