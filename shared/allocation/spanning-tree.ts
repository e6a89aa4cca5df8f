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
  /** a ring through all nodes in preorder: each is followed by all that hang from it, directly or not */
  readonly next: Int32Array;
  readonly before: Int32Array;
  /** nodes that hang from it, directly or not, and itself */
  readonly size: Int32Array;
  /** children on the arc between a node and its parent */
  readonly flow: Int32Array;
  /** cost of that arc */
  readonly cost: Float64Array;
  /** of a row: its least cost + price; of a column: its price; 0 at the root */
  readonly potential: Float64Array;
};

const NOBODY = -1;

/** Nodes without parents; whoever hangs them calls `settle` in the end. */
export const newTree = (rows: number, columns: number): Tree => {
  const nodes = rows + columns + 1;
  return {
    root: nodes - 1,
    rows,
    parent: new Int32Array(nodes).fill(NOBODY),
    next: new Int32Array(nodes),
    before: new Int32Array(nodes),
    size: new Int32Array(nodes),
    flow: new Int32Array(nodes),
    cost: new Float64Array(nodes),
    potential: new Float64Array(nodes),
  };
};

export const hang = (
  { parent, flow, cost }: Tree,
  node: number,
  from: number,
  children: number,
  price: number,
): void => {
  parent[node] = from;
  flow[node] = children;
  cost[node] = price;
};

/** the nodes `first` .. `last` of the ring go behind `end` */
const moveBehind = ({ next, before }: Tree, first: number, last: number, end: number): void => {
  const previous = before[first]!;
  const after = next[last]!;
  next[previous] = after;
  before[after] = previous;
  const following = next[end]!;
  next[end] = first;
  before[first] = end;
  next[last] = following;
  before[following] = last;
};

/** Potentials from the costs: cost + price of the column = potential of the row, on every arc of the tree. */
export const settlePotentials = ({ root, rows, parent, next, cost, potential }: Tree): void => {
  for (let node = next[root]!; node !== root; node = next[node]!) {
    const above = potential[parent[node]!]!;
    potential[node] = node < rows ? above + cost[node]! : above - cost[node]!;
  }
};

/** Ring, sizes and potentials from parents and costs. */
export const settle = (tree: Tree): void => {
  const { root, parent, next, before, size } = tree;
  const path: number[] = [];
  size.fill(0);
  size[root] = 1;
  for (let node = 0; node <= root; node++) {
    next[node] = node;
    before[node] = node;
  }
  for (let node = 0; node < root; node++) {
    for (let up = node; size[up] === 0; up = parent[up]!) {
      size[up] = 1;
      path.push(up);
    }
    for (let one = path.pop(); one !== undefined; one = path.pop()) {
      moveBehind(tree, one, one, parent[one]!);
    }
  }
  for (let node = before[root]!; node !== root; node = before[node]!) {
    size[parent[node]!]! += size[node]!;
  }
  settlePotentials(tree);
};

/** the lowest node that both hang from: whoever has fewer below it is not above the other */
const joinOf = ({ parent, size }: Tree, a: number, b: number): number => {
  let left = a;
  let right = b;
  while (left !== right) {
    if (size[left]! < size[right]!) left = parent[left]!;
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

/** `count` nodes of the ring from `first` on go behind `end`, potentials shifted; answers the last of them */
const moveShifted = (tree: Tree, first: number, count: number, end: number, by: number): number => {
  const { next, potential } = tree;
  let last = first;
  potential[first]! += by;
  for (let i = 1; i < count; i++) {
    last = next[last]!;
    potential[last]! += by;
  }
  moveBehind(tree, first, last, end);
  return last;
};

/**
 * The part below `leaving` hangs from `top` afterwards, which becomes a child of `to`: the arcs between turn round. In
 * the ring, what hangs from `top` comes first, then what else hangs from the node that was above it, and so on.
 */
const hangAnew = (
  tree: Tree,
  leaving: number,
  top: number,
  to: number,
  children: number,
  price: number,
  by: number,
): void => {
  const { parent, size, flow, cost } = tree;
  const all = size[leaving]!;
  let node = top;
  let above = to;
  let ownFlow = children;
  let ownCost = price;
  let moved = 0;
  let end = to;
  for (;;) {
    const up = parent[node]!;
    const upFlow = flow[node]!;
    const upCost = cost[node]!;
    const below = size[node]!;
    end = moveShifted(tree, node, below - moved, end, by);
    hang(tree, node, above, ownFlow, ownCost);
    size[node] = all - moved;
    if (node === leaving) return;
    moved = below;
    above = node;
    node = up;
    ownFlow = upFlow;
    ownCost = upCost;
  }
};

const resize = ({ parent, size }: Tree, from: number, join: number, by: number): void => {
  for (let node = from; node !== join; node = parent[node]!) size[node]! += by;
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
  const onto = fromSide ? to : from;
  const moved = tree.size[leaving]!;
  resize(tree, tree.parent[leaving]!, join, -moved);
  hangAnew(tree, leaving, top, onto, children, cost, fromSide ? reduced : -reduced);
  resize(tree, onto, join, moved);
};
