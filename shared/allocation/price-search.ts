import type { Level } from './levels.ts';
import { columnsOfRing, type Grid, gridOf, metresToRing, ringsFrom } from './near-columns.ts';
import { costOfPair, type Transport, type Weights } from './pair-costs.ts';

/** Costs of one pair at each level, compared in their order. */
export type Cost = readonly number[];

export const lessCost = (a: Cost, b: Cost): boolean => {
  for (let level = 0; level < a.length; level++) {
    if (a[level] !== b[level]) return a[level]! < b[level]!;
  }
  return false;
};

export const costsOf = (
  problem: Transport,
  levels: readonly Level[],
  row: number,
  column: number,
): Cost => levels.map(({ weights }) => costOfPair(problem, weights, row, column));

/** the levels that know places; the last one of a shortage, which only tells numbers apart, is none */
export const placeLevels = (levels: readonly Level[]): readonly Level[] =>
  levels.filter(({ goals }) => goals.length > 0);

/** What a child at this many planar metres costs at least. */
export const leastCost = (
  { nearMetres }: Transport,
  { far, metres }: Weights,
  way: number,
): number => metres * Math.max(0, way - 1) + (way - 1 > nearMetres ? far : 0);

export type Search = { readonly grid: Grid; readonly found: Int32Array };

export const searchOf = (problem: Transport): Search => ({
  grid: gridOf(problem),
  found: new Int32Array(problem.columns),
});

/**
 * Columns around a row, ring by ring, while `isWorth` of the least a child costs in the ring or beyond (at the first
 * level). Rows that state metres, and problems of several levels, have no such bound: every column is visited.
 */
export const visitColumns = (
  problem: Transport,
  { grid, found }: Search,
  levels: readonly Level[],
  row: number,
  isWorth: (least: number) => boolean,
  visit: (column: number) => void,
): void => {
  const { stated } = problem;
  const bounded =
    levels.length === 1 && (stated === null || stated.start[row] === stated.start[row + 1]);
  const [x, y] = [problem.rowX[row]!, problem.rowY[row]!];
  const rings = ringsFrom(grid, x, y);
  for (let ring = 0; ring <= rings; ring++) {
    const least = leastCost(problem, levels[0]!.weights, metresToRing(grid, ring));
    if (bounded && !isWorth(least)) return;
    const seen = columnsOfRing(grid, x, y, ring, found, 0);
    for (let i = 0; i < seen; i++) visit(found[i]!);
  }
};
