/** Who is left out where the overflow is short of seats. */

import type { Book } from './book.ts';
import { bestTier, isGuaranteedGroup, type Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import { type StageCosts, totalOf } from './stage-costs.ts';
import type { Vector } from './vectors.ts';

type Standing = { readonly unit: number; readonly rank: number; readonly best: Vector };

/** guaranteed groups, then the better tiers, then those without a tier */
export const rankOf = (book: Book, unit: number): number => {
  if (book.columns.rules.overflow === 'together' && isGuaranteedGroup(book, unit)) return -1;
  return bestTier(book, unit) ?? Number.POSITIVE_INFINITY;
};

/** D5: whoever is left out is of the last class that has a seat or of a later one, and in it nobody's way is longer */
export const leftOutBreach = (book: Book, stage: Stage, costs: StageCosts): Breach | null => {
  const { units, school, size, left } = stage;
  const { compare, rows, tight, tightStart } = costs;
  if (costs.prices.count === 0 || left === 0) return null;
  const behind = (a: Standing, b: Standing): boolean =>
    a.rank === b.rank ? compare(a.best, b.best) > 0 : a.rank > b.rank;
  const leasts = Array.from(rows.unit, (unit, row) =>
    totalOf(book, costs, unit, tight[tightStart[row]!]!),
  );
  const standing = (i: number): Standing => {
    const unit = units[i]!;
    return { unit, rank: rankOf(book, unit), best: leasts[rows.rowOf[i]!]! };
  };
  const single = Array.from(units.keys()).filter((i) => size[i] === 1);
  const [first, ...others] = single.filter((i) => school[i]! >= 0).map(standing);
  if (first === undefined) return null;
  const last = others.reduce((worst, each) => (behind(each, worst) ? each : worst), first);
  const wronged = single
    .filter((i) => school[i]! < 0)
    .map(standing)
    .find((each) => behind(last, each));
  if (wronged === undefined) return null;
  return {
    code: 'left-out',
    applicant: book.names.applicant(wronged.unit),
    facts: { instead: book.names.applicant(last.unit) },
  };
};
