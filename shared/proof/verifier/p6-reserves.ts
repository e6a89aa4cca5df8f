import { type Book, belongs, poolName, takingPool } from './book.ts';
import { NONE } from './columns.ts';
import { choiceOf } from './pools.ts';
import type { Breach, BreachCode } from './report.ts';

const breach = (book: Book, code: BreachCode, unit: number, facts: Breach['facts']): Breach => ({
  code,
  school: book.names.school(book.outcome.seating.school[unit]!),
  applicant: book.names.applicant(unit),
  facts,
});

const unitBreach = (book: Book, unit: number, school: number, choice: number): Breach | null => {
  const own = book.outcome.seating.pool[unit]!;
  const { start } = book.pools;
  const pool = poolName(book, own);
  if (own < start[school]! || own >= start[school + 1]!) {
    return breach(book, 'no-such-pool', unit, { pool });
  }
  const rank = book.columns.choiceRank[choice]!;
  if (!belongs(book, own, unit, rank)) return breach(book, 'not-of-this-pool', unit, { pool });
  const before = takingPool(book, start[school]!, own, unit, choice);
  if (before === NONE) return null;
  return breach(book, 'belongs-in-earlier-pool', unit, { pool, earlier: poolName(book, before) });
};

/**
 * P6 — Reserves and guarantees are kept: a unit placed at a school in a pool is eligible for it and refused by every
 * earlier pool there it is eligible for (C4).
 */
export const reservesAreKept = (book: Book): Breach | null => {
  const { school, pool } = book.outcome.seating;
  const { count } = book.columns.units;
  for (let u = 0; u < count; u++) {
    const s = school[u]!;
    if (pool[u] === NONE || s < 0) continue;
    const choice = choiceOf(book.columns, u, s);
    if (choice === NONE) continue;
    const found = unitBreach(book, u, s, choice);
    if (found) return found;
  }
  return null;
};
