import type { Book } from './book.ts';
import { lastOf, type Pool, poolsOf } from './pools.ts';
import type { Breach } from './report.ts';

type Used = { readonly zone: number; readonly overflow: number };

const usedBySchool = (book: Book): readonly Used[] => {
  const used = book.schools.map(() => ({ zone: 0, overflow: 0 }));
  for (const { school, phase } of book.places) {
    const row = used[school];
    if (row && phase !== 'unplaced') row[phase]++;
  }
  return used;
};

/** only the last unit of a pool may reach beyond its mark: it was let in while a seat was left */
const beyondMark = (pool: Pool): boolean => {
  const last = lastOf(pool);
  return last !== undefined && pool.used - last.unit.members.length >= pool.mark;
};

/** seats beyond the plan that the overflow declares for units kept together */
const beyondBySchool = (book: Book): ReadonlyMap<string, number> => {
  const beyond = new Map<string, number>();
  for (const { school, beyond: seats } of book.result.swaps) {
    if (school !== null) beyond.set(school, (beyond.get(school) ?? 0) + seats);
  }
  return beyond;
};

/**
 * P2 — No school takes more children than it has seats: a pool fills up to its mark, and only a unit let in while a
 * seat was left may reach beyond it; the overflow uses nothing but free seats; seats beyond the plan are declared.
 */
export const seatsAreKept = (book: Book): Breach | null => {
  const pools = poolsOf(book);
  const declaredBeyond = beyondBySchool(book);
  let extra = 0;
  for (const [i, { zone, overflow }] of usedBySchool(book).entries()) {
    const { id: school, seats } = book.schools[i]!;
    const over = pools[i]!.find(beyondMark);
    if (over) {
      const { name: pool, used, mark } = over;
      return { code: 'pool-beyond-mark', school, facts: { pool, used, mark } };
    }
    const beyond = Math.max(0, zone + overflow - Math.max(seats, zone));
    const declared = declaredBeyond.get(school) ?? 0;
    if (beyond !== declared) {
      const facts = { seats, zone, overflow, declaredBeyond: declared };
      return { code: 'overflow-beyond-seats', school, facts };
    }
    extra += Math.max(0, zone + overflow - seats);
  }
  const declared = book.result.totals.extraSeats;
  return declared === extra ? null : { code: 'extra-seats', facts: { declared, counted: extra } };
};
