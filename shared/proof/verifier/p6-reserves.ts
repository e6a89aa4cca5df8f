import { type Book, firstChildOf, type Unit } from './book.ts';
import { belongs, type Pool, poolsOf, wouldTake } from './pools.ts';
import type { Breach, BreachCode } from './report.ts';

const unitBreach = (book: Book, pools: readonly Pool[], unit: Unit): Breach | null => {
  const { school, pool: name } = unit.place;
  const choice = unit.choices.find((each) => each.school === school);
  if (choice === undefined) return null;
  const breach = (code: BreachCode, facts: Breach['facts']): Breach => ({
    code,
    school: book.schools[school]!.id,
    applicant: firstChildOf(book, unit),
    facts,
  });
  const at = pools.findIndex((pool) => pool.name === name);
  const own = pools[at];
  if (own === undefined) return breach('no-such-pool', { pool: name });
  if (!belongs(book, own.name, unit, choice.key)) return breach('not-of-this-pool', { pool: name });
  const before = pools.slice(0, at).find((pool) => wouldTake(book, pool, unit, choice.key));
  return before ? breach('belongs-in-earlier-pool', { pool: name, earlier: before.name }) : null;
};

/**
 * P6 — Guarantees and reserves are kept: whoever is guaranteed is seated before any reserve, a reserved seat goes to
 * its group while a child of the group asks for it, and each child sits in the first pool that takes it.
 */
export const reservesAreKept = (book: Book): Breach | null => {
  const pools = poolsOf(book);
  for (const unit of book.units) {
    const { school, phase } = unit.place;
    if (phase !== 'zone' || school < 0) continue;
    const found = unitBreach(book, pools[school]!, unit);
    if (found) return found;
  }
  return null;
};
