import { cellAlong, extentOf } from './near-columns.ts';
import type { Transport } from './pair-costs.ts';

/** fewer rows are placed faster as they are */
export const WORTHWHILE = 2000;
/** prices are good enough for a beginning where a pair is missing for so many rows */
export const ROUGHLY = 50;
/** about so many rows to a cell, were they spread evenly */
const A_CELL = 2;

/** by row, the group of those in one cell of a square grid and of one area, in the order in which they are met */
const neighbours = ({ rows, rowX, rowY, rowArea }: Transport) => {
  const across = extentOf(rowX);
  const down = extentOf(rowY);
  const area = Math.max(1, across.span) * Math.max(1, down.span);
  const side = Math.max(1, Math.sqrt((area * A_CELL) / rows));
  const wide = 1 + Math.floor(across.span / side);
  const high = 1 + Math.floor(down.span / side);
  const cells = wide * high;
  const known = new Map<number, number>();
  const groupOf = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const cell =
      cellAlong(down.least, side, high, rowY[row]!) * wide +
      cellAlong(across.least, side, wide, rowX[row]!);
    const key = (rowArea[row]! + 1) * cells + cell;
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    groupOf[row] = group;
  }
  return { groupOf, count: known.size };
};

/**
 * The problem seen from afar: rows that lie together are one row in their middle, and nobody states a way of its own. Its
 * prices are nearly those of the problem, and are had in a fraction of the pivots. Null where there are fewer rows than
 * `from`, too few lie together, or seats are short, as then every row of a number is a child of its own.
 */
export const coarseOf = (problem: Transport, from: number): Transport | null => {
  const { rows, rowX, rowY, rowArea, supply, leave } = problem;
  if (rows < from || leave !== null) return null;
  const { groupOf, count } = neighbours(problem);
  if (4 * count > 3 * rows) return null;
  const area = new Int32Array(count);
  const children = new Int32Array(count);
  const sumX = new Float64Array(count);
  const sumY = new Float64Array(count);
  for (let row = 0; row < rows; row++) {
    const group = groupOf[row]!;
    area[group] = rowArea[row]!;
    children[group]! += supply[row]!;
    sumX[group]! += supply[row]! * rowX[row]!;
    sumY[group]! += supply[row]! * rowY[row]!;
  }
  const middle = (sums: Float64Array) =>
    Int32Array.from(sums, (sum, group) => Math.round(sum / children[group]!));
  return {
    ...problem,
    rows: count,
    rowX: middle(sumX),
    rowY: middle(sumY),
    rowArea: area,
    supply: children,
    stated: null,
  };
};
