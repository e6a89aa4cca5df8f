import type { Field } from './field.ts';
import type { Level } from './levels.ts';
import { cellOf, columnsOfRing, metresToRing, ringsFrom } from './near-columns.ts';
import { costOfPair, isPlanar, leastCost, type Transport } from './pair-costs.ts';

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

/**
 * Columns around a row, ring by ring, while `isWorth` of the least a child costs in the ring or beyond (at the first
 * level). Rows that state metres, and problems of several levels, have no such bound: every column is visited.
 */
export const visitColumns = (
  { problem, grid, spans, found }: Field,
  levels: readonly Level[],
  row: number,
  isWorth: (least: number) => boolean,
  visit: (column: number) => void,
): void => {
  const bounded = levels.length === 1 && isPlanar(problem, row);
  const cell = cellOf(grid, problem.rowX[row]!, problem.rowY[row]!);
  const rings = ringsFrom(grid, cell);
  for (let ring = 0; ring <= rings; ring++) {
    const least = leastCost(problem, levels[0]!.weights, metresToRing(grid, ring));
    if (bounded && !isWorth(least)) return;
    const seen = columnsOfRing(grid, cell, ring, spans, found);
    for (let i = 0; i < seen; i++) visit(found[i]!);
  }
};
