import type { Assignment, Seats } from './assignment.ts';
import type { Columns } from './columns.ts';

/** A unit whose row holds no school with room for all of it, and the columns of the seats it brings along. */
export type Split = {
  readonly unit: number;
  readonly row: number;
  readonly own: readonly number[];
};

export type Fit = {
  /** column by unit, of the units of two and more that fit */
  readonly fitted: Map<number, number>;
  readonly split: readonly Split[];
};

/** the row's nearest seats left, for so many children */
const take = ({ start, column, left }: Seats, row: number, children: number): number[] => {
  const own: number[] = [];
  for (let i = start[row]!; i < start[row + 1]! && own.length < children; i++) {
    const taken = Math.min(left[i]!, children - own.length);
    left[i]! -= taken;
    for (let seat = 0; seat < taken; seat++) own.push(column[i]!);
  }
  return own;
};

/** the nearest school of the row with room for all of the unit, taken; -1 where there is none */
const takeTogether = (
  { start, column, left }: Seats,
  row: number,
  children: number,
  schools: number,
): number => {
  for (let i = start[row]!; i < start[row + 1]!; i++) {
    if (column[i]! >= schools || left[i]! < children) continue;
    left[i]! -= children;
    return column[i]!;
  }
  return -1;
};

const jointOf = ({ units: { size } }: Columns, { rows }: Assignment, row: number): number[] => {
  const joint: number[] = [];
  for (let i = rows.start[row]!; i < rows.start[row + 1]!; i++) {
    if (size[rows.units[i]!]! > 1) joint.push(rows.units[i]!);
  }
  return joint.sort((a, b) => size[b]! - size[a]!);
};

/** Within each row the largest units first, then by number, to the nearest school with room; the seats shrink. */
export const fitRows = (columns: Columns, relaxed: Assignment): Fit => {
  const { rows, seats, problem } = relaxed;
  const fitted = new Map<number, number>();
  const split: Split[] = [];
  if (!columns.units.joint) return { fitted, split };
  for (let row = 0; row < rows.count; row++) {
    const apart: number[] = [];
    for (const unit of jointOf(columns, relaxed, row)) {
      const column = takeTogether(seats, row, columns.units.size[unit]!, problem.columns);
      if (column < 0) apart.push(unit);
      else fitted.set(unit, column);
    }
    for (const unit of apart) {
      split.push({ unit, row, own: take(seats, row, columns.units.size[unit]!) });
    }
  }
  return { fitted, split };
};

/** Within each row the units of one, by number, to the nearest of the seats left; `seat` hears who sits where. */
export const seatSingles = (
  { units: { size } }: Columns,
  { rows, seats, problem }: Assignment,
  seat: (unit: number, column: number) => void,
): void => {
  const { start, column, left } = seats;
  for (let row = 0; row < rows.count; row++) {
    let at = start[row]!;
    for (let i = rows.start[row]!; i < rows.start[row + 1]!; i++) {
      const unit = rows.units[i]!;
      if (size[unit]! > 1) continue;
      while (left[at] === 0) at++;
      left[at]!--;
      if (column[at]! < problem.columns) seat(unit, column[at]!);
    }
  }
};
