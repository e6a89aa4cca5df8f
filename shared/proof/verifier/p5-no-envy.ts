import { type Book, firstChildOf, type Unit, type UnitChoice } from './book.ts';
import { cutoffsBreach } from './cutoffs.ts';
import { familyBest } from './family-best.ts';
import { lastOf, type Pool, poolsOf, wouldTake } from './pools.ts';
import type { Breach } from './report.ts';

/** what the family put before the place it has; everything, where the zone gave it none */
const preferred = ({ choices, place }: Unit): readonly UnitChoice[] => {
  const own = choices.findIndex(({ school }) => school === place.school);
  return place.phase === 'zone' && own >= 0 ? choices.slice(0, own) : choices;
};

const refusalBreach = (
  book: Book,
  unit: Unit,
  { school, key }: UnitChoice,
  pools: readonly Pool[],
): Breach | null => {
  const pool = pools.find((each) => wouldTake(book, each, unit, key));
  if (pool === undefined) return null;
  const last = lastOf(pool);
  return {
    code: pool.closed ? 'justified-envy' : 'wasted-seat',
    school: book.schools[school]!.id,
    applicant: firstChildOf(book, unit),
    facts: {
      pool: pool.name,
      ...key,
      ...(pool.closed && last ? { behind: firstChildOf(book, last.unit) } : {}),
    },
  };
};

const envyBreach = (book: Book, pools: readonly (readonly Pool[])[]): Breach | null => {
  for (const unit of book.units) {
    for (const choice of preferred(unit)) {
      const found = refusalBreach(book, unit, choice, pools[choice.school]!);
      if (found) return found;
    }
  }
  return null;
};

const betterBreach = (book: Book): Breach | null => {
  const best = familyBest(book);
  for (const unit of book.units) {
    const seat = best.get(unit);
    const own = unit.place.phase === 'zone' ? unit.place.school : -1;
    if ((seat?.school ?? -1) === own) continue;
    return {
      code: 'not-best-for-families',
      applicant: firstChildOf(book, unit),
      ...(own < 0 ? {} : { school: book.schools[own]!.id }),
      facts: { due: seat ? book.schools[seat.school]!.id : null },
    };
  }
  return null;
};

/**
 * P5 — No child is refused at a school that took someone behind it, and no seat stays empty that a child asked for:
 * each refused child stands behind the published line of every pool open to it, and the lines are those of the
 * children placed. Among all outcomes of this kind it is the best for every family.
 */
export const noJustifiedEnvy = (book: Book): Breach | null => {
  const pools = poolsOf(book);
  return cutoffsBreach(book, pools) ?? envyBreach(book, pools) ?? betterBreach(book);
};
