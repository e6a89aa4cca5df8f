/**
 * Branch and bound (Land & Doig 1960) over how many classes each candidate opens. Both questions, the fewest classes
 * and then the shortest way, contain set cover, so no fast method is known for all cases; a search that reaches its
 * bound on work gives the best it found, and a bound below which nothing can lie.
 */

import { sum } from './compare.ts';
import type { Candidate, Demand } from './mend-demand.ts';
import { emptyFlow, type Flow, type Rows, seatMore, type Work } from './mend-flow.ts';

export type Search = {
  readonly demand: Demand;
  /** with everybody whom the seats there are can hold already seated, at no cost */
  readonly seated: { readonly places: Flow; readonly reaches: Flow };
  /** children that further classes are to seat */
  readonly wanted: number;
};

/** classes by candidate; `atLeast` bounds the classes, or the metres, of every mend */
export type Found = { readonly classes: readonly number[]; readonly atLeast: number };

/** bounds on the classes of each candidate */
type Box = { readonly least: readonly number[]; readonly most: readonly number[] };

type Mended = { readonly classes: readonly number[]; readonly metres: number };

type Relaxed = { readonly bound: number; readonly used: readonly number[] };

// a seat's share of a class, rounded down: a sum of shares never says more classes than are needed
const WHOLE = 2 ** 30;

const seatsOf = ({ candidates }: Demand, classes: readonly number[]): readonly number[] =>
  candidates.map(({ classSize }, i) => classes[i]! * classSize);

/** As many as the seats there are can hold. */
export const seatNow = ({ seats, candidates }: Demand, rows: Rows): Flow => {
  const columns = [...seats, ...candidates.map(() => 0)];
  const work = { done: 0, most: 0 };
  return seatMore(rows, emptyFlow(rows, columns.length), columns, Infinity, work).flow;
};

/**
 * The fewest classes in the box, as if a class could be opened in part: beyond `least`, a seat costs its share of a
 * class. `used` are the seats beyond `least`. Null where the box holds too few seats.
 */
const fewestIn = (search: Search, { least, most }: Box, work: Work): Relaxed | null => {
  const { demand, seated, wanted } = search;
  const { reaches, seats, candidates } = demand;
  const more = candidates.length;
  const first = seats.length + more;
  const beyond = most.map((classes, i) => classes - least[i]!);
  const columns = [...seats, ...seatsOf(demand, least), ...seatsOf(demand, beyond)];
  const rows: Rows = {
    children: reaches.children,
    allowed: (row, column) => reaches.allowed(row, column < first ? column : column - more),
    cost: (_, column) =>
      column < first ? 0 : Math.floor(WHOLE / candidates[column - first]!.classSize),
  };
  const { sitting, used } = seated.reaches;
  const start = {
    sitting: [
      ...sitting.slice(0, first),
      ...candidates.map(() => new Map<number, number>()),
      ...sitting.slice(first),
    ],
    used: [...used, ...candidates.map(() => 0)],
  };
  const { flow, placed, cost } = seatMore(rows, start, columns, wanted, work);
  if (placed < wanted) return null;
  return { bound: sum(least) + Math.ceil(cost / WHOLE), used: flow.used.slice(first) };
};

const isEnough = (search: Search, box: Box, allowed: number, work: Work): boolean => {
  const fewest = fewestIn(search, box, work);
  return fewest !== null && fewest.bound <= allowed;
};

/** The shortest way in the box, as if every class of it were open. Null where it holds too few seats. */
const shortestIn = (search: Search, { most }: Box, work: Work): Relaxed | null => {
  const { demand, wanted } = search;
  const found = seatClasses(search, most, work);
  if (found.placed < wanted) return null;
  return { bound: found.cost, used: found.flow.used.slice(demand.seats.length) };
};

/** Seats whom it can in these classes, the way of those in them being the shortest. */
export const seatClasses = (
  { demand, seated, wanted }: Search,
  classes: readonly number[],
  work: Work,
) => {
  const columns = [...demand.seats, ...seatsOf(demand, classes)];
  return seatMore(demand.places, seated.places, columns, wanted, work);
};

/** how full the last class of a candidate is, at most 1 */
const lastClass = ({ classSize }: Candidate, used: number): number =>
  (((used - 1) % classSize) + 1) / classSize;

/** of the candidates that could do with a class less, the one whose last class is emptiest */
const emptiest = (
  candidates: readonly Candidate[],
  used: readonly number[],
  isFree: (candidate: number) => boolean,
): number =>
  [...candidates.keys()]
    .filter(isFree)
    .reduce((a, b) =>
      lastClass(candidates[b]!, used[b]!) < lastClass(candidates[a]!, used[a]!) ? b : a,
    );

/** Nothing is left of a box whose `least` is all that is allowed. */
const within = ({ least, most }: Box, allowed: number): Box => {
  const room = allowed - sum(least);
  return { least, most: most.map((classes, i) => Math.min(classes, least[i]! + room)) };
};

