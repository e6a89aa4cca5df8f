import { type Grid, gridOf, spanRoom } from './near-columns.ts';
import type { Transport, Weights } from './pair-costs.ts';

/** A problem with what searches it: the grid of its columns, and scratch for its spans and for columns. */
export type Field = {
  readonly problem: Transport;
  readonly grid: Grid;
  readonly spans: Int32Array;
  readonly found: Int32Array;
};

export const fieldOf = (problem: Transport): Field => {
  const grid = gridOf(problem);
  return {
    problem,
    grid,
    spans: new Int32Array(spanRoom(grid)),
    found: new Int32Array(problem.columns),
  };
};

/** A field at one level, with the price of every member of its grid. */
export type PricedField = Field & { readonly weights: Weights; readonly price: Float64Array };

/** `prices`: from `first` on those of the columns. */
export const priced = (
  field: Field,
  weights: Weights,
  prices: Float64Array,
  first: number,
): PricedField => {
  const { members } = field.grid;
  const price = new Float64Array(members.length);
  for (let at = 0; at < price.length; at++) price[at] = prices[first + members[at]!]!;
  // by name, as what a spread makes is read more slowly
  const { problem, grid, spans, found } = field;
  return { problem, grid, spans, found, weights, price };
};
