import { type Book, keyFacts, poolName, takingPool } from './book.ts';
import { NONE } from './columns.ts';
import { cutoffsBreach } from './cutoffs.ts';
import { familyBest } from './family-best.ts';
import type { Breach } from './report.ts';

const refusalBreach = (book: Book, unit: number, choice: number): Breach | null => {
  const { start, closed, last } = book.pools;
  const school = book.columns.choiceSchool[choice]!;
  const pool = takingPool(book, start[school]!, start[school + 1]!, unit, choice);
  if (pool === NONE) return null;
  const behind = closed[pool] === 1 && last[pool] !== NONE;
  return {
    code: closed[pool] === 1 ? 'justified-envy' : 'wasted-seat',
    school: book.names.school(school),
    applicant: book.names.applicant(unit),
    facts: {
      pool: poolName(book, pool),
      ...keyFacts(book, unit, choice),
      ...(behind ? { behind: book.names.applicant(last[pool]!) } : {}),
    },
  };
};

/** C3, over every choice before the one the unit has, and over all where it has none */
const envyBreach = (book: Book): Breach | null => {
  const { choiceStart, choiceSchool, choiceRank } = book.columns;
  const { radix, numbers } = book.keys;
  const { choice, behind } = book.seated;
  const { bar } = book.pools;
  for (let i = 0; i < behind.length; i++) {
    const u = behind[i]!;
    const own = choice[u] === NONE ? choiceStart[u + 1]! : choice[u]!;
    for (let c = choiceStart[u]!; c < own; c++) {
      // behind every line whether it belongs there or not
      if (choiceRank[c]! * radix + numbers[u]! > bar[choiceSchool[c]!]!) continue;
      const found = refusalBreach(book, u, c);
      if (found) return found;
    }
  }
  return null;
};

const betterBreach = (book: Book, stable: boolean): Breach | null => {
  const better = familyBest(book, stable);
  if (better === null) return null;
  const { school } = book.outcome.seating;
  const own = book.outcome.seating.pool[better.unit] === NONE ? NONE : school[better.unit]!;
  return {
    code: 'not-best-for-families',
    applicant: book.names.applicant(better.unit),
    ...(own < 0 ? {} : { school: book.names.school(own) }),
    facts: { due: better.school === NONE ? null : book.names.school(better.school) },
  };
};

/**
 * P5 — No justified envy and no wasted seat: every unit is refused, by every pool it is eligible for, at every school of
 * its list before its zone school, and at all of them if it has none (C3); the lines are those of the units placed
 * (C1). Among all outcomes of this kind it is the best for every family. `margins`: C2 and C4 hold, so that with C1 and
 * C3 the outcome is stable.
 */
export const noJustifiedEnvy = (book: Book, margins: boolean): Breach | null =>
  cutoffsBreach(book) ?? envyBreach(book) ?? betterBreach(book, margins);
