/**
 * How many children no way of seating could give a seat they can reach: what the placements leave is seated by
 * augmenting paths (Ford & Fulkerson 1956) over full schools. A path moves one child at each school along; where none
 * leads from a class of children to a free seat, none ever will. Every path fills a free seat, hence it ends.
 */

import type { Book } from './book.ts';
import { columnsOf, zoneOf } from './shortage.ts';

/** children who can reach the same schools */
type Class = { readonly zone: readonly number[]; readonly overflow: boolean; waiting: number };

type Board = {
  readonly columns: readonly number[];
  readonly free: number[];
  /** by school: how many children of each class sit there */
  readonly seated: readonly Map<Class, number>[];
};

const seat = ({ free, seated }: Board, school: number, each: Class, children: number): void => {
  free[school]! -= children;
  seated[school]!.set(each, (seated[school]!.get(each) ?? 0) + children);
};

/** Places within the plan; whoever sits beyond it, or nowhere, waits. */
const boardOf = (book: Book): { readonly board: Board; readonly classes: readonly Class[] } => {
  const classes = new Map<string, Class>();
  const board: Board = {
    columns: columnsOf(book),
    free: book.schools.map(({ seats }) => seats),
    seated: book.schools.map(() => new Map<Class, number>()),
  };
  book.places.forEach(({ school }, child) => {
    const zone = zoneOf(book, child).toSorted((a, b) => a - b);
    const { overflow } = book.children[child]!;
    const name = `${overflow} ${zone.join()}`;
    const own = classes.get(name) ?? { zone, overflow, waiting: 0 };
    classes.set(name, own);
    if (school >= 0 && board.free[school]! > 0) seat(board, school, own, 1);
    else own.waiting++;
  });
  return { board, classes: [...classes.values()] };
};

/** how the search came to a school: by a class that can reach it, from a school where one of it sits */
type Step = { readonly by: Class; readonly from: number };

const start = -1;

type Path = readonly (Step & { readonly to: number })[];

const backwards = (steps: ReadonlyMap<number, Step>, last: number): Path => {
  const path: (Step & { to: number })[] = [];
  for (let to = last; to !== start; to = steps.get(to)!.from) path.push({ ...steps.get(to)!, to });
  return path;
};

/** schools no step leads to yet; the overflow opens the same ones to all of its classes, so only the first adds any */
const newSchools = (
  { columns }: Board,
  { zone, overflow }: Class,
  seen: Set<Class | 'columns'>,
) => {
  if (!overflow || seen.has('columns')) return zone;
  seen.add('columns');
  return zone.concat(columns);
};

/** classes seated at the school whose children could make room there */
const newClasses = ({ seated }: Board, school: number, seen: Set<Class | 'columns'>) => {
  const classes = [...seated[school]!.keys()].filter((each) => !seen.has(each));
  for (const each of classes) seen.add(each);
  return classes;
};

/** the steps to the first free seat, last first; null where there is none */
const pathFrom = (board: Board, first: Class): Path | null => {
  const steps = new Map<number, Step>();
  const seen = new Set<Class | 'columns'>([first]);
  const queue: Step[] = [{ by: first, from: start }];
  for (const step of queue) {
    for (const to of newSchools(board, step.by, seen)) {
      if (steps.has(to)) continue;
      steps.set(to, step);
      if (board.free[to]! > 0) return backwards(steps, to);
      queue.push(...newClasses(board, to, seen).map((by) => ({ by, from: to })));
    }
  }
  return null;
};

const follow = (board: Board, path: Path): void => {
  for (const { by, from, to } of path) {
    seat(board, to, by, 1);
    if (from === start) {
      by.waiting--;
      continue;
    }
    board.free[from]!++;
    const left = board.seated[from]!.get(by)! - 1;
    if (left > 0) board.seated[from]!.set(by, left);
    else board.seated[from]!.delete(by);
  }
};

export const missingSeats = (book: Book): number => {
  const { board, classes } = boardOf(book);
  let missing = 0;
  for (const each of classes) {
    while (each.waiting > 0) {
      const path = pathFrom(board, each);
      if (path === null) break;
      follow(board, path);
    }
    missing += each.waiting;
  }
  return missing;
};
