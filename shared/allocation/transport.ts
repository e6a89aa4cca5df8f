/**
 * Transportation problem by the primal network simplex on some of the pairs, to which pairs are added until the prices
 * prove that none is missing (column generation, Ford & Fulkerson 1958): exact over all pairs.
 * A row looks for its own cheapest pair, one row after the other (Srinivasan & Thompson 1973). It ends: a round adds
 * pairs that were not there, of which there are finitely many, and the pivots of a round end (spanning-tree.ts).
 * Everything is done in the order of rows and columns, so the same problem gives the same answer.
 */
import { coarseOf, WORTHWHILE } from './coarse.ts';
import { componentOf, type Goal, type Level, levelsOf, weightsOf } from './levels.ts';
import { gridOf } from './near-columns.ts';
import { costOfPair, type Transport, type Weights } from './pair-costs.ts';
import {
  addPair,
  type Field,
  firstPairs,
  mayLeave,
  mergePairs,
  missingPairs,
  newPairList,
  type PairList,
  type Pairs,
} from './pairs.ts';
import { pivot, settlePotentials, type Tree } from './spanning-tree.ts';
import { cheapestFirst, startingTree } from './starting-tree.ts';

/** by column; what a goal is no part of is 0 */
export type Prices = Readonly<Record<Goal, Float64Array>>;

export type Solution = {
  readonly levels: readonly Level[];
  /** lowest dual prices by goal */
  readonly prices: Prices;
  /** by level, as folded there: least total by row, then price by column */
  readonly potentials: readonly Float64Array[];
  /** children by pair, every pair once */
  readonly flow: PairList;
  /** seats left, by column */
  readonly free: Int32Array;
  readonly tree: Tree;
  readonly counters: { readonly pivots: number; readonly generated: number };
};

export type Report = (done: number, total: number) => void;

/** one pass over the columns: an empty seat is worth nothing; `open` says which may have one */
const freeSeats = (tree: Tree, open: Uint8Array): number => {
  let pivots = 0;
  for (let column = 0; column < open.length; column++) {
    const price = tree.potential[tree.rows + column]!;
    if (open[column] === 0 || price >= 0) continue;
    pivot(tree, tree.root, tree.rows + column, 0, price);
    pivots++;
  }
  return pivots;
};

const cheapestOf = (
  { potential, rows }: Tree,
  { start, column, cost }: Pairs,
  row: number,
): number => {
  let least = potential[row]!;
  let best = -1;
  for (let i = start[row]!; i < start[row + 1]!; i++) {
    const total = cost[i]! + potential[rows + column[i]!]!;
    if (total < least) {
      least = total;
      best = i;
    }
  }
  return best;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** neighbours ask one after the other to and fro; a stride of about the golden section asks all over the town */
const strideOf = (rows: number): number => {
  let stride = Math.max(1, Math.floor(rows * 0.618));
  while (gcd(stride, rows) !== 1) stride++;
  return stride;
};

/** Pivots until every row is content with its pairs and no price is below 0; answers their number. */
const optimise = (tree: Tree, pairs: Pairs, open: Uint8Array): number => {
  const { rows, potential } = tree;
  const stride = strideOf(rows);
  let pivots = 0;
  let row = 0;
  for (let content = 0; content < rows; content++) {
    const best = cheapestOf(tree, pairs, row);
    if (best >= 0) {
      const node = rows + pairs.column[best]!;
      const cost = pairs.cost[best]!;
      pivot(tree, row, node, cost, cost + potential[node]! - potential[row]!);
      pivots++;
      content = -1;
    }
    row = (row + stride) % rows;
    if (row !== 0) continue;
    const freed = freeSeats(tree, open);
    pivots += freed;
    if (freed > 0) content = -1;
  }
  return pivots;
};

/** the pairs of all that cost nothing extra at the prices: what later levels may use */
const tightPairs = (field: Field, weights: Weights, tree: Tree): PairList => {
  const { problem } = field;
  const { rows, columns, leave } = problem;
  const list = newPairList(rows * 2);
  const last = leave === null ? columns - 1 : columns;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column <= last; column++) {
      if (column === columns && !mayLeave(problem, row)) continue;
      const cost = costOfPair(problem, weights, row, column);
      if (cost + tree.potential[rows + column]! === tree.potential[row]!) {
        addPair(list, row, column, 0);
      }
    }
  }
  return list;
};

const reprice = (field: Field, weights: Weights, tree: Tree): void => {
  const { rows, root, parent, cost } = tree;
  for (let node = 0; node < root; node++) {
    const up = parent[node]!;
    if (up === root) continue;
    const [row, column] = node < rows ? [node, up - rows] : [up, node - rows];
    cost[node] = costOfPair(field.problem, weights, row, column);
  }
  settlePotentials(tree);
};

const priceOf = (field: Field, goal: Goal, tree: Tree): Float64Array => {
  reprice(field, weightsOf[goal], tree);
  return tree.potential.slice(tree.rows, tree.rows + field.problem.columns);
};

const flowOf = (tree: Tree): PairList => {
  const { rows, root, parent, flow } = tree;
  const list = newPairList(rows + 16);
  for (let node = 0; node < root; node++) {
    const up = parent[node]!;
    if (up === root || flow[node] === 0) continue;
    if (node < rows) addPair(list, node, up - rows, flow[node]!);
    else addPair(list, up, node - rows, flow[node]!);
  }
  return list;
};

const freeOf = ({ rows, root, parent, flow }: Tree, columns: number): Int32Array => {
  const free = new Int32Array(columns);
  for (let column = 0; column < columns; column++) {
    if (parent[rows + column] === root) free[column] = flow[rows + column]!;
  }
  return free;
};

