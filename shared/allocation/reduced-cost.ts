import type { Task } from './assignment.ts';
import { costOf, type Goal, goalsOf } from './costs.ts';
import type { Model } from './model.ts';
import type { Swap } from './types.ts';
import { add, less, vectors, WIDTH } from './vector.ts';

/** the components of vector `i` by the names they are published under */
export const named = (model: Model, vector: Float64Array, i: number) => {
  const of = (goal: Goal): number => {
    const k = goalsOf(model).indexOf(goal);
    return k < 0 ? 0 : vector[i * WIDTH + 1 + k]!;
  };
  return { outside: of('area'), far: of('near'), metres: of('metres') };
};

/** cost + price of one child of the unit in every column */
export const totals = (
  { model, columns }: Task,
  unit: number,
  price: Float64Array,
): Float64Array => {
  const total = vectors(columns.length);
  for (const [column, school] of columns.entries()) {
    const cost = costOf(model, unit, school);
    for (const [k, goal] of goalsOf(model).entries()) total[column * WIDTH + 1 + k] = cost[goal];
    add(total, column, price, column);
  }
  return total;
};

/** the least of the columns that qualify, the first of equals; -1 where none does */
export const leastOf = (total: Float64Array, qualifies: (column: number) => boolean): number => {
  let least = -1;
  for (let column = 0; column < total.length / WIDTH; column++) {
    if (!qualifies(column)) continue;
    if (least < 0 || less(total, column, total, least)) least = column;
  }
  return least;
};

/** The unit's row in the list of swaps, null where it sits as well as it could and within the plan. */
export const swapOf = (
  task: Task,
  unit: number,
  column: number | undefined,
  beyond: number,
  price: Float64Array,
): Swap | null => {
  const { model, columns } = task;
  const id = model.units.ids[unit]!;
  if (column === undefined) {
    return { unit: id, school: null, beyond: 0, outside: 0, far: 0, metres: 0 };
  }
  const total = totals(task, unit, price);
  const reduced = vectors(1);
  const children = model.units.size[unit]!;
  add(reduced, 0, total, column, children);
  add(
    reduced,
    0,
    total,
    leastOf(total, () => true),
    -children,
  );
  const { outside, far, metres } = named(model, reduced, 0);
  if (beyond === 0 && outside === 0 && far === 0 && metres === 0) return null;
  return { unit: id, school: model.schools.ids[columns[column]!]!, beyond, outside, far, metres };
};
