import { type Book, belongs, poolName, takingPool } from './book.ts';
import { NONE } from './columns.ts';
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
  const { columns, outcome, pools, seated } = book;
  const { school, pool } = outcome.seating;
  const { choiceRank } = columns;
  const { choice } = seated;
  const { radix, numbers } = book.keys;
  const { start, gate } = pools;
  for (let u = 0; u < choice.length; u++) {
    const c = choice[u]!;
    if (c === NONE) continue;
    const own = pool[u]!;
    const s = school[u]!;
    const rank = choiceRank[c]!;
    const key = rank * radix + numbers[u]!;
    let p = start[s]!;
    while (p < own && (key >= gate[p]! || !belongs(book, p, u, rank))) p++;
    if (p === own && own < start[s + 1]! && belongs(book, own, u, rank)) continue;
    const found = unitBreach(book, u, s, c);
    if (found) return found;
  }
  return null;
};
