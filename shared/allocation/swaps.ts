/**
 * Seats for the units that the relaxed optimum splits: each, in the order of classes and then of numbers, takes the
 * school that the cheapest two-way swaps with single children open to it. Greedy; what it costs against the relaxed
 * optimum is bounded by the reduced costs, which are published.
 *
 * Not every school is looked at. With reduced costs r >= 0 under the relaxed prices, a swap of a split child, who sits
 * where r = 0, with a child who sits where r = s costs r(child there) + r(other here) - s, and s is 0 until children
 * have been swapped. So k swaps into a school cost at least k·(cost + price - potential - slack), where slack is the
 * largest s, or price of a column with an empty seat, so far; nearer schools first, that bounds the search.
 */
import type { Assignment } from './assignment.ts';
import { type Field, fieldOf } from './field.ts';
import type { Split } from './fit-rows.ts';
import type { Level } from './levels.ts';
import { type Cost, costsOf, lessCost, placeLevels, visitColumns } from './price-search.ts';

const FREE = -1;

export type Board = {
  readonly relaxed: Assignment;
  readonly levels: readonly Level[];
  readonly field: Field;
  /** by column: seats held by single children of each row */
  readonly singles: readonly Map<number, number>[];
  readonly free: Int32Array;
  slack: number;
};

/** one seat of the unit moves from `source`; whoever sat on the new one (FREE: nobody) goes to `source` */
type Move = { readonly source: number; readonly giver: number };
export type Offer = {
  readonly column: number;
  readonly moves: readonly Move[];
  readonly cost: Cost;
};

export const newBoard = (relaxed: Assignment): Board => {
  const { problem, seats, solution } = relaxed;
  const singles = Array.from({ length: problem.columns }, () => new Map<number, number>());
  for (let row = 0; row < problem.rows; row++) {
    for (let i = seats.start[row]!; i < seats.start[row + 1]!; i++) {
      const column = seats.column[i]!;
      if (seats.left[i]! > 0 && column < problem.columns) {
        singles[column]!.set(row, seats.left[i]!);
      }
    }
  }
  return {
    relaxed,
    levels: placeLevels(solution.levels),
    field: fieldOf(problem),
    singles,
    free: solution.free.slice(),
    slack: 0,
  };
};

/** cost of a child of `row` moving from one column to another */
const move = ({ relaxed, levels }: Board, row: number, from: number, to: number): Cost => {
  const before = costsOf(relaxed.problem, levels, row, from);
  return costsOf(relaxed.problem, levels, row, to).map((cost, level) => cost - before[level]!);
};

const plus = (a: Cost, b: Cost): Cost => a.map((cost, level) => cost + b[level]!);

type Giving = { readonly giver: number; readonly cost: Cost };

/** who leaves a seat at `target` most cheaply; null where nobody can */
const cheapestGiver = (
  board: Board,
  target: number,
  source: number,
  taken: readonly Move[],
): Giving | null => {
  const asked = (giver: number) => taken.filter((one) => one.giver === giver).length;
  let best: Giving | null = null;
  if (board.free[target]! > asked(FREE)) best = { giver: FREE, cost: board.levels.map(() => 0) };
  for (const [row, seats] of board.singles[target]!) {
    if (seats <= asked(row)) continue;
    const cost = move(board, row, target, source);
    if (best === null || lessCost(cost, best.cost)) best = { giver: row, cost };
  }
  return best;
};

const offerAt = (board: Board, { own, row }: Split, target: number): Offer | null => {
  const moves: Move[] = [];
  let cost: Cost = board.levels.map(() => 0);
  for (const source of own) {
    if (source === target) continue;
    const giving = cheapestGiver(board, target, source, moves);
    if (giving === null) return null;
    moves.push({ source, giver: giving.giver });
    cost = plus(plus(cost, giving.cost), move(board, row, source, target));
  }
  return { column: target, moves, cost };
};

const beats = (offer: Offer, best: Offer | null): boolean => {
  if (best === null || lessCost(offer.cost, best.cost)) return true;
  return !lessCost(best.cost, offer.cost) && offer.column < best.column;
};

/** The cheapest school for the whole unit, the first of equals; null where no swap keeps it together. */
export const bestOffer = (board: Board, split: Split): Offer | null => {
  const { problem, solution } = board.relaxed;
  if (split.own.some((column) => column >= problem.columns)) return null;
  const potential = solution.potentials[0]!;
  let best: Offer | null = null;
  // at least one seat of a split unit has to move wherever it goes
  const isWorth = (least: number) =>
    best === null || least - potential[split.row]! - board.slack <= Math.max(0, best.cost[0]!);
  visitColumns(board.field, board.levels, split.row, isWorth, (target) => {
    const offer = offerAt(board, split, target);
    if (offer !== null && beats(offer, best)) best = offer;
  });
  return best;
};

const reducedCost = ({ relaxed, levels }: Board, row: number, column: number): number => {
  const potential = relaxed.solution.potentials[0]!;
  const [cost] = costsOf(relaxed.problem, levels, row, column);
  return cost! + potential[relaxed.problem.rows + column]! - potential[row]!;
};

const emptied = (board: Board, column: number): void => {
  const { problem, solution } = board.relaxed;
  board.free[column]!++;
  board.slack = Math.max(board.slack, solution.potentials[0]![problem.rows + column]!);
};

/** the seats the unit does not use go back: to the giver, or to nobody */
export const accept = (board: Board, { column, moves }: Offer): void => {
  const { singles, free } = board;
  for (const { source, giver } of moves) {
    if (giver === FREE) {
      free[column]!--;
      emptied(board, source);
      continue;
    }
    const left = singles[column]!.get(giver)! - 1;
    if (left > 0) singles[column]!.set(giver, left);
    else singles[column]!.delete(giver);
    singles[source]!.set(giver, (singles[source]!.get(giver) ?? 0) + 1);
    board.slack = Math.max(board.slack, reducedCost(board, giver, source));
  }
};

/** own seats that no unit uses after all */
export const release = (board: Board, columns: readonly number[]): void => {
  for (const column of columns) {
    if (column < board.relaxed.problem.columns) emptied(board, column);
  }
};
