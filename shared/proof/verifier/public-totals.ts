/** Those of the totals that the public rows add up to. */

import type { Bundle, Row } from './bundle.ts';
import { canonicalText } from './canonical-text.ts';
import type { Breach } from './report.ts';

const sumOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { children }) => sum + children, 0);

const bestTier = ({ choices }: Row): number | null =>
  choices.reduce<number | null>(
    (best, { tier }) => (best === null || tier < best ? tier : best),
    null,
  );

const byTier = (rows: readonly Row[]) => {
  const tiers = [...new Set(rows.map(bestTier))].sort(
    // no tier stands last
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  return tiers.map((tier) => {
    const own = rows.filter((row) => bestTier(row) === tier);
    return {
      tier,
      applicants: sumOf(own),
      placed: sumOf(own.filter(({ school }) => school !== null)),
    };
  });
};

export const publicTotalsBreach = ({ rows, schools, totals }: Bundle): Breach | null => {
  const inPhase = (phase: Row['phase']): number => sumOf(rows.filter((row) => row.phase === phase));
  const counted = {
    applicants: sumOf(rows),
    seats: schools.reduce((sum, { seats }) => sum + seats, 0),
    placed: sumOf(rows.filter(({ school }) => school !== null)),
    zone: inPhase('zone'),
    overflow: inPhase('overflow'),
    unplaced: inPhase('unplaced'),
    byTier: byTier(rows),
  };
  for (const [field, due] of Object.entries(counted)) {
    if (canonicalText(totals[field]) !== canonicalText(due))
      return { code: 'totals', facts: { field } };
  }
  return null;
};
