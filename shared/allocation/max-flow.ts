/**
 * Maximum flow by blocking flows (Dinic 1970), O(nodes² · arcs) at worst and without recursion; and the side of the
 * minimum cut that can still be reached from the source, which is the same for every maximum flow.
 */
export type Network = {
  readonly nodes: number;
  readonly to: number[];
  readonly capacity: number[];
  readonly arcs: readonly number[][];
};

export const newNetwork = (nodes: number): Network => ({
  nodes,
  to: [],
  capacity: [],
  arcs: Array.from({ length: nodes }, () => []),
});

/** arc 2i and its reverse 2i + 1 */
export const connect = (network: Network, from: number, to: number, capacity: number): void => {
  network.arcs[from]!.push(network.to.length);
  network.arcs[to]!.push(network.to.length + 1);
  network.to.push(to, from);
  network.capacity.push(capacity, 0);
};

const levels = ({ nodes, to, capacity, arcs }: Network, source: number): Int32Array => {
  const level = new Int32Array(nodes).fill(-1);
  level[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const arc of arcs[node]!) {
      const next = to[arc]!;
      if (capacity[arc]! === 0 || level[next]! >= 0) continue;
      level[next] = level[node]! + 1;
      queue.push(next);
    }
  }
  return level;
};

/** extends the path by one arc, or -1 at a dead end */
const advance = (
  { to, capacity, arcs }: Network,
  level: Int32Array,
  at: Int32Array,
  node: number,
): number => {
  const list = arcs[node]!;
  for (; at[node]! < list.length; at[node]!++) {
    const arc = list[at[node]!]!;
    if (capacity[arc]! > 0 && level[to[arc]!] === level[node]! + 1) return arc;
  }
  return -1;
};

const send = ({ capacity }: Network, path: readonly number[]): void => {
  let most = Number.POSITIVE_INFINITY;
  for (const arc of path) most = Math.min(most, capacity[arc]!);
  for (const arc of path) {
    capacity[arc]! -= most;
    capacity[arc ^ 1]! += most;
  }
};

const blockingFlow = (network: Network, level: Int32Array, source: number, sink: number): void => {
  const at = new Int32Array(network.nodes);
  const path: number[] = [];
  let node = source;
  for (;;) {
    if (node === sink) {
      send(network, path);
      path.length = 0;
      node = source;
      continue;
    }
    const arc = advance(network, level, at, node);
    if (arc >= 0) {
      path.push(arc);
      node = network.to[arc]!;
      continue;
    }
    const back = path.pop();
    if (back === undefined) return;
    node = network.to[back ^ 1]!;
    at[node]!++;
  }
};

/** Uses up the capacities; true for the nodes on the source's side of the minimum cut. */
export const minimumCut = (network: Network, source: number, sink: number): readonly boolean[] => {
  for (;;) {
    const level = levels(network, source);
    if (level[sink]! < 0) return Array.from(level, (depth) => depth >= 0);
    blockingFlow(network, level, source, sink);
  }
};
