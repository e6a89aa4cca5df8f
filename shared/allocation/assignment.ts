import { type Costs, costTable, metresOf } from './costs.ts';
import { lowestPrices } from './lowest-prices.ts';
import { marginOf } from './margin.ts';
import type { Model } from './model.ts';
import { type Row, rowsOf } from './rows.ts';
import { transport } from './transport.ts';

/** What a stage of the overflow works on. */
export type Task = {
  readonly model: Model;
  readonly numbers: Int32Array;
  /** schools, in an order that does not depend on their ids */
  readonly columns: readonly number[];
  /** rank of a unit's class, smaller is served first */
  readonly orderOf: (unit: number) => number;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** seats of one row in one column; the column after the last is "left out" */
export type Seats = { readonly column: number; left: number };

export type Assignment = {
  readonly costs: Costs;
  readonly rows: readonly Row[];
  /** by row, nearest first, "left out" last */
  readonly seats: readonly Seats[][];
  readonly free: Int32Array;
  /** lowest dual prices by column, vectors */
  readonly price: Float64Array;
  readonly counters: {
    readonly rows: number;
    readonly augmentations: number;
    readonly settled: number;
  };
};

const seatsByRow = (costs: Costs, flow: readonly ReadonlyMap<number, number>[]): Seats[][] => {
  const seats: Seats[][] = Array.from({ length: costs.rows }, () => []);
  for (const [column, rows] of flow.entries()) {
    for (const [row, children] of rows) seats[row]!.push({ column, left: children });
  }
  for (const [row, list] of seats.entries()) {
    list.sort((a, b) => {
      const difference = metresOf(costs, row, a.column) - metresOf(costs, row, b.column);
      return difference || a.column - b.column;
    });
  }
  return seats;
};

/** Places the children of `units`, each for itself, in `capacity`: the relaxed problem, solved exactly. */
export const assign = (task: Task, units: readonly number[], capacity: Int32Array): Assignment => {
  const { model, numbers, columns, orderOf, onProgress } = task;
  const seats = capacity.reduce((total, left) => total + left, 0);
  const margin = marginOf(model, units, seats, orderOf);
  const { rows, whole } = rowsOf(model, numbers, margin, columns);
  const short = margin.excess > 0;
  const leave = {
    against: Uint8Array.from(rows.keys(), (row) => (row < whole ? 1 : 0)),
    number: Int32Array.from(rows, ([unit]) => numbers[unit!]!),
  };
  const first = rows.map(([unit]) => unit!);
  const costs = costTable(model, first, columns, short ? leave : null);
  const supply = Int32Array.from(rows, (row) =>
    row.reduce((total, unit) => total + model.units.size[unit]!, 0),
  );
  const solution = transport(
    costs,
    supply,
    short ? Int32Array.of(...capacity, margin.excess) : capacity,
    (row) => onProgress?.(row + 1, rows.length),
  );
  return {
    costs,
    rows,
    seats: seatsByRow(costs, solution.flow),
    free: solution.free.subarray(0, columns.length),
    price: lowestPrices(costs, solution),
    counters: {
      rows: rows.length,
      augmentations: solution.augmentations,
      settled: solution.settled,
    },
  };
};
