import type { Assignment, Task } from './assignment.ts';
import { fitRows, type Split } from './fit-rows.ts';
import { accept, bestOffer, newBoard, release } from './swaps.ts';

/** Where the units of two and more sit, by column, and the seats they get beyond the plan. */
export type Joint = {
  readonly column: Map<number, number>;
  readonly beyond: Map<number, number>;
  /** was every one of them whole in the relaxed optimum? */
  readonly whole: boolean;
};

/** "elastic": the unit stays where most of its seats are, the nearest of equals, and gets the rest beyond the plan */
const stretch = ({ own }: Split, places: number): number | null => {
  const seats = new Map<number, number>();
  for (const column of own) {
    if (column < places) seats.set(column, (seats.get(column) ?? 0) + 1);
  }
  const [most] = [...seats].sort(([, a], [, b]) => b - a);
  return most === undefined ? null : most[0];
};

/** docs/allocation.md §4: within the row, else by swaps, else beyond the plan, else unplaced */
export const keepTogether = ({ columns, keys, orderOf }: Task, relaxed: Assignment): Joint => {
  const { fitted: column, split } = fitRows(columns, relaxed);
  const beyond = new Map<number, number>();
  if (split.length === 0) return { column, beyond, whole: true };
  const board = newBoard(relaxed);
  const inOrder = [...split].sort(
    (a, b) => orderOf(a.unit) - orderOf(b.unit) || keys.number[a.unit]! - keys.number[b.unit]!,
  );
  for (const one of inOrder) {
    const offer = bestOffer(board, one);
    if (offer !== null) {
      accept(board, offer);
      column.set(one.unit, offer.column);
      continue;
    }
    const place = columns.rules.joint === 'elastic' ? stretch(one, relaxed.problem.columns) : null;
    const unused = one.own.filter((own) => own !== place);
    release(board, unused);
    if (place === null) continue;
    column.set(one.unit, place);
    beyond.set(one.unit, unused.length);
  }
  return { column, beyond, whole: false };
};
