/** Who is left out where the overflow is short of seats. */

import { type Book, firstChildOf, type Unit } from './book.ts';
import { bestTier, isGuaranteedGroup, type Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import type { StageCosts } from './stage-costs.ts';
import type { Vector } from './vectors.ts';

type Standing = { readonly unit: Unit; readonly rank: number; readonly best: Vector };

/** guaranteed groups, then the better tiers, then those without a tier */
export const rankOf = (book: Book, unit: Unit): number => {
  if (book.rules.overflow === 'together' && isGuaranteedGroup(book, unit)) return -1;
  return bestTier(unit) ?? Number.POSITIVE_INFINITY;
};

/** D5: whoever is left out is of the last class that has a seat or of a later one, and in it nobody's way is longer */
export const leftOutBreach = (book: Book, stage: Stage, costs: StageCosts): Breach | null => {
  const { compare } = costs;
  const behind = (a: Standing, b: Standing): boolean =>
    a.rank === b.rank ? compare(a.best, b.best) > 0 : a.rank > b.rank;
  const standings = stage.units.flatMap((unit): Standing[] => {
    const best = costs.best(unit);
    if (best === null || unit.members.length > 1) return [];
    return [{ unit, rank: rankOf(book, unit), best }];
  });
  const [first, ...others] = standings.filter(({ unit }) => unit.place.school >= 0);
  if (first === undefined) return null;
  const last = others.reduce((worst, each) => (behind(each, worst) ? each : worst), first);
  const wronged = standings.find((each) => each.unit.place.school < 0 && behind(last, each));
  if (wronged === undefined) return null;
  return {
    code: 'left-out',
    applicant: firstChildOf(book, wronged.unit),
    facts: { instead: firstChildOf(book, last.unit) },
  };
};
