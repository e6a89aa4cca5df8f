/**
 * Transportation problem by successive shortest paths with dual prices (Tomizawa 1971; Edmonds & Karp 1972), on the
 * graph of columns: an arc s -> t is the cheapest way to move one child from s to t. Costs are vectors compared
 * lexicographically; an ordered group is all that shortest paths and linear duality need, so the result is exact over
 * all pairs. Invariants: price >= 0, price = 0 where seats are left, every seated child sits where cost + price is
 * least. Each augmentation seats at least one child and never unseats one, so it ends after at most `supply` of them;
 * each costs O(columns²) at worst, usually a few columns. Needs total supply <= total capacity.
 */
import { type Costs, load } from './costs.ts';
import { type Flow, newShifts, type Shifts, seatRow, shiftsOf, unseatRow } from './shifts.ts';
import { add, copy, less, lower, vectors } from './vector.ts';

export type Solution = {
  readonly flow: Flow;
  /** by column, vectors */
  readonly price: Float64Array;
  readonly free: Int32Array;
  readonly shifts: Shifts;
  readonly augmentations: number;
  readonly settled: number;
};

type Search = {
  readonly distance: Float64Array;
  readonly done: Uint8Array;
  /** the column before, -1 at the start, and the row that would move */
  readonly parent: Int32Array;
  readonly mover: Int32Array;
  readonly base: Float64Array;
};

type State = {
  readonly costs: Costs;
  readonly flow: Flow;
  readonly price: Float64Array;
  readonly free: Int32Array;
  readonly shifts: Shifts;
  readonly search: Search;
};

const nearestOpen = ({ done, distance }: Search): number => {
  let best = -1;
  for (let column = 0; column < done.length; column++) {
    if (done[column] === 0 && (best < 0 || less(distance, column, distance, best))) best = column;
  }
  return best;
};

const relax = (state: State, from: number): void => {
  const { search, price } = state;
  const { distance, done, parent, mover, base } = search;
  const { shift, row } = shiftsOf(state.shifts, state.costs, state.flow, from);
  copy(base, 0, distance, from);
  add(base, 0, price, from, -1);
  for (let to = 0; to < done.length; to++) {
    if (done[to] === 1 || !lower(distance, base, shift, price, to)) continue;
    parent[to] = from;
    mover[to] = row[to]!;
  }
};

/** Dijkstra from a row to the first column with a free seat. */
const shortestPath = (state: State, row: number): { end: number; settled: number } => {
  const { costs, search, price, free, flow } = state;
  const { distance, done, parent } = search;
  for (let column = 0; column < free.length; column++) {
    load(costs, row, column, distance, column);
    add(distance, column, price, column);
  }
  done.fill(0);
  parent.fill(-1);
  for (let settled = 1; settled <= free.length; settled++) {
    const column = nearestOpen(search);
    if (free[column]! > 0) return { end: column, settled };
    done[column] = 1;
    if (flow[column]!.size > 0) relax(state, column);
  }
  throw new Error('more supply than capacity');
};

/** keeps every invariant: what was nearer than the end becomes as dear as the end */
const raisePrices = ({ search, price }: State, end: number): void => {
  const { distance, done } = search;
  for (let column = 0; column < done.length; column++) {
    if (done[column] === 0) continue;
    add(price, column, distance, end);
    add(price, column, distance, column, -1);
  }
};

const bottleneck = ({ search, flow, free }: State, end: number, supply: number): number => {
  let most = Math.min(supply, free[end]!);
  for (let at = end; search.parent[at]! >= 0; at = search.parent[at]!) {
    most = Math.min(most, flow[search.parent[at]!]!.get(search.mover[at]!)!);
  }
  return most;
};

const unseat = ({ flow, shifts }: State, row: number, column: number, children: number): void => {
  const left = flow[column]!.get(row)! - children;
  if (left > 0) {
    flow[column]!.set(row, left);
    return;
  }
  flow[column]!.delete(row);
  unseatRow(shifts, row, column);
};

const seat = (state: State, row: number, column: number, children: number): void => {
  const { flow, shifts, costs } = state;
  const before = flow[column]!.get(row) ?? 0;
  flow[column]!.set(row, before + children);
  if (before === 0) seatRow(shifts, costs, row, column);
};

const augment = (state: State, row: number, end: number, children: number): void => {
  const { parent, mover } = state.search;
  state.free[end]! -= children;
  let at = end;
  while (parent[at]! >= 0) {
    const moved = mover[at]!;
    unseat(state, moved, parent[at]!, children);
    seat(state, moved, at, children);
    at = parent[at]!;
  }
  seat(state, row, at, children);
};

const newState = (costs: Costs, capacity: Int32Array): State => {
  const columns = capacity.length;
  return {
    costs,
    flow: Array.from(capacity, () => new Map<number, number>()),
    price: vectors(columns),
    free: capacity.slice(),
    shifts: newShifts(columns),
    search: {
      distance: vectors(columns),
      done: new Uint8Array(columns),
      parent: new Int32Array(columns),
      mover: new Int32Array(columns),
      base: vectors(1),
    },
  };
};

export const transport = (
  costs: Costs,
  supply: Int32Array,
  capacity: Int32Array,
  onProgress?: (row: number) => void,
): Solution => {
  const state = newState(costs, capacity);
  let augmentations = 0;
  let visited = 0;
  for (let row = 0; row < costs.rows; row++) {
    for (let left = supply[row]!; left > 0; ) {
      const { end, settled } = shortestPath(state, row);
      raisePrices(state, end);
      const children = bottleneck(state, end, left);
      augment(state, row, end, children);
      left -= children;
      augmentations++;
      visited += settled;
    }
    onProgress?.(row);
  }
  const { flow, price, free, shifts } = state;
  return { flow, price, free, shifts, augmentations, settled: visited };
};
