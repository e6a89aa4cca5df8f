/** Columns of a stage in the cells of a grid, so that those near a place are found without looking at the others. */

import type { Columns } from './columns.ts';
import type { Weights } from './fold.ts';
import type { StagePrices } from './price-rows.ts';

export type Grid = {
  /** metres: the side of a cell */
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
  /** columns of cell c: start[c] .. start[c + 1], cells of a line one after the other */
  readonly start: Int32Array;
  readonly school: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly area: Int32Array;
  /** folded */
  readonly price: Float64Array;
};

const columnsPerCell = 2;

const spanOf = (values: Int32Array, of: Int32Array) => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const s of of) {
    least = Math.min(least, values[s]!);
    most = Math.max(most, values[s]!);
  }
  return { least, span: most - least + 1 };
};

export const cellAt = (at: number, from: number, cell: number, cells: number): number =>
  Math.min(cells - 1, Math.max(0, Math.floor((at - from) / cell)));

/** There is at least one column. */
export const gridOf = ({ schools }: Columns, prices: StagePrices, weights: Weights): Grid => {
  const { count, school: of } = prices;
  const { least: left, span: width } = spanOf(schools.x, of);
  const { least: top, span: height } = spanOf(schools.y, of);
  // never more than about two cells a column, also where all stand in one line
  const line = (columnsPerCell * Math.max(width, height)) / count;
  const cell = Math.ceil(Math.max(Math.sqrt((columnsPerCell * width * height) / count), line));
  const wide = Math.ceil(width / cell);
  const high = Math.ceil(height / cell);
  const cellOf = of.map(
    (s) => cellAt(schools.y[s]!, top, cell, high) * wide + cellAt(schools.x[s]!, left, cell, wide),
  );
  const start = new Int32Array(wide * high + 2);
  for (const c of cellOf) start[c + 2]!++;
  for (let c = 2; c < start.length; c++) start[c]! += start[c - 1]!;
  const column = new Int32Array(count);
  for (let i = 0; i < count; i++) column[start[cellOf[i]! + 1]!++] = i;
  const school = column.map((i) => of[i]!);
  const [outside, far, metres] = weights;
  return {
    cell,
    left,
    top,
    wide,
    high,
    start,
    school,
    x: school.map((s) => schools.x[s]!),
    y: school.map((s) => schools.y[s]!),
    area: school.map((s) => schools.area[s]!),
    price: Float64Array.from(
      column,
      (i) => outside * prices.outside[i]! + far * prices.far[i]! + metres * prices.metres[i]!,
    ),
  };
};
