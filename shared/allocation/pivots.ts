import type { Pairs } from './pairs.ts';
import { pivot, type Tree } from './spanning-tree.ts';

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
export const optimise = (tree: Tree, pairs: Pairs, open: Uint8Array): number => {
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
