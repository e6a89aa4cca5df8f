/**
 * The lowest dual prices. The optimal duals form a lattice, the same for every optimal solution, so its least element
 * does not depend on how ties were solved. Lowering price p by d keeps every seated row content as long as
 * d(t) <= d(s) + (shift(s, t) + p(t) - p(s)), where the bracket is >= 0: the largest such d with d <= p is a shortest
 * path, found by Dijkstra. The column "left out" is no school, so its price may fall below 0.
 */
import type { Costs } from './costs.ts';
import { shiftsOf } from './shifts.ts';
import type { Solution } from './transport.ts';
import { add, copy, less, lower, vectors, WIDTH } from './vector.ts';

const smallestFall = (fall: Float64Array, reached: Uint8Array, done: Uint8Array): number => {
  let best = -1;
  for (let column = 0; column < done.length; column++) {
    if (done[column] === 1 || reached[column] === 0) continue;
    if (best < 0 || less(fall, column, fall, best)) best = column;
  }
  return best;
};

type Fall = {
  readonly fall: Float64Array;
  readonly reached: Uint8Array;
  readonly done: Uint8Array;
};

const spread = (
  { fall, reached, done }: Fall,
  { price }: Solution,
  shift: Float64Array,
  from: number,
): void => {
  const base = vectors(1);
  copy(base, 0, fall, from);
  add(base, 0, price, from, -1);
  for (let to = 0; to < done.length; to++) {
    if (done[to] === 1) continue;
    if (reached[to] === 0) fall.fill(Number.POSITIVE_INFINITY, to * WIDTH, (to + 1) * WIDTH);
    lower(fall, base, shift, price, to);
    reached[to] = 1;
  }
};

/** By column, vectors. */
export const lowestPrices = (costs: Costs, solution: Solution): Float64Array => {
  const { flow, price, shifts } = solution;
  const fall = price.slice();
  const reached = new Uint8Array(flow.length).fill(1, 0, costs.columns);
  const state: Fall = { fall, reached, done: new Uint8Array(flow.length) };
  for (;;) {
    const from = smallestFall(fall, reached, state.done);
    if (from < 0) break;
    state.done[from] = 1;
    if (flow[from]!.size === 0) continue;
    spread(state, solution, shiftsOf(shifts, costs, flow, from).shift, from);
  }
  const lowest = price.slice();
  for (const column of flow.keys()) {
    if (reached[column] === 1) add(lowest, column, fall, column, -1);
  }
  return lowest;
};
