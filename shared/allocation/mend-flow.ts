/**
 * A small transportation problem by successive shortest paths (Tomizawa 1971; Edmonds & Karp 1972): many rows of
 * children, few columns of seats. Paths are sought among the columns alone; between two columns only the row whose
 * change costs least matters, and that row is kept, not searched anew.
 */

/** Rows may sit in the columns they are allowed in, at a cost of 0 or more a child. */
export type Rows = {
  readonly children: readonly number[];
  readonly allowed: (row: number, column: number) => boolean;
  readonly cost: (row: number, column: number) => number;
};

/** counts what was looked at, so that a search can end at a bound that is the same on every machine */
export type Work = { done: number; readonly most: number };

export type Flow = {
  /** children by row, for each column, and last for those that sit nowhere */
  readonly sitting: readonly Map<number, number>[];
  readonly used: readonly number[];
};

const NOBODY = -1;

/** between columns i and j: the row of i that changes to j at the least cost */
type Links = { readonly row: Int32Array; readonly cost: Float64Array };

type State = {
  readonly rows: Rows;
  readonly columns: number;
  readonly seats: readonly number[];
  readonly sitting: readonly Map<number, number>[];
  readonly used: number[];
  readonly links: Links;
  readonly work: Work;
};

const costIn = ({ rows, columns }: State, row: number, column: number): number =>
  column === columns ? 0 : rows.cost(row, column);

const offer = (state: State, row: number, from: number, to: number): void => {
  const { rows, columns, links } = state;
  if (to === from || !rows.allowed(row, to)) return;
  const cost = rows.cost(row, to) - costIn(state, row, from);
  const at = from * columns + to;
  const known = links.row[at]!;
  const better = cost < links.cost[at]! || (cost === links.cost[at]! && row < known);
  if (known !== NOBODY && !better) return;
  links.row[at] = row;
  links.cost[at] = cost;
};

const search = (state: State, from: number, to: number): void => {
  state.links.row[from * state.columns + to] = NOBODY;
  for (const row of state.sitting[from]!.keys()) offer(state, row, from, to);
  state.work.done += state.sitting[from]!.size;
};

const enter = (state: State, row: number, column: number, children: number): void => {
  const there = state.sitting[column]!;
  const before = there.get(row) ?? 0;
  there.set(row, before + children);
  if (before > 0) return;
  for (let to = 0; to < state.columns; to++) offer(state, row, column, to);
};

const leave = (state: State, row: number, column: number, children: number): void => {
  const there = state.sitting[column]!;
  const after = there.get(row)! - children;
  if (after > 0) {
    there.set(row, after);
    return;
  }
  there.delete(row);
  for (let to = 0; to < state.columns; to++) {
    if (state.links.row[column * state.columns + to] === row) search(state, column, to);
  }
};

/** Least costs from those who sit nowhere to every column (Bellman & Ford; no cycle is negative), and the columns before. */
const distances = ({ columns, links, work }: State) => {
  const cost = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(columns + 1).fill(NOBODY);
  cost[columns] = 0;
  const queue = [columns];
  const waiting = new Uint8Array(columns + 1);
  for (const from of queue) {
    waiting[from] = 0;
    work.done += columns;
    for (let to = 0; to < columns; to++) {
      const at = from * columns + to;
      if (links.row[at] === NOBODY || cost[from]! + links.cost[at]! >= cost[to]!) continue;
      cost[to] = cost[from]! + links.cost[at]!;
      before[to] = from;
      if (waiting[to] === 0) queue.push(to);
      waiting[to] = 1;
    }
  }
  return { cost, before };
};

type Step = { readonly row: number; readonly from: number; readonly to: number };

const cheapest = (state: State): { readonly steps: readonly Step[]; readonly cost: number } => {
  const { columns, seats, used, links } = state;
  const { cost, before } = distances(state);
  let end = NOBODY;
  for (let column = 0; column < columns; column++) {
    if (used[column]! >= seats[column]! || before[column] === NOBODY) continue;
    if (end === NOBODY || cost[column]! < cost[end]!) end = column;
  }
  const steps: Step[] = [];
  for (let to = end; to !== NOBODY && to !== columns; to = before[to]!) {
    const from = before[to]!;
    steps.push({ row: links.row[from * columns + to]!, from, to });
  }
  return { steps, cost: end === NOBODY ? 0 : cost[end]! };
};

/** children that can follow the whole path at once; one row may be on it twice, in different columns */
const widthOf = ({ sitting, seats, used }: State, steps: readonly Step[], wanted: number) =>
  steps.reduce(
    (least, { row, from }) => Math.min(least, sitting[from]!.get(row)!),
    Math.min(wanted, seats[steps[0]!.to]! - used[steps[0]!.to]!),
  );

/** Everybody without a seat. */
export const emptyFlow = ({ children }: Rows, columns: number): Flow => ({
  sitting: Array.from(
    { length: columns + 1 },
    (_, column) => new Map(column === columns ? children.entries() : []),
  ),
  used: Array.from({ length: columns }, () => 0),
});

const opened = (rows: Rows, start: Flow, seats: readonly number[], work: Work): State => {
  const columns = seats.length;
  const links = {
    row: new Int32Array((columns + 1) * columns).fill(NOBODY),
    cost: new Float64Array((columns + 1) * columns),
  };
  const sitting = start.sitting.map((each) => new Map(each));
  const state = { rows, columns, seats, sitting, used: [...start.used], links, work };
  for (let from = 0; from <= columns; from++) {
    for (let to = 0; to < columns; to++) search(state, from, to);
  }
  return state;
};

/**
 * Seats up to `wanted` more children at the least further cost, all others as in `start`, whose children must sit at
 * the least cost of all ways to seat as many. `placed` falls short of `wanted` only where no more can be seated.
 */
export const seatMore = (
  rows: Rows,
  start: Flow,
  seats: readonly number[],
  wanted: number,
  work: Work,
): { readonly flow: Flow; readonly placed: number; readonly cost: number } => {
  const state = opened(rows, start, seats, work);
  let placed = 0;
  let total = 0;
  while (placed < wanted) {
    const { steps, cost } = cheapest(state);
    if (steps.length === 0) break;
    const width = widthOf(state, steps, wanted - placed);
    for (const { row, from, to } of steps) {
      leave(state, row, from, width);
      enter(state, row, to, width);
    }
    state.used[steps[0]!.to]! += width;
    placed += width;
    total += width * cost;
  }
  return { flow: { sitting: state.sitting, used: state.used }, placed, cost: total };
};
