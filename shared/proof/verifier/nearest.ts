/**
 * The least of cost + price over all columns for one row, without looking at all of them: prices are not below zero
 * (D1), so a column at d metres or more costs at least (0, far(d), d); rings of the grid are searched outward until
 * even that is more than the least total found. Exact: what is left out is worse, not merely unlikely.
 */

import type { Columns } from './columns.ts';
import type { Weights } from './fold.ts';
import { cellAt, type Grid } from './grid.ts';
import { crowMetres } from './metres.ts';

export type Search = {
  readonly columns: Columns;
  readonly grid: Grid;
  readonly weights: Weights;
  /** by school: the last row that states its own metres to it */
  readonly statedBy: Int32Array;
  /** the schools with the least total so far: the first `tied` of them */
  readonly tight: Int32Array;
  tied: number;
  least: number;
  /** of the present row */
  row: number;
  x: number;
  y: number;
  area: number;
};

export const newSearch = (columns: Columns, grid: Grid, weights: Weights): Search => ({
  columns,
  grid,
  weights,
  statedBy: new Int32Array(columns.schools.count).fill(-1),
  tight: new Int32Array(columns.schools.count),
  tied: 0,
  least: 0,
  row: 0,
  x: 0,
  y: 0,
  area: 0,
});

const offer = (search: Search, school: number, total: number): void => {
  if (total > search.least) return;
  if (total < search.least) search.tied = 0;
  search.least = total;
  search.tight[search.tied++] = school;
};

const costOf = (search: Search, metres: number, area: number): number => {
  const { weights, columns } = search;
  const outside = search.area >= 0 && search.area !== area;
  const far = metres > columns.rules.nearMetres;
  return (outside ? weights[0] : 0) + (far ? weights[1] : 0) + metres * weights[2];
};

/** columns from .. to - 1 in the order of the grid */
const lookAt = (search: Search, from: number, to: number): void => {
  const { grid, statedBy, row, x, y } = search;
  const perMetre = search.weights[2];
  for (let i = from; i < to; i++) {
    const price = grid.price[i]!;
    const metres = crowMetres(x - grid.x[i]!, y - grid.y[i]!);
    // too dear whatever else it costs
    if (metres * perMetre + price > search.least) continue;
    const school = grid.school[i]!;
    if (statedBy[school] === row) continue;
    offer(search, school, costOf(search, metres, grid.area[i]!) + price);
  }
};

/** the cells that are `ring` steps from the place's own one */
const lookAround = (search: Search, cx: number, cy: number, ring: number): void => {
  const { wide, high, start } = search.grid;
  const [left, right] = [cx - ring, cx + ring];
  const from = Math.max(0, left);
  const to = Math.min(wide - 1, right);
  const lines = Math.min(high - 1, cy + ring);
  for (let line = Math.max(0, cy - ring); line <= lines; line++) {
    const base = line * wide;
    if (line === cy - ring || line === cy + ring) {
      lookAt(search, start[base + from]!, start[base + to + 1]!);
      continue;
    }
    if (left >= 0) lookAt(search, start[base + left]!, start[base + left + 1]!);
    if (right < wide) lookAt(search, start[base + right]!, start[base + right + 1]!);
  }
};

/** the columns to which the row states its own metres; `price` is folded, by school, NaN where there is no column */
const lookAtStated = (search: Search, unit: number, price: Float64Array): void => {
  const { stated, schools } = search.columns;
  if (stated === null) return;
  for (let i = stated.start[unit]!; i < stated.start[unit + 1]!; i++) {
    const school = stated.school[i]!;
    search.statedBy[school] = search.row;
    const own = price[school]!;
    if (Number.isNaN(own)) continue;
    offer(search, school, costOf(search, stated.metres[i]!, schools.area[school]!) + own);
  }
};

/** Leaves the schools with the least total in `tight`, `tied` of them. */
export const searchRow = (search: Search, row: number, unit: number, price: Float64Array): void => {
  const { columns, grid, weights } = search;
  const { places, units, rules } = columns;
  const place = units.place[unit]!;
  search.row = row;
  search.x = places.x[place]!;
  search.y = places.y[place]!;
  search.area = places.area[place]!;
  search.least = Number.POSITIVE_INFINITY;
  search.tied = 0;
  lookAtStated(search, unit, price);
  const cx = cellAt(search.x, grid.left, grid.cell, grid.wide);
  const cy = cellAt(search.y, grid.top, grid.cell, grid.high);
  const rings = Math.max(grid.wide, grid.high);
  for (let ring = 0; ring < rings; ring++) {
    const metres = Math.max(0, ring - 1) * grid.cell;
    const bound = (metres > rules.nearMetres ? weights[1] : 0) + metres * weights[2];
    if (bound > search.least) return;
    lookAround(search, cx, cy, ring);
  }
};
