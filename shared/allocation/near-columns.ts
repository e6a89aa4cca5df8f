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
  /** columns of cell c: members[start[c]] .. members[start[c + 1]], and where they are */
  readonly start: Int32Array;
  readonly members: Int32Array;
  readonly memberX: Int32Array;
  readonly memberY: Int32Array;
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
  return {
    x: across.least,
    y: down.least,
    side,
    wide,
    high,
    start,
    members,
    memberX: members.map((column) => columnX[column]!),
    memberY: members.map((column) => columnY[column]!),
  };
};

/** The cell of (x, y), or the nearest one. */
export const cellOf = ({ x, y, side, wide, high }: Grid, px: number, py: number): number =>
  cellAlong(y, side, high, py) * wide + cellAlong(x, side, wide, px);

/** rings from the cell that hold any cell at all */
export const ringsFrom = ({ wide, high }: Grid, cell: number): number => {
  const cx = cell % wide;
  const cy = (cell - cx) / wide;
  return Math.max(cx, wide - 1 - cx, cy, high - 1 - cy);
};

/** the cells up to so many steps from the one given, as far as there are any */
const boxAround = ({ wide, high }: Grid, cell: number, steps: number) => {
  const cx = cell % wide;
  const cy = (cell - cx) / wide;
  return {
    cx,
    cy,
    left: Math.max(0, cx - steps),
    right: Math.min(wide - 1, cx + steps),
    first: Math.max(0, cy - steps),
    last: Math.min(high - 1, cy + steps),
  };
};

/** how many numbers the spans of a ring are at most */
export const spanRoom = ({ high }: Grid): number => 4 * high;

/**
 * Ring `ring` around the cell as spans of members: into[0] .. into[1] - 1, into[2] .. into[3] - 1 and so on; answers how
 * many numbers these are. Cells side by side are one span.
 */
export const spansOfRing = (grid: Grid, cell: number, ring: number, into: Int32Array): number => {
  const { wide, start } = grid;
  const { cx, cy, left, right, first, last } = boxAround(grid, cell, ring);
  let count = 0;
  for (let line = first; line <= last; line++) {
    const base = line * wide;
    if (line === cy - ring || line === cy + ring) {
      into[count++] = start[base + left]!;
      into[count++] = start[base + right + 1]!;
      continue;
    }
    if (left === cx - ring) {
      into[count++] = start[base + left]!;
      into[count++] = start[base + left + 1]!;
    }
    if (right === cx + ring) {
      into[count++] = start[base + right]!;
      into[count++] = start[base + right + 1]!;
    }
  }
  return count;
};

/** The rings 0 .. `rings` around the cell at once, line by line; as spansOfRing. */
export const spansWithin = (grid: Grid, cell: number, rings: number, into: Int32Array): number => {
  const { wide, start } = grid;
  const { left, right, first, last } = boxAround(grid, cell, rings);
  let count = 0;
  for (let line = first; line <= last; line++) {
    into[count++] = start[line * wide + left]!;
    into[count++] = start[line * wide + right + 1]!;
  }
  return count;
};

/** The columns of ring `ring` around the cell, into `into`; answers their number. `spans`: scratch, see spanRoom. */
export const columnsOfRing = (
  grid: Grid,
  cell: number,
  ring: number,
  spans: Int32Array,
  into: Int32Array,
): number => {
  const numbers = spansOfRing(grid, cell, ring, spans);
  let count = 0;
  for (let i = 0; i < numbers; i += 2) {
    for (let at = spans[i]!; at < spans[i + 1]!; at++) into[count++] = grid.members[at]!;
  }
  return count;
};

/** The last ring that may hold something at so many metres. */
export const ringAt = ({ side }: Grid, metres: number): number => Math.floor(metres / side) + 1;

/** Metres that everything in `ring` or beyond is away from (x, y) at least. */
export const metresToRing = ({ side }: Grid, ring: number): number => Math.max(0, ring - 1) * side;
