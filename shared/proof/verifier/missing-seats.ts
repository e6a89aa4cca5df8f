/**
 * How many children no way of seating could give a seat they can reach: what the placements leave is seated by
 * augmenting paths (Ford & Fulkerson 1956) over full schools. A path moves children at each school along; where none
 * leads from a class of children to a free seat, none ever will. Every path fills free seats, hence it ends.
 */

import type { Book } from './book.ts';
import { columnsOf } from './shortage.ts';

/** children who can reach the same schools */
type Class = { readonly zone: readonly number[]; readonly overflow: boolean; waiting: number };

type Board = {
  readonly columns: readonly number[];
  readonly free: Int32Array;
  /** by school: how many children of each class sit there */
  readonly seated: readonly Map<Class, number>[];
};

/**
 * An upper bound: the children without a seat or beyond the plan, less those of them who could go to a free seat of the
 * overflow without anybody else moving. `free`: seats less children, by school.
 */
export const waitingChildren = ({ columns, outcome }: Book, free: Int32Array): number => {
  const { units, schools, rules } = columns;
  const { school } = outcome.seating;
  const movable = new Int32Array(schools.count);
  let waiting = 0;
  let unplaced = 0;
  for (let u = 0; u < units.count; u++) {
    const s = school[u]!;
    if (s >= 0 && free[s]! >= 0) continue;
    const size = units.size[u]!;
    if (s < 0) waiting += size;
    if (units.overflow[u] === 0) continue;
    if (s < 0) unplaced += size;
    else movable[s]! += size;
  }
  let roaming = unplaced;
  let open = 0;
  for (let s = 0; s < schools.count; s++) {
    const beyond = Math.max(0, -free[s]!);
    waiting += beyond;
    roaming += Math.min(beyond, movable[s]!);
    if (schools.overflow[s] === 1) open += Math.max(0, free[s]!);
  }
  return rules.overflow === 'none' ? waiting : waiting - Math.min(open, roaming);
};

const seat = ({ free, seated }: Board, school: number, each: Class, children: number): void => {
  free[school]! -= children;
  seated[school]!.set(each, (seated[school]!.get(each) ?? 0) + children);
};

/** Places within the plan; whoever sits beyond it, or nowhere, waits. */
const boardOf = ({ columns, outcome }: Book) => {
  const { choiceStart, choiceSchool, units, schools } = columns;
  const classes = new Map<string, Class>();
  const board: Board = {
    columns: columnsOf(columns),
    free: schools.seats.slice(),
    seated: Array.from({ length: schools.count }, () => new Map<Class, number>()),
  };
  for (let u = 0; u < units.count; u++) {
    const zone = [...choiceSchool.subarray(choiceStart[u], choiceStart[u + 1])].sort(
      (a, b) => a - b,
    );
    const overflow = units.overflow[u] === 1;
    const name = `${overflow} ${zone.join()}`;
    const own = classes.get(name) ?? { zone, overflow, waiting: 0 };
    classes.set(name, own);
    const school = outcome.seating.school[u]!;
    const size = units.size[u]!;
    const within = school < 0 ? 0 : Math.min(size, board.free[school]!);
    if (within > 0) seat(board, school, own, within);
    own.waiting += size - within;
  }
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

/** as many children as every school on the path can let go, and the last one can take */
const along = (board: Board, path: Path): number =>
  path.reduce(
    (least, { by, from }) =>
      Math.min(least, from === start ? by.waiting : board.seated[from]!.get(by)!),
    board.free[path[0]!.to]!,
  );

const follow = (board: Board, path: Path): void => {
  const children = along(board, path);
  for (const { by, from, to } of path) {
    seat(board, to, by, children);
    if (from === start) {
      by.waiting -= children;
      continue;
    }
    board.free[from]! += children;
    const left = board.seated[from]!.get(by)! - children;
    if (left > 0) board.seated[from]!.set(by, left);
    else board.seated[from]!.delete(by);
  }
};

/** Exactly. */
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
