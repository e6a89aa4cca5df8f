/**
 * Transportation problem by the primal network simplex on some of the pairs, to which pairs are added until the prices
 * prove that none is missing (column generation, Ford & Fulkerson 1958): exact over all pairs.
 * A row looks for its own cheapest pair, one row after the other (Srinivasan & Thompson 1973). It ends: a round adds
 * pairs that were not there, of which there are finitely many, and the pivots of a round end (spanning-tree.ts).
 * Everything is done in the order of rows and columns, so the same problem gives the same answer.
 */
import { beginning, foldedPrices, type Known } from './beginning.ts';
import { coarseOf, ROUGHLY, WORTHWHILE } from './coarse.ts';
import { type Field, fieldOf } from './field.ts';
import { type Goal, type Level, levelsOf, weightsOf } from './levels.ts';
import { missingPairs } from './missing-pairs.ts';
import { costOfPair, type Transport, type Weights } from './pair-costs.ts';
import { addPair, mergePairs, newPairList, type PairList } from './pairs.ts';
import { optimise } from './pivots.ts';
import { settlePotentials, type Tree } from './spanning-tree.ts';
import { startingTree } from './starting-tree.ts';
import { repriced, stillTight, tightPairs } from './tight-pairs.ts';

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

const reprice = (field: Field, weights: Weights, tree: Tree): void => {
  const { rows, root, parent, cost } = tree;
  for (let node = 0; node < root; node++) {
    const up = parent[node]!;
    if (up === root) continue;
    const isRow = node < rows;
    cost[node] = costOfPair(field.problem, weights, isRow ? node : up, (isRow ? up : node) - rows);
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

/** the first level, until no more pairs are missing than tolerated */
const solveFirst = (
  field: Field,
  { weights }: Level,
  tree: Tree,
  first: PairList,
  counts: Counts,
  { report, tolerated = 0 }: Begin,
): void => {
  const { rows } = field.problem;
  const open = new Uint8Array(tree.root - rows).fill(1);
  let pairs = mergePairs(rows, null, first);
  for (;;) {
    counts.pivots += optimise(tree, pairs, open);
    const missing = missingPairs(field, weights, tree.potential);
    report?.(Math.max(0, rows - missing.count), rows);
    if (missing.count <= tolerated) return;
    counts.generated += missing.count;
    pairs = mergePairs(rows, pairs, missing);
  }
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
  /** pairs that may be missing in the end: only where the problem is seen from afar */
  readonly tolerated?: number;
};

const noPrice = (columns: number): Record<Goal, Float64Array> => ({
  area: new Float64Array(columns),
  near: new Float64Array(columns),
  metres: new Float64Array(columns),
});

/** the problem seen from afar, whose prices are only a beginning */
const solveRoughly = (coarse: Transport, goals: readonly Goal[], begin: Begin): Solution =>
  transport(coarse, goals, { ...begin, tolerated: Math.floor(coarse.rows / ROUGHLY) });

/**
 * Fewest outside, fewest far, least metres, in the order of `goals`, for as many children as there are seats (and
 * places among those left out). Needs at least as many seats as children, those left out included.
 */
export const transport = (
  problem: Transport,
  goals: readonly Goal[],
  begin: Begin = {},
): Solution => {
  const { known = [], exact, coarseFrom = WORTHWHILE } = begin;
  const { rows, columns } = problem;
  const field = fieldOf(problem);
  const levels = levelsOf(problem, goals, exact);
  const { weights } = levels[0]!;
  const coarse = known.length === 0 ? coarseOf(problem, coarseFrom) : null;
  const before = coarse === null ? null : solveRoughly(coarse, goals, { exact, coarseFrom });
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
      solveFirst(field, level, tree, first, counts, begin);
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