/** last the box that is looked into first: without the class */
const split = ({ least, most }: Box, at: number, classes: number): readonly Box[] => [
  { least: least.with(at, classes), most },
  { least, most: most.with(at, classes - 1) },
];

const wholeBox = ({ candidates }: Demand): Box => ({
  least: candidates.map(() => 0),
  most: candidates.map(({ rooms }) => rooms),
});

/** The fewest classes that seat `wanted` children; all free classrooms together do. */
export const fewestClasses = (search: Search, most: number): Found => {
  const { candidates } = search.demand;
  const work = { done: 0, most };
  const root = wholeBox(search.demand);
  let best = root.most;
  let atLeast = 0;
  const boxes = [root];
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    const relaxed = fewestIn(search, box, work);
    if (relaxed === null) continue;
    if (box === root) atLeast = relaxed.bound;
    const { least } = box;
    const classes = candidates.map(
      ({ classSize }, i) => least[i]! + Math.ceil(relaxed.used[i]! / classSize),
    );
    if (sum(classes) < sum(best)) best = classes;
    if (relaxed.bound >= sum(best)) continue;
    if (work.done > most) return { classes: best, atLeast };
    // a part of a class is what makes the bound smaller than the classes, so one is there
    const isPart = (i: number) => relaxed.used[i]! % candidates[i]!.classSize > 0;
    const at = emptiest(candidates, relaxed.used, isPart);
    boxes.push(...split(box, at, classes[at]!));
  }
  return { classes: best, atLeast: sum(best) };
};

const needed = (
  candidates: readonly Candidate[],
  used: readonly number[],
  least: readonly number[],
): readonly number[] =>
  candidates.map(({ classSize }, i) => Math.max(least[i]!, Math.ceil(used[i]! / classSize)));

/** one class less at each of the `count` candidates whose last class is emptiest */
const thinned = (
  candidates: readonly Candidate[],
  used: readonly number[],
  classes: readonly number[],
  count: number,
): readonly number[] => {
  const fill = (i: number) => lastClass(candidates[i]!, used[i]!);
  const byFill = [...candidates.keys()].filter((i) => classes[i]! > 0);
  const less = new Set(byFill.sort((a, b) => fill(a) - fill(b) || a - b).slice(0, count));
  return classes.map((some, i) => (less.has(i) ? some - 1 : some));
};

/** A good mend to begin with: from all classes, the emptiest go first, as many at once as their seats can be missed. */
const thinnedOut = (search: Search, allowed: number, work: Work): Mended | null => {
  const { candidates } = search.demand;
  const { least, most } = wholeBox(search.demand);
  let box = { least, most };
  let count = Number.POSITIVE_INFINITY;
  for (;;) {
    const relaxed = shortestIn(search, box, work);
    if (relaxed === null) return null;
    const classes = needed(candidates, relaxed.used, least);
    const excess = sum(classes) - allowed;
    if (excess <= 0) return { classes, metres: relaxed.bound };
    count = Math.min(count, Math.ceil(excess / 3));
    const fits = (most: readonly number[]) => isEnough(search, { least, most }, allowed, work);
    let next = thinned(candidates, relaxed.used, classes, count);
    while (!fits(next) && count > 1) {
      count = Math.ceil(count / 2);
      next = thinned(candidates, relaxed.used, classes, count);
    }
    if (!fits(next)) return null;
    box = { least, most: next };
  }
};

/** The shortest way with at most as many classes as `found` has. */
export const shortestWay = (search: Search, found: readonly number[], most: number): Found => {
  const { candidates } = search.demand;
  const allowed = sum(found);
  const work = { done: 0, most };
  const root = within(wholeBox(search.demand), allowed);
  const first = thinnedOut(search, allowed, work);
  let best = found;
  let metres = seatClasses(search, found, work).cost;
  if (first !== null && first.metres < metres) ({ classes: best, metres } = first);
  let atLeast = 0;
  const boxes = [root];
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    const relaxed = isEnough(search, box, allowed, work) ? shortestIn(search, box, work) : null;
    if (relaxed === null) continue;
    if (box === root) atLeast = relaxed.bound;
    if (relaxed.bound >= metres) continue;
    const { least } = box;
    const classes = needed(candidates, relaxed.used, least);
    if (sum(classes) <= allowed) {
      best = classes;
      metres = relaxed.bound;
      continue;
    }
    if (work.done > most) return { classes: best, atLeast };
    // more than allowed, and `least` is not, so somebody is above it
    const at = emptiest(candidates, relaxed.used, (i) => classes[i]! > least[i]!);
    boxes.push(...split(box, at, classes[at]!).map((each) => within(each, allowed)));
  }
  return { classes: best, atLeast: metres };
};
