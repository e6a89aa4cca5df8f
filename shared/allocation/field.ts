import { type Grid, gridOf, spanRoom } from './near-columns.ts';
import type { Transport } from './pair-costs.ts';

/** A problem with what searches it: the grid of its columns, and scratch for its spans and for columns. */
export type Field = {
  readonly problem: Transport;
  readonly grid: Grid;
  readonly spans: Int32Array;
  readonly found: Int32Array;
};

export const fieldOf = (problem: Transport): Field => {
  const grid = gridOf(problem);
  return {
    problem,
    grid,
    spans: new Int32Array(spanRoom(grid)),
    found: new Int32Array(problem.columns),
  };
};

/** Values by column as values by member of the grid. `first`: where those of the columns begin. */
export const byMember = (
  { grid: { members } }: Field,
  values: Float64Array,
  first: number,
): Float64Array => {
  const own = new Float64Array(members.length);
  for (let at = 0; at < own.length; at++) own[at] = values[first + members[at]!]!;
  return own;
};

/** May a child of the row be left out? Rows of classes that are served whole have no number. */
export const mayLeave = ({ leave }: Transport, row: number): boolean =>
  leave !== null && leave.number[row]! > 0;

/** Do all ways of the row follow from the coordinates? */
export const isPlanar = ({ stated }: Transport, row: number): boolean =>
  stated === null || stated.start[row] === stated.start[row + 1];
