/**
 * Seats for the units that the relaxed optimum splits: each, in the order of classes and then of numbers, takes the
 * school that the cheapest two-way swaps with single children open to it. Greedy; what it costs against the relaxed
 * optimum is bounded by the reduced costs, which are published.
 */
import type { Assignment } from './assignment.ts';
import { type Costs, load } from './costs.ts';
import type { Split } from './fit-rows.ts';
import { add, copy, less, vectors } from './vector.ts';

const FREE = -1;

type Board = {
  readonly costs: Costs;
  /** by column: seats held by single children of each row */
  readonly singles: readonly Map<number, number>[];
  readonly free: Int32Array;
  readonly scratch: Float64Array;
};

/** one seat of the unit moves from `source`; whoever sat on the new one (FREE: nobody) goes to `source` */
type Move = { readonly source: number; readonly giver: number };
export type Offer = {
  readonly column: number;
  readonly moves: readonly Move[];
  readonly cost: Float64Array;
};

export const newBoard = ({ costs, seats, free }: Assignment): Board => {
  const singles = Array.from({ length: costs.columns }, () => new Map<number, number>());
  for (const [row, list] of seats.entries()) {
    for (const { column, left } of list) {
      if (left > 0 && column < costs.columns) singles[column]!.set(row, left);
    }
  }
  return { costs, singles, free: free.slice(), scratch: vectors(3) };
};

/** cost of a child of `row` moving from one column to another, as vector 0 of the scratch */
const move = ({ costs, scratch }: Board, row: number, from: number, to: number): void => {
  load(costs, row, to, scratch, 0);
  load(costs, row, from, scratch, 1);
  add(scratch, 0, scratch, 1, -1);
};

/** who leaves a seat at `target` most cheaply, as vector 2 of the scratch; null where nobody can */
const cheapestGiver = (
  board: Board,
  target: number,
  source: number,
  taken: readonly Move[],
): number | null => {
  const { scratch, singles, free } = board;
  const asked = (giver: number) => taken.filter((one) => one.giver === giver).length;
  let best: number | null = null;
  if (free[target]! > asked(FREE)) {
    best = FREE;
    scratch.fill(0);
  }
  for (const [row, seats] of singles[target]!) {
    if (seats <= asked(row)) continue;
    move(board, row, target, source);
    const first = best === null;
    if (!first && !less(scratch, 0, scratch, 2)) continue;
    copy(scratch, 2, scratch, 0);
    best = row;
  }
  return best;
};

const sourcesFor = ({ own }: Split, target: number): readonly number[] =>
  own.filter((column) => column !== target);

const offerAt = (board: Board, split: Split, target: number): Offer | null => {
  const moves: Move[] = [];
  const cost = vectors(1);
  for (const source of sourcesFor(split, target)) {
    const giver = cheapestGiver(board, target, source, moves);
    if (giver === null) return null;
    moves.push({ source, giver });
    add(cost, 0, board.scratch, 2);
    move(board, split.row, source, target);
    add(cost, 0, board.scratch, 0);
  }
  return { column: target, moves, cost };
};

/** The cheapest school for the whole unit, the first of equals; null where no swap keeps it together. */
export const bestOffer = (board: Board, split: Split): Offer | null => {
  if (split.own.some((column) => column >= board.costs.columns)) return null;
  let best: Offer | null = null;
  for (let target = 0; target < board.costs.columns; target++) {
    const offer = offerAt(board, split, target);
    if (offer !== null && (best === null || less(offer.cost, 0, best.cost, 0))) best = offer;
  }
  return best;
};

/** the seats the unit does not use go back: to the giver, or to nobody */
export const accept = ({ singles, free }: Board, { column, moves }: Offer): void => {
  for (const { source, giver } of moves) {
    if (giver === FREE) {
      free[column]!--;
      free[source]!++;
      continue;
    }
    const left = singles[column]!.get(giver)! - 1;
    if (left > 0) singles[column]!.set(giver, left);
    else singles[column]!.delete(giver);
    singles[source]!.set(giver, (singles[source]!.get(giver) ?? 0) + 1);
  }
};

/** own seats that no unit uses after all */
export const release = ({ free, costs }: Board, columns: readonly number[]): void => {
  for (const column of columns) if (column < costs.columns) free[column]!++;
};
