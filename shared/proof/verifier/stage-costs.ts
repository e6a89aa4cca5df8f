/**
 * Dual feasibility over all pairs: for every row of a stage the least of cost + price over every column. Where totals
 * fold into one number (`fold.ts`) a grid finds it (`nearest.ts`), else all columns are compared as vectors.
 */

import type { Book } from './book.ts';
import { type Columns, NONE } from './columns.ts';
import { type Weights, weightsOf } from './fold.ts';
import { gridOf } from './grid.ts';
import { metresTo } from './metres.ts';
import { newSearch, searchRow } from './nearest.ts';
import type { Stage } from './overflow-stages.ts';
import { priceOf, type StagePrices } from './price-rows.ts';
import { type StageRows, stageRows } from './stage-rows.ts';
import { type Compare, comparison, plus, type Vector } from './vectors.ts';

export type StageCosts = {
  readonly compare: Compare;
  readonly prices: StagePrices;
  readonly rows: StageRows;
  /** the schools with the least total of row r: tight[tightStart[r]] .. tight[tightStart[r + 1] - 1] */
  readonly tightStart: Int32Array;
  readonly tight: Int32Array;
};

/** of one child of the unit */
export const costOf = (columns: Columns, u: number, s: number): Vector => {
  const { rules, units, places, schools } = columns;
  const metres = metresTo(columns, u, s);
  const area = places.area[units.place[u]!]!;
  const { overflowGoals: goals } = rules;
  const outside = goals.includes('area') && area !== NONE && area !== schools.area[s];
  const far = goals.includes('near') && metres > rules.nearMetres;
  return [outside ? 1 : 0, far ? 1 : 0, goals.includes('metres') ? metres : 0];
};

/** where the unit has a column; `unit` goes to school `s` */
export const totalOf = (book: Book, { prices }: StageCosts, unit: number, s: number): Vector =>
  plus(costOf(book.columns, unit, s), priceOf(prices, prices.at[s]!));

/** hears of every school with the least total of the row */
type Best = (row: number, unit: number, hear: (school: number) => void) => void;

const amongAll = ({ columns }: Book, prices: StagePrices, compare: Compare): Best => {
  return (_row, unit, hear) => {
    let least: Vector | null = null;
    let tight: number[] = [];
    prices.school.forEach((school, column) => {
      const total = plus(costOf(columns, unit, school), priceOf(prices, column));
      const difference = least === null ? -1 : compare(total, least);
      if (difference > 0) return;
      if (difference < 0) tight = [];
      tight.push(school);
      least = total;
    });
    tight.forEach(hear);
  };
};

const inGrid = ({ columns }: Book, prices: StagePrices, weights: Weights): Best => {
  const grid = gridOf(columns, prices, weights);
  const bySchool = new Float64Array(columns.schools.count).fill(Number.NaN);
  grid.school.forEach((school, i) => {
    bySchool[school] = grid.price[i]!;
  });
  const search = newSearch(columns, grid, weights);
  return (row, unit, hear) => {
    searchRow(search, row, unit, bySchool);
    for (let i = 0; i < search.tied; i++) hear(search.tight[i]!);
  };
};

/** The prices are not below zero. */
export const stageCosts = (book: Book, stage: Stage, prices: StagePrices): StageCosts => {
  const compare = comparison(book.columns.rules);
  const rows = stageRows(book, stage);
  const weights = weightsOf(book.columns, prices);
  const best = weights === null ? amongAll(book, prices, compare) : inGrid(book, prices, weights);
  const tightStart = new Int32Array(rows.count + 1);
  const tight: number[] = [];
  const hear = (school: number) => {
    tight.push(school);
  };
  for (let row = 0; row < rows.count && prices.count > 0; row++) {
    best(row, rows.unit[row]!, hear);
    tightStart[row + 1] = tight.length;
  }
  return { compare, prices, rows, tightStart, tight: Int32Array.from(tight) };
};
