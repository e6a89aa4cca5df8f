import { type Columns, NONE } from './columns.ts';
import type { Keys } from './keys.ts';
import type { Goal } from './levels.ts';
import { marginOf } from './margin.ts';
import { metresOfPair, type Transport } from './pair-costs.ts';
import { type Rows, rowsOf } from './rows.ts';
import { type Report, type Solution, transport } from './transport.ts';

/** What a stage of the overflow works on. */
export type Task = {
  readonly columns: Columns;
  readonly keys: Keys;
  readonly goals: readonly Goal[];
  /** schools with seats left, in an order that does not depend on their ids */
  readonly schools: Int32Array;
  /** rank of a unit's class, smaller is served first */
  readonly orderOf: (unit: number) => number;
  readonly report?: Report | undefined;
};

/** Seats of row r: start[r] .. start[r + 1], nearest first; the column after the last is "left out" and comes last. */
export type Seats = {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly left: Int32Array;
};

export type Assignment = {
  readonly problem: Transport;
  readonly rows: Rows;
  readonly seats: Seats;
  readonly solution: Solution;
};

type Stated = NonNullable<Transport['stated']>;

/** metres that the first units of the rows state, by column of the problem */
export const statedBy = (
  { stated }: Columns,
  schools: Int32Array,
  units: Int32Array,
): Stated | null => {
  if (stated === null) return null;
  const columnOf = new Map(Array.from(schools, (school, column) => [school, column]));
  const start = new Int32Array(units.length + 1);
  const column: number[] = [];
  const metres: number[] = [];
  for (const [row, unit] of units.entries()) {
    for (let i = stated.start[unit]!; i < stated.start[unit + 1]!; i++) {
      const at = columnOf.get(stated.school[i]!);
      if (at === undefined) continue;
      column.push(at);
      metres.push(stated.metres[i]!);
    }
    start[row + 1] = column.length;
  }
  return column.length === 0
    ? null
    : { start, column: Int32Array.from(column), metres: Int32Array.from(metres) };
};

/** The costs of placing one child of each of the units at the schools; `supply` and `leave` are the caller's. */
export const problemOf = (
  columns: Columns,
  schools: Int32Array,
  units: Int32Array,
  capacity: Int32Array,
  supply: Int32Array,
  leave: Transport['leave'],
): Transport => {
  const { places } = columns;
  const place = units.map((unit) => columns.units.place[unit]!);
  return {
    rows: units.length,
    rowX: place.map((at) => places.x[at]!),
    rowY: place.map((at) => places.y[at]!),
    rowArea: place.map((at) => places.area[at]!),
    supply,
    stated: statedBy(columns, schools, units),
    columns: schools.length,
    columnX: schools.map((school) => columns.schools.x[school]!),
    columnY: schools.map((school) => columns.schools.y[school]!),
    columnArea: schools.map((school) => columns.schools.area[school]!),
    capacity,
    nearMetres: columns.rules.nearMetres,
    leave,
  };
};

const seatsByRow = (problem: Transport, { flow }: Solution): Seats => {
  const { rows, columns } = problem;
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < flow.count; i++) start[flow.row[i]! + 1]!++;
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  const way = new Float64Array(flow.count);
  for (let i = 0; i < flow.count; i++) {
    const column = flow.column[i]!;
    way[i] =
      column === columns ? Number.POSITIVE_INFINITY : metresOfPair(problem, flow.row[i]!, column);
  }
  const order = new Int32Array(flow.count);
  const at = start.slice();
  for (let i = 0; i < flow.count; i++) order[at[flow.row[i]!]!++] = i;
  for (let row = 0; row < rows; row++) {
    if (start[row + 1]! - start[row]! < 2) continue;
    order
      .subarray(start[row]!, start[row + 1]!)
      .sort((a, b) => way[a]! - way[b]! || flow.column[a]! - flow.column[b]!);
  }
  return {
    start,
    column: order.map((i) => flow.column[i]!),
    left: order.map((i) => flow.cost[i]!),
  };
};

const rowOfUnits = ({ count, start, units }: Rows, among: number): Int32Array => {
  const rowOf = new Int32Array(among).fill(NONE);
  for (let row = 0; row < count; row++) {
    for (let i = start[row]!; i < start[row + 1]!; i++) rowOf[units[i]!] = row;
  }
  return rowOf;
};

/** the pairs that carried children before, outermost first, as those of the new rows: nearly the new optimum */
const pairsBefore = (
  { rows: old, solution }: Assignment,
  rows: Rows,
  among: number,
): readonly (readonly [row: number, column: number])[] => {
  const rowOf = rowOfUnits(rows, among);
  const now = new Int32Array(old.count).fill(NONE);
  for (let row = 0; row < old.count; row++) {
    for (let i = old.start[row]!; i < old.start[row + 1]! && now[row] === NONE; i++) {
      now[row] = rowOf[old.units[i]!]!;
    }
  }
  const { tree } = solution;
  const pairs: (readonly [number, number])[] = [];
  for (let node = tree.before[tree.root]!; node !== tree.root; node = tree.before[node]!) {
    const up = tree.parent[node]!;
    if (up === tree.root) continue;
    const [row, column] = node < tree.rows ? [node, up - tree.rows] : [up, node - tree.rows];
    if (now[row]! >= 0) pairs.push([now[row]!, column]);
  }
  return pairs;
};

/** Places the children of `units`, each for itself, in `capacity`: the relaxed problem, solved exactly. */
export const assign = (
  task: Task,
  units: Int32Array,
  capacity: Int32Array,
  before?: Assignment,
): Assignment => {
  const { columns, keys, schools, goals, orderOf, report } = task;
  const seats = capacity.reduce((total, left) => total + left, 0);
  const margin = marginOf(columns, units, seats, orderOf);
  const rows = rowsOf(columns, keys, margin);
  const heads = Int32Array.from({ length: rows.count }, (_, row) => rows.units[rows.start[row]!]!);
  const supply = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    for (let i = rows.start[row]!; i < rows.start[row + 1]!; i++) {
      supply[row]! += columns.units.size[rows.units[i]!]!;
    }
  }
  const number = heads.map((unit, row) => (row < rows.whole ? 0 : keys.number[unit]!));
  const leave = margin.excess > 0 ? { seats: margin.excess, number } : null;
  const problem = problemOf(columns, schools, heads, capacity, supply, leave);
  const known = before === undefined ? [] : pairsBefore(before, rows, columns.units.count);
  const solution = transport(problem, goals, { known, report });
  return { problem, rows, seats: seatsByRow(problem, solution), solution };
};
