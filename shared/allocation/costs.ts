import { type Model, metresBetween } from './model.ts';
import type { OverflowGoal } from './types.ts';
import { WIDTH } from './vector.ts';

export type Goal = Exclude<OverflowGoal, 'placed'>;

const GOALS = 3;

/** The costs of placing one child of each row in each column, and of leaving it out where `leave` is given. */
export type Costs = {
  readonly rows: number;
  /** columns with a place; a column beyond them is "left out" */
  readonly columns: number;
  readonly goals: readonly Goal[];
  readonly table: Int32Array;
  /** for each row: may it be left out (0) or only against the order of classes (1), and its number */
  readonly leave: { readonly against: Uint8Array; readonly number: Int32Array } | null;
};

export const goalsOf = ({ rules }: Model): readonly Goal[] =>
  rules.overflowGoals.filter((goal) => goal !== 'placed');

const isOutside = ({ units, schools }: Model, unit: number, school: number): boolean =>
  units.area[unit]! >= 0 && units.area[unit] !== schools.area[school];

/** the goals' values of one child of the unit at the school */
export const costOf = (model: Model, unit: number, school: number): Record<Goal, number> => {
  const metres = metresBetween(model, unit, school);
  return {
    area: isOutside(model, unit, school) ? 1 : 0,
    near: metres > model.rules.nearMetres ? 1 : 0,
    metres,
  };
};

/** `rows` names one unit of each row, whose place stands for all of it. */
export const costTable = (
  model: Model,
  rows: readonly number[],
  columns: readonly number[],
  leave: Costs['leave'],
): Costs => {
  const goals = goalsOf(model);
  const table = new Int32Array(rows.length * columns.length * GOALS);
  let at = 0;
  for (const unit of rows) {
    for (const school of columns) {
      const cost = costOf(model, unit, school);
      for (const [k, goal] of goals.entries()) table[at + k] = cost[goal];
      at += GOALS;
    }
  }
  return { rows: rows.length, columns: columns.length, goals, table, leave };
};

/** metres from a row to a column, infinite to "left out" */
export const metresOf = ({ table, columns, goals }: Costs, row: number, column: number): number =>
  column < columns
    ? table[(row * columns + column) * GOALS + goals.indexOf('metres')]!
    : Number.POSITIVE_INFINITY;

/** Writes the cost vector of (row, column) as vector `i` of `out`. */
export const load = (
  costs: Costs,
  row: number,
  column: number,
  out: Float64Array,
  i: number,
): void => {
  const to = i * WIDTH;
  if (column < costs.columns) {
    const from = (row * costs.columns + column) * GOALS;
    out[to] = 0;
    for (let k = 0; k < GOALS; k++) out[to + 1 + k] = costs.table[from + k]!;
    out[to + 4] = 0;
    return;
  }
  out.fill(0, to, to + WIDTH);
  out[to] = costs.leave!.against[row]!;
  // of two children whose leaving costs the same, the one with the larger number is left out
  out[to + 4] = -costs.leave!.number[row]!;
};
