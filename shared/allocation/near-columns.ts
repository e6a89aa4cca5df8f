import type { Transport } from './pair-costs.ts';

/**
 * Columns in the cells of a square grid, about two to a cell, so that those near a place are found without looking at
 * all of them. Rings of cells around the place's own: everything in ring k or beyond is at least (k - 1) sides away.
 */
export type Grid = {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly wide: number;
  readonly high: number;
  /** columns of cell c: members[start[c]] .. members[start[c + 1]] */
  readonly start: Int32Array;
  readonly members: Int32Array;
};

const A_CELL = 2;

export const extentOf = (values: Int32Array): { least: number; span: number } => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, span: most - least };
};

export const cellAlong = (from: number, side: number, count: number, value: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor((value - from) / side)));

export const gridOf = ({ columns, columnX, columnY }: Transport): Grid => {
  const across = extentOf(columnX);
  const down = extentOf(columnY);
  const area = Math.max(1, across.span) * Math.max(1, down.span);
  const longest = Math.max(1, across.span, down.span);
  // never more cells along an axis than columns
  const side = Math.max(Math.sqrt((area * A_CELL) / columns), longest / columns, 1);
  const wide = 1 + Math.floor(across.span / side);
  const high = 1 + Math.floor(down.span / side);
  const cells = new Int32Array(columns);
  const start = new Int32Array(wide * high + 1);
  for (let column = 0; column < columns; column++) {
    const cell =
      cellAlong(down.least, side, high, columnY[column]!) * wide +
      cellAlong(across.least, side, wide, columnX[column]!);
    cells[column] = cell;
    start[cell + 1]!++;
  }
  for (let cell = 0; cell < wide * high; cell++) start[cell + 1]! += start[cell]!;
  const at = start.slice();
  const members = new Int32Array(columns);
  for (let column = 0; column < columns; column++) members[at[cells[column]!]!++] = column;
  return { x: across.least, y: down.least, side, wide, high, start, members };
};

/** rings from the cell of (x, y) that hold any cell at all */
export const ringsFrom = ({ x, y, side, wide, high }: Grid, px: number, py: number): number => {
  const cx = cellAlong(x, side, wide, px);
  const cy = cellAlong(y, side, high, py);
  return Math.max(cx, wide - 1 - cx, cy, high - 1 - cy);
};

/** Appends the columns of ring `ring` around (x, y) to `into` from `count` on; answers the new count. */
export const columnsOfRing = (
  { x, y, side, wide, high, start, members }: Grid,
  px: number,
  py: number,
  ring: number,
  into: Int32Array,
  count: number,
): number => {
  const cx = cellAlong(x, side, wide, px);
  const cy = cellAlong(y, side, high, py);
  let end = count;
  for (let row = Math.max(0, cy - ring); row <= Math.min(high - 1, cy + ring); row++) {
    const whole = Math.abs(row - cy) === ring;
    const step = whole || ring === 0 ? 1 : 2 * ring;
    for (let col = cx - ring; col <= cx + ring; col += step) {
      if (col < 0 || col >= wide) continue;
      const cell = row * wide + col;
      for (let at = start[cell]!; at < start[cell + 1]!; at++) into[end++] = members[at]!;
    }
  }
  return end;
};

/** Metres that everything in `ring` or beyond is away from (x, y) at least. */
export const metresToRing = ({ side }: Grid, ring: number): number => Math.max(0, ring - 1) * side;
