import { columnsOfRing, type Grid, metresToRing, ringsFrom } from './near-columns.ts';
import { costOfPair, reachOf, type Transport, type Weights } from './pair-costs.ts';
import { leastCost } from './price-search.ts';

/** A problem with what searches it: the grid of its columns and a scratch list of columns. */
export type Field = {
  readonly problem: Transport;
  readonly grid: Grid;
  readonly found: Int32Array;
};

/** Pairs by row, start[r] .. start[r + 1], with their costs. */
export type Pairs = {
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly cost: Float64Array;
};

/** A list that grows; typed, because there are many. */
export type PairList = { count: number; row: Int32Array; column: Int32Array; cost: Float64Array };

export const newPairList = (room: number): PairList => ({
  count: 0,
  row: new Int32Array(room),
  column: new Int32Array(room),
  cost: new Float64Array(room),
});

const grown = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
  to.set(from);
  return to;
};

export const addPair = (list: PairList, row: number, column: number, cost: number): void => {
  if (list.count === list.row.length) {
    const room = 2 * list.count + 16;
    list.row = grown(list.row, new Int32Array(room));
    list.column = grown(list.column, new Int32Array(room));
    list.cost = grown(list.cost, new Float64Array(room));
  }
  list.row[list.count] = row;
  list.column[list.count] = column;
  list.cost[list.count] = cost;
  list.count++;
};

/** The pairs of both, by row; within a row first those of `known`. */
export const mergePairs = (rows: number, known: Pairs | null, list: PairList): Pairs => {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < list.count; i++) start[list.row[i]! + 1]!++;
  for (let row = 0; row < rows; row++) {
    const before = known === null ? 0 : known.start[row + 1]! - known.start[row]!;
    start[row + 1]! += start[row]! + before;
  }
  const column = new Int32Array(start[rows]!);
  const cost = new Float64Array(start[rows]!);
  const end = start.slice(0, rows);
  if (known !== null) copyPairs(known, { start, column, cost }, end);
  for (let i = 0; i < list.count; i++) {
    const place = end[list.row[i]!]!++;
    column[place] = list.column[i]!;
    cost[place] = list.cost[i]!;
  }
  return { start, column, cost };
};

/** `end`: by row, where its pairs end so far */
const copyPairs = (from: Pairs, to: Pairs, end: Int32Array): void => {
  for (let row = 0; row < end.length; row++) {
    const last = from.start[row + 1]!;
    let place = end[row]!;
    for (let i = from.start[row]!; i < last; i++) {
      to.column[place] = from.column[i]!;
      to.cost[place] = from.cost[i]!;
      place++;
    }
    end[row] = place;
  }
};

const FIRST = 8;

/** puts a candidate into the list of the cheapest FIRST, cheapest first; answers their number */
const insert = (
  best: Float64Array,
  of: Int32Array,
  count: number,
  cost: number,
  column: number,
): number => {
  let at = count;
  while (at > 0 && best[at - 1]! > cost) {
    if (at < FIRST) {
      best[at] = best[at - 1]!;
      of[at] = of[at - 1]!;
    }
    at--;
  }
  if (at < FIRST) {
    best[at] = cost;
    of[at] = column;
  }
  return Math.min(FIRST, count + 1);
};

/** May a child of the row be left out? Rows of classes that are served whole have no number. */
export const mayLeave = ({ leave }: Transport, row: number): boolean =>
  leave !== null && leave.number[row]! > 0;

type Best = { readonly total: Float64Array; readonly column: Int32Array };

/**
 * The columns near the row that cost least with their price, into `best`; answers their number. Without prices the next
 * rings will do; with prices whatever may still be the best of all is looked at.
 */
