/**
 * The basis of the network simplex (Dantzig 1951) for a transportation problem: a spanning tree over rows, columns and
 * a root that stands for empty seats. Arcs lead from rows to columns, and from the root to columns with free seats;
 * none has an upper bound, so every arc outside the tree carries nothing.
 *
 * Strongly feasible the other way round (Cunningham 1976, all arcs reversed): every tree arc without flow leads away
 * from the root. So every pivot either moves children or is one of finitely many in a row without, and it ends. It is
 * the basis of the problem in which every column has a grain of a seat more; hence the prices at the end are the
 * lowest of all that certify the optimum, and unique (docs/allocation.md §3).
 */
export type Tree = {
  readonly root: number;
  readonly rows: number;
  readonly parent: Int32Array;
  readonly depth: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly before: Int32Array;
  /** children on the arc between a node and its parent */
  readonly flow: Int32Array;
  /** cost of that arc */
  readonly cost: Float64Array;
  /** of a row: its least cost + price; of a column: its price; 0 at the root */
  readonly potential: Float64Array;
  readonly stack: Int32Array;
};

const NOBODY = -1;

/** Every node hangs from the root until it is attached elsewhere. */
export const newTree = (rows: number, columns: number): Tree => {
  const nodes = rows + columns + 1;
  return {
    root: nodes - 1,
    rows,
    parent: new Int32Array(nodes).fill(NOBODY),
    depth: new Int32Array(nodes),
    first: new Int32Array(nodes).fill(NOBODY),
    next: new Int32Array(nodes).fill(NOBODY),
    before: new Int32Array(nodes).fill(NOBODY),
    flow: new Int32Array(nodes),
    cost: new Float64Array(nodes),
    potential: new Float64Array(nodes),
    stack: new Int32Array(nodes),
  };
};

const detach = ({ parent, first, next, before }: Tree, node: number): void => {
  const after = next[node]!;
  const previous = before[node]!;
  if (previous === NOBODY) first[parent[node]!] = after;
  else next[previous] = after;
  if (after !== NOBODY) before[after] = previous;
};

export const attach = ({ parent, first, next, before }: Tree, node: number, to: number): void => {
  const after = first[to]!;
  parent[node] = to;
  next[node] = after;
  before[node] = NOBODY;
  if (after !== NOBODY) before[after] = node;
  first[to] = node;
};

export const hangFromRoot = (tree: Tree, node: number, children: number): void => {
  attach(tree, node, tree.root);
  tree.flow[node] = children;
};

/** The node, with all below it, hangs from another one. */
export const moveNode = (
  tree: Tree,
  node: number,
  to: number,
  children: number,
  cost: number,
): void => {
  detach(tree, node);
  attach(tree, node, to);
  tree.flow[node] = children;
  tree.cost[node] = cost;
};

/** potentials and depths below a node whose own are right: tree arcs cost what the potentials say */
export const settleBelow = (tree: Tree, top: number): void => {
  const { rows, depth, first, next, cost, potential, stack } = tree;
  let count = 0;
  stack[count++] = top;
  while (count > 0) {
    const node = stack[--count]!;
    for (let child = first[node]!; child !== NOBODY; child = next[child]!) {
      depth[child] = depth[node]! + 1;
      // cost + price of the column = potential of the row
      potential[child] = potential[node]! + (child < rows ? cost[child]! : -cost[child]!);
      stack[count++] = child;
    }
  }
};

const shift = (tree: Tree, top: number, by: number): void => {
  const { depth, parent, first, next, potential, stack } = tree;
  let count = 0;
  stack[count++] = top;
  while (count > 0) {
    const node = stack[--count]!;
    potential[node]! += by;
    depth[node] = depth[parent[node]!]! + 1;
    for (let child = first[node]!; child !== NOBODY; child = next[child]!) stack[count++] = child;
  }
};

const joinOf = ({ parent, depth }: Tree, a: number, b: number): number => {
  let left = a;
  let right = b;
  while (left !== right) {
    if (depth[left]! >= depth[right]!) left = parent[left]!;
    else right = parent[right]!;
  }
  return left;
};

/**
 * The arc that leaves: of those that lose children and have the fewest, the first on the cycle from the join down to
 * `from`, over to `to` and up again. From a row downwards rows lose theirs, from a column upwards columns do.
 */
const leavingNode = (tree: Tree, from: number, to: number, join: number): number => {
  const { rows, parent, flow } = tree;
  let leaving = NOBODY;
  let least = Number.POSITIVE_INFINITY;
  for (let node = from; node !== join; node = parent[node]!) {
    if (node < rows && flow[node]! <= least) {
      least = flow[node]!;
      leaving = node;
    }
  }
  for (let node = to; node !== join; node = parent[node]!) {
    if (node >= rows && flow[node]! < least) {
      least = flow[node]!;
      leaving = node;
    }
  }
  return leaving;
};

const moveAlong = (tree: Tree, from: number, to: number, join: number, children: number): void => {
  const { rows, parent, flow } = tree;
  for (let node = from; node !== join; node = parent[node]!) {
    flow[node]! += node < rows ? -children : children;
  }
  for (let node = to; node !== join; node = parent[node]!) {
    flow[node]! += node < rows ? children : -children;
  }
};

/** the part below `leaving` hangs from `top` afterwards, which becomes a child of `to` */
const hangAnew = (
  tree: Tree,
  leaving: number,
  top: number,
  to: number,
  children: number,
  cost: number,
): void => {
  let node = top;
  let above = to;
  let flow = children;
  let price = cost;
  for (;;) {
    const up = tree.parent[node]!;
    const ownFlow = tree.flow[node]!;
    const ownCost = tree.cost[node]!;
    moveNode(tree, node, above, flow, price);
    if (node === leaving) return;
    above = node;
    node = up;
    flow = ownFlow;
    price = ownCost;
  }
};

/** The arc from a row (or the root) to a column enters; `reduced` is its reduced cost, below 0. */
export const pivot = (
  tree: Tree,
  from: number,
  to: number,
  cost: number,
  reduced: number,
): void => {
  const join = joinOf(tree, from, to);
  const leaving = leavingNode(tree, from, to, join);
  const children = tree.flow[leaving]!;
  if (children > 0) moveAlong(tree, from, to, join, children);
  // rows leave on the side of `from`, columns on the side of `to`
  const fromSide = leaving < tree.rows;
  const top = fromSide ? from : to;
  hangAnew(tree, leaving, top, fromSide ? to : from, children, cost);
  shift(tree, top, fromSide ? reduced : -reduced);
};