type Counts = { pivots: number; generated: number };

/** the first level, with all pairs within reach */
const solveFirst = (
  field: Field,
  { weights }: Level,
  tree: Tree,
  first: PairList,
  counts: Counts,
  report: Report | undefined,
): void => {
  const { rows } = field.problem;
  const open = new Uint8Array(tree.root - rows).fill(1);
  let pairs = mergePairs(rows, null, first);
  for (;;) {
    counts.pivots += optimise(tree, pairs, open);
    const missing = missingPairs(field, weights, tree.potential);
    report?.(Math.max(0, rows - missing.count), rows);
    if (missing.count === 0) return;
    counts.generated += missing.count;
    pairs = mergePairs(rows, pairs, missing);
  }
};

const repriced = (field: Field, weights: Weights, list: PairList): PairList => {
  for (let i = 0; i < list.count; i++) {
    list.cost[i] = costOfPair(field.problem, weights, list.row[i]!, list.column[i]!);
  }
  return list;
};

const stillTight = (list: PairList, tree: Tree): PairList => {
  const kept = newPairList(list.count);
  for (let i = 0; i < list.count; i++) {
    const [row, column] = [list.row[i]!, list.column[i]!];
    if (list.cost[i]! + tree.potential[tree.rows + column]! === tree.potential[row]!) {
      addPair(kept, row, column, 0);
    }
  }
  return kept;
};

const closePriced = (open: Uint8Array, { rows, potential }: Tree): void => {
  for (let column = 0; column < open.length; column++) {
    if (potential[rows + column] !== 0) open[column] = 0;
  }
};

export type Begin = {
  /** pairs to begin with, where a similar problem has been solved */
  readonly known?: Known;
  readonly report?: Report | undefined;
  /** see levelsOf */
  readonly exact?: number | undefined;
  /** rows from which the problem is first solved from afar; fewer only in tests */
  readonly coarseFrom?: number;
};

export type Known = readonly (readonly [row: number, column: number])[];

/**
 * Begins with those left out, the largest numbers first, as whoever may not be left out needs the seats; then what is
 * known, then what is near. `ordered` of them are to be used as they stand.
 */
const beginning = (field: Field, weights: Weights, known: Known, prices: Float64Array | null) => {
  const { problem } = field;
  const { pairs: near, regret } = firstPairs(field, weights, prices);
  const list = newPairList(problem.rows + known.length + near.count);
  const add = (row: number, column: number) =>
    addPair(list, row, column, costOfPair(problem, weights, row, column));
  for (let row = problem.rows - 1; row >= 0; row--) {
    if (mayLeave(problem, row)) add(row, problem.columns);
  }
  for (const [row, column] of known) if (column < problem.columns) add(row, column);
  const ordered = list.count;
  for (let i = 0; i < near.count; i++) addPair(list, near.row[i]!, near.column[i]!, near.cost[i]!);
  const order = new Float64Array(list.count);
  order.set(regret, ordered);
  return { first: list, order: cheapestFirst(order, ordered) };
};

/** the prices of one level, as they are folded there */
const foldedPrices = ({ goals, weights }: Level, prices: Prices): Float64Array => {
  const folded = new Float64Array(prices.metres.length);
  for (const goal of goals) {
    const weight = weights[componentOf[goal]];
    for (let column = 0; column < folded.length; column++) {
      folded[column]! += weight * prices[goal][column]!;
    }
  }
  return folded;
};

const noPrice = (columns: number): Record<Goal, Float64Array> => ({
  area: new Float64Array(columns),
  near: new Float64Array(columns),
  metres: new Float64Array(columns),
});

/**
 * Fewest outside, fewest far, least metres, in the order of `goals`, for as many children as there are seats (and
 * places among those left out). Needs at least as many seats as children, those left out included.
 */
export const transport = (
  problem: Transport,
  goals: readonly Goal[],
  { known = [], report, exact, coarseFrom = WORTHWHILE }: Begin = {},
): Solution => {
  const { rows, columns } = problem;
  const field: Field = { problem, grid: gridOf(problem), found: new Int32Array(columns) };
  const levels = levelsOf(problem, goals, exact);
  const { weights } = levels[0]!;
  const coarse = known.length === 0 ? coarseOf(problem, coarseFrom) : null;
  const before = coarse === null ? null : transport(coarse, goals, { exact, coarseFrom });
  const near = before === null ? null : foldedPrices(levels[0]!, before.prices);
  const { first, order } = beginning(field, weights, known, near);
  const tree = startingTree(field, weights, first, order);
  const counts: Counts = { pivots: 0, generated: 0, ...before?.counters };
  const prices = noPrice(columns);
  const potentials: Float64Array[] = [];
  const open = new Uint8Array(tree.root - rows).fill(1);
  let tight: PairList | null = null;
  for (const [k, level] of levels.entries()) {
    if (k === 0) {
      solveFirst(field, level, tree, first, counts, report);
    } else {
      reprice(field, level.weights, tree);
      tight = repriced(field, level.weights, tight!);
      counts.pivots += optimise(tree, mergePairs(rows, null, tight), open);
    }
    potentials.push(tree.potential.slice());
    if (k + 1 < levels.length) {
      closePriced(open, tree);
      tight = tight === null ? tightPairs(field, level.weights, tree) : stillTight(tight, tree);
    }
    for (const goal of level.goals) prices[goal] = priceOf(field, goal, tree);
  }
  return {
    levels,
    prices,
    potentials,
    flow: flowOf(tree),
    free: freeOf(tree, columns),
    tree,
    counters: counts,
  };
};
