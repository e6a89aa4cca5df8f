import type { Field } from './field.ts';
import { cellOf, columnsOfRing, metresToRing, ringsFrom } from './near-columns.ts';
import { costOfPair, type Transport, type Weights } from './pair-costs.ts';
import type { PairList } from './pairs.ts';
import { hang, newTree, settle, type Tree } from './spanning-tree.ts';

/**
 * A first basis by the matrix minimum rule (Dantzig 1951): pairs in the order given take what they can, and each step
 * crosses out the row it serves or the column it fills, which makes a tree; what is left over goes to the nearest free
 * seats. Every tree arc without children leads away from the root, as spanning-tree.ts needs.
 */
type Filling = {
  readonly problem: Transport;
  readonly tree: Tree;
  /** children still to place, by row */
  readonly waiting: Int32Array;
  /** seats by column; the column of those left out is the last */
  readonly free: Int32Array;
};

const capacities = ({ columns, capacity, leave }: Transport): Int32Array => {
  const seats = new Int32Array(columns + (leave === null ? 0 : 1));
  seats.set(capacity);
  if (leave !== null) seats[columns] = leave.seats;
  return seats;
};

const take = (filling: Filling, row: number, column: number, cost: number): void => {
  const { problem, tree, waiting, free } = filling;
  const node = problem.rows + column;
  const seats = free[column]!;
  const children = waiting[row]!;
  if (seats === 0 || children === 0) return;
  if (children > seats) {
    // the column is full: it hangs from the row, which is served elsewhere
    waiting[row] = children - seats;
    free[column] = 0;
    hang(tree, node, row, seats, cost);
    return;
  }
  waiting[row] = 0;
  free[column] = seats - children;
  tree.flow[node] = seats - children;
  hang(tree, row, node, children, cost);
};

type Candidate = { readonly column: number; readonly cost: number; readonly metres: number };

/** Nearest free seats, ring by ring: whatever lies nearer than the next ring is taken in the order of costs. */
const takeNearest = (field: Field, weights: Weights, filling: Filling, row: number): void => {
  const { problem, grid, spans, found } = field;
  const [x, y] = [problem.rowX[row]!, problem.rowY[row]!];
  const cell = cellOf(grid, x, y);
  const rings = ringsFrom(grid, cell);
  let candidates: Candidate[] = [];
  for (let ring = 0; ring <= rings && filling.waiting[row]! > 0; ring++) {
    const seen = columnsOfRing(grid, cell, ring, spans, found);
    for (let i = 0; i < seen; i++) {
      const column = found[i]!;
      if (filling.free[column] === 0) continue;
      const [dx, dy] = [x - problem.columnX[column]!, y - problem.columnY[column]!];
      const metres = Math.sqrt(dx * dx + dy * dy);
      candidates.push({ column, cost: costOfPair(problem, weights, row, column), metres });
    }
    const certain = ring === rings ? Number.POSITIVE_INFINITY : metresToRing(grid, ring + 1);
    const near = candidates.filter(({ metres }) => metres <= certain);
    if (near.length === 0) continue;
    near.sort((a, b) => a.cost - b.cost || a.column - b.column);
    for (const { column, cost } of near) take(filling, row, column, cost);
    candidates = candidates.filter(({ metres }) => metres > certain);
  }
};

/** `pairs` in the order in which they are to be used; needs at least as many seats as children. */
export const startingTree = (
  field: Field,
  weights: Weights,
  pairs: PairList,
  order: Int32Array,
): Tree => {
  const { problem } = field;
  const { rows, supply, columns, leave } = problem;
  const tree = newTree(rows, columns + (leave === null ? 0 : 1));
  const free = capacities(problem);
  for (let column = 0; column < free.length; column++)
    hang(tree, rows + column, tree.root, free[column]!, 0);
  const filling: Filling = { problem, tree, waiting: supply.slice(), free };
  for (let at = 0; at < order.length; at++) {
    const i = order[at]!;
    take(filling, pairs.row[i]!, pairs.column[i]!, pairs.cost[i]!);
  }
  for (let row = 0; row < rows; row++) {
    if (filling.waiting[row]! > 0) takeNearest(field, weights, filling, row);
    if (filling.waiting[row]! > 0) throw new Error('more children than seats');
  }
  settle(tree);
  return tree;
};
