import { type Costs, load } from './costs.ts';
import { add, lower, vectors, WIDTH } from './vector.ts';

/** by column: children of each row */
export type Flow = readonly Map<number, number>[];

/**
 * For each column s that seats someone: the least of cost(row, t) - cost(row, s) over the rows seated at s, for every
 * t, and the row that attains it. Kept between searches; prices do not enter.
 */
export type Shifts = {
  readonly columns: number;
  readonly cached: (Shift | null)[];
  /** the costs of the row at hand, and what is taken off them */
  readonly costs: Float64Array;
  readonly base: Float64Array;
  readonly zero: Float64Array;
};

export type Shift = {
  readonly shift: Float64Array;
  /** UNKNOWN where the row that attained it has left */
  readonly row: Int32Array;
  stale: boolean;
};

const UNKNOWN = -1;

export const newShifts = (columns: number): Shifts => ({
  columns,
  cached: new Array<Shift | null>(columns).fill(null),
  costs: vectors(columns),
  base: vectors(1),
  zero: vectors(columns),
});

const forget = (known: Shift, to: number): void => {
  known.row[to] = UNKNOWN;
  known.shift[to * WIDTH] = Number.POSITIVE_INFINITY;
  known.stale = true;
};

/** a row left the column for good: what it attained must be found anew before the next use */
export const unseatRow = (shifts: Shifts, row: number, column: number): void => {
  const known = shifts.cached[column];
  if (!known) return;
  for (let to = 0; to < shifts.columns; to++) if (known.row[to] === row) forget(known, to);
};

const include = (
  { costs: own, base, zero }: Shifts,
  costs: Costs,
  row: number,
  column: number,
  into: Shift,
  columns: readonly number[],
): void => {
  load(costs, row, column, own, column);
  base.fill(0);
  add(base, 0, own, column, -1);
  for (const to of columns) {
    load(costs, row, to, own, to);
    if (lower(into.shift, base, own, zero, to)) into.row[to] = row;
  }
};

const columnsWhere = (known: Shift, isUnknown: boolean): readonly number[] => {
  const columns: number[] = [];
  for (let to = 0; to < known.row.length; to++) {
    if ((known.row[to] === UNKNOWN) === isUnknown) columns.push(to);
  }
  return columns;
};

const refresh = (shifts: Shifts, costs: Costs, flow: Flow, column: number, known: Shift): void => {
  const unknown = columnsWhere(known, true);
  for (const row of flow[column]!.keys()) include(shifts, costs, row, column, known, unknown);
  known.stale = false;
};

/** a row new to the column; what is unknown stays so, as other rows may attain it */
export const seatRow = (shifts: Shifts, costs: Costs, row: number, column: number): void => {
  const known = shifts.cached[column];
  if (known) include(shifts, costs, row, column, known, columnsWhere(known, false));
};

const unknownShift = (columns: number): Shift => {
  const shift = { shift: vectors(columns), row: new Int32Array(columns), stale: true };
  for (let to = 0; to < columns; to++) forget(shift, to);
  return shift;
};

export const shiftsOf = (shifts: Shifts, costs: Costs, flow: Flow, column: number): Shift => {
  const known = shifts.cached[column] ?? unknownShift(shifts.columns);
  shifts.cached[column] = known;
  if (known.stale) refresh(shifts, costs, flow, column, known);
  return known;
};
