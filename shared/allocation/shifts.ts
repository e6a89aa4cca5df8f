import { type Costs, load } from './costs.ts';
import { add, copy, less, vectors } from './vector.ts';

/** by column: children of each row */
export type Flow = readonly Map<number, number>[];

/**
 * For each column s that seats someone: the least of cost(row, t) - cost(row, s) over the rows seated at s, for every
 * t, and the row that attains it. Kept between searches; prices do not enter.
 */
export type Shifts = {
  readonly columns: number;
  readonly cached: (Shift | null)[];
  readonly scratch: Float64Array;
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
  scratch: vectors(2),
});

/** a row left the column for good: what it attained must be found anew before the next use */
export const unseatRow = (shifts: Shifts, row: number, column: number): void => {
  const known = shifts.cached[column];
  if (!known) return;
  for (let to = 0; to < shifts.columns; to++) {
    if (known.row[to] !== row) continue;
    known.row[to] = UNKNOWN;
    known.stale = true;
  }
};

const include = (
  { scratch }: Shifts,
  costs: Costs,
  row: number,
  column: number,
  into: Shift,
  columns: Iterable<number>,
) => {
  load(costs, row, column, scratch, 0);
  for (const to of columns) {
    load(costs, row, to, scratch, 1);
    add(scratch, 1, scratch, 0, -1);
    if (into.row[to] !== UNKNOWN && !less(scratch, 1, into.shift, to)) continue;
    copy(into.shift, to, scratch, 1);
    into.row[to] = row;
  }
};

const columnsWhere = (known: Shift, isUnknown: boolean): readonly number[] => {
  const columns: number[] = [];
  for (const [to, row] of known.row.entries()) {
    if ((row === UNKNOWN) === isUnknown) columns.push(to);
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

export const shiftsOf = (shifts: Shifts, costs: Costs, flow: Flow, column: number): Shift => {
  const known = shifts.cached[column] ?? {
    shift: vectors(shifts.columns),
    row: new Int32Array(shifts.columns).fill(UNKNOWN),
    stale: true,
  };
  shifts.cached[column] = known;
  if (known.stale) refresh(shifts, costs, flow, column, known);
  return known;
};