const bestOf = (
  { problem, grid, found }: Field,
  weights: Weights,
  prices: Float64Array | null,
  row: number,
  { total, column }: Best,
): number => {
  const x = problem.rowX[row]!;
  const y = problem.rowY[row]!;
  const rings = ringsFrom(grid, x, y);
  const isWorth = (ring: number): boolean =>
    prices !== null && leastCost(problem, weights, metresToRing(grid, ring)) < total[0]!;
  let count = 0;
  for (let ring = 0; ring <= rings && (ring < 2 || count < FIRST || isWorth(ring)); ring++) {
    const seen = columnsOfRing(grid, x, y, ring, found, 0);
    for (let i = 0; i < seen; i++) {
      const at = found[i]!;
      const price = prices === null ? 0 : prices[at]!;
      count = insert(total, column, count, costOfPair(problem, weights, row, at) + price, at);
    }
  }
  return count;
};

export type FirstPairs = {
  readonly pairs: PairList;
  /** what each costs more than the best of its row, at the prices; without prices its cost */
  readonly regret: Float64Array;
};

/** For each row a few columns near it: where the search begins. */
export const firstPairs = (
  field: Field,
  weights: Weights,
  prices: Float64Array | null,
): FirstPairs => {
  const { rows } = field.problem;
  const pairs = newPairList(rows * FIRST);
  const regret = new Float64Array(rows * FIRST);
  const best: Best = { total: new Float64Array(FIRST), column: new Int32Array(FIRST) };
  for (let row = 0; row < rows; row++) {
    const count = bestOf(field, weights, prices, row, best);
    for (let i = 0; i < count; i++) {
      const column = best.column[i]!;
      const total = best.total[i]!;
      regret[pairs.count] = prices === null ? total : total - best.total[0]!;
      addPair(pairs, row, column, prices === null ? total : total - prices[column]!);
    }
  }
  return { pairs, regret: regret.subarray(0, pairs.count) };
};

/** the search of a row has found enough for one round */
const ENOUGH = 4;

/** ways are rounded, so a bound holds a metre farther */
const ROUNDING = 1;

const isPlanar = ({ stated }: Transport, row: number): boolean =>
  stated === null || stated.start[row] === stated.start[row + 1];

/** of the columns found, those that cost the row less than it pays */
const addMissing = (
  { problem, found }: Field,
  weights: Weights,
  potential: Float64Array,
  row: number,
  seen: number,
  list: PairList,
): void => {
  const { rows, columnX, columnY } = problem;
  const planar = isPlanar(problem, row);
  const pays = potential[row]!;
  const x = problem.rowX[row]!;
  const y = problem.rowY[row]!;
  for (let i = 0; i < seen; i++) {
    const column = found[i]!;
    const least = pays - potential[rows + column]!;
    if (least <= 0) continue;
    if (planar) {
      const dx = x - columnX[column]!;
      const dy = y - columnY[column]!;
      const reach = reachOf(problem, weights, least) + ROUNDING;
      if (dx * dx + dy * dy > reach * reach) continue;
    }
    const cost = costOfPair(problem, weights, row, column);
    if (cost < least) addPair(list, row, column, cost);
  }
};

/**
 * Pairs that cost less than their row pays now (`potential`: least cost + price by row, price by column behind them).
 * Nearest first, and only a few a row: an empty list proves that none is missing, as a column that is farther than the
 * reach costs too much even at price 0.
 */
export const missingPairs = (field: Field, weights: Weights, potential: Float64Array): PairList => {
  const { problem, grid, found } = field;
  const list = newPairList(problem.rows);
  for (let row = 0; row < problem.rows; row++) {
    const x = problem.rowX[row]!;
    const y = problem.rowY[row]!;
    const reach = isPlanar(problem, row)
      ? reachOf(problem, weights, potential[row]!) + ROUNDING
      : Number.POSITIVE_INFINITY;
    const rings = ringsFrom(grid, x, y);
    const before = list.count;
    for (let ring = 0; ring <= rings && metresToRing(grid, ring) <= reach; ring++) {
      const seen = columnsOfRing(grid, x, y, ring, found, 0);
      addMissing(field, weights, potential, row, seen, list);
      if (list.count - before >= ENOUGH) break;
    }
  }
  return list;
};
