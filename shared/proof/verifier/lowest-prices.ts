/**
 * Prices that prove a placement form a lattice; the published ones are its least. A price cannot fall where it is zero,
 * nor where someone who sits at a school whose price cannot fall is as well off there; if every price is held so, none
 * can fall, and if some are not, all of those could fall together.
 */

import type { Book } from './book.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import type { StageCosts } from './stage-costs.ts';
import { zero } from './vectors.ts';

/** by school: the schools at which those who sit there are as well off */
const rivals = (stage: Stage, costs: StageCosts): ReadonlyMap<number, ReadonlySet<number>> => {
  const bySchool = new Map<number, Set<number>>();
  for (const unit of stage.units) {
    const { school } = unit.place;
    const known = bySchool.get(school) ?? new Set<number>();
    for (const other of costs.bestSchools(unit)) known.add(other);
    bySchool.set(school, known);
  }
  return bySchool;
};

/** Only where the stage placed everybody; in a shortage those left out hold prices up as well. */
export const lowestPricesBreach = (book: Book, stage: Stage, costs: StageCosts): Breach | null => {
  if (stage.units.some(({ place }) => place.school < 0)) return null;
  const { prices } = costs;
  const wanted = rivals(stage, costs);
  const held = new Set(
    [...prices].filter(([, price]) => costs.compare(price, zero) === 0).map(([school]) => school),
  );
  for (const school of held) {
    for (const other of wanted.get(school) ?? []) held.add(other);
  }
  const [loose] = [...prices.keys()].filter((school) => !held.has(school));
  if (loose === undefined) return null;
  return { code: 'price-not-lowest', school: book.schools[loose]!.id, facts: {} };
};
