import { problemOf, type Task } from './assignment.ts';
import { fieldOf } from './field.ts';
import type { Goal } from './levels.ts';
import { isOutside, metresOfPair, type Transport } from './pair-costs.ts';
import { type Cost, costsOf, lessCost, placeLevels, visitColumns } from './price-search.ts';
import type { Solution } from './transport.ts';

/** By goal, under the names in which they are published. */
export type Named = { readonly outside: number; readonly far: number; readonly metres: number };

type Totals = {
  /** cost + price of a child of the row in the column, by level and by name */
  readonly at: (row: number, column: number) => Cost;
  readonly named: (row: number, column: number) => Named;
  /** the column where the total is least, the first of equals */
  readonly least: (row: number) => number;
};

/** What the prices of a solved problem make of other units at the same schools. */
export const totalsUnder = (
  { columns, schools, goals }: Task,
  { levels: all, potentials, prices, tree }: Solution,
  units: Int32Array,
): Totals => {
  const levels = placeLevels(all);
  const none = new Int32Array(0);
  const problem: Transport = problemOf(columns, schools, units, none, none, null);
  const field = fieldOf(problem);
  const at = (row: number, column: number): Cost =>
    costsOf(problem, levels, row, column).map(
      (cost, level) => cost + potentials[level]![tree.rows + column]!,
    );
  const price = (goal: Goal, column: number): number =>
    goals.includes(goal) ? prices[goal][column]! : 0;
  const named = (row: number, column: number): Named => {
    const metres = metresOfPair(problem, row, column);
    const outside = goals.includes('area') && isOutside(problem, row, column) ? 1 : 0;
    return {
      outside: outside + price('area', column),
      far: (metres > problem.nearMetres ? 1 : 0) + price('near', column),
      metres: metres + price('metres', column),
    };
  };
  const least = (row: number): number => {
    let best = -1;
    let total: Cost = [];
    visitColumns(
      field,
      levels,
      row,
      // prices are never negative
      (cost) => best < 0 || cost <= total[0]!,
      (column) => {
        const own = at(row, column);
        if (best >= 0 && !lessCost(own, total)) {
          if (lessCost(total, own) || column > best) return;
        }
        best = column;
        total = own;
      },
    );
    return best;
  };
  return { at, named, least };
};
