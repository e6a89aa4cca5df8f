import type { Assignment, Seats } from './assignment.ts';
import type { Model } from './model.ts';
import type { Row } from './rows.ts';

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

const take = (seats: readonly Seats[], children: number): number[] => {
  const own: number[] = [];
  for (const entry of seats) {
    const taken = Math.min(entry.left, children - own.length);
    entry.left -= taken;
    for (let i = 0; i < taken; i++) own.push(entry.column);
  }
  return own;
};

const fitRow = (
  { units: { size } }: Model,
  row: Row,
  seats: readonly Seats[],
  places: number,
  fitted: Map<number, number>,
): number[] => {
  const joint = row.filter((unit) => size[unit]! > 1).sort((a, b) => size[b]! - size[a]!);
  const without: number[] = [];
  for (const unit of joint) {
    const room = seats.find(({ column, left }) => column < places && left >= size[unit]!);
    if (room === undefined) {
      without.push(unit);
      continue;
    }
    room.left -= size[unit]!;
    fitted.set(unit, room.column);
  }
  return without;
};

/** Within each row the largest units first, then by number, to the nearest school with room; `seats` shrink. */
export const fitRows = (model: Model, { rows, seats, costs }: Assignment): Fit => {
  const fitted = new Map<number, number>();
  const split: Split[] = [];
  for (const [row, units] of rows.entries()) {
    for (const unit of fitRow(model, units, seats[row]!, costs.columns, fitted)) {
      split.push({ unit, row, own: take(seats[row]!, model.units.size[unit]!) });
    }
  }
  return { fitted, split };
};

/** Within each row the units of one, by number, to the nearest of the seats left; whoever is left out is not named. */
export const seatSingles = (
  { units: { size } }: Model,
  { rows, seats, costs }: Assignment,
): ReadonlyMap<number, number> => {
  const placed = new Map<number, number>();
  for (const [row, units] of rows.entries()) {
    for (const unit of units) {
      if (size[unit]! > 1) continue;
      const [column] = take(seats[row]!, 1);
      if (column! < costs.columns) placed.set(unit, column!);
    }
  }
  return placed;
};
