/** C1: the lines the placements draw, against the lines published. */

import { type Book, keyFacts, poolName } from './book.ts';
import { NONE } from './columns.ts';
import type { Breach } from './report.ts';
import type { Cutoff } from './result.ts';

type Drawn = Pick<Cutoff, 'closed' | 'tier' | 'order' | 'number'>;

const nothing = { tier: null, order: null, number: null };

const drawn = (book: Book, pool: number): Drawn => {
  const { last, closed } = book.pools;
  const unit = last[pool]!;
  const facts = unit === NONE ? nothing : keyFacts(book, unit, book.seated.choice[unit]!);
  return {
    closed: closed[pool] === 1,
    tier: facts.tier,
    order: facts.order,
    number: facts.number,
  };
};

const isSame = (a: Drawn, b: Drawn): boolean =>
  a.closed === b.closed && a.tier === b.tier && a.order === b.order && a.number === b.number;

const differing = (book: Book, stated: Cutoff, pool: number): Breach | null => {
  const counted = drawn(book, pool);
  if (isSame(stated, counted)) return null;
  for (const name of ['closed', 'tier', 'order', 'number'] as const) {
    if (stated[name] !== counted[name]) {
      const facts = {
        pool: stated.pool,
        field: name,
        stated: stated[name],
        counted: counted[name],
      };
      return { code: 'cutoff', school: stated.school, facts };
    }
  }
  return null;
};

/** NONE where the school has no pool of that name */
const poolAt = (book: Book, school: number, name: string): number => {
  const { start } = book.pools;
  for (let p = start[school]!; p < start[school + 1]!; p++) {
    if (poolName(book, p) === name) return p;
  }
  return NONE;
};

export const cutoffsBreach = (book: Book): Breach | null => {
  const { start, mark } = book.pools;
  const listed = new Uint8Array(mark.length);
  for (const stated of book.outcome.cutoffs) {
    const school = book.schoolAt.get(stated.school);
    const pool = school === undefined ? NONE : poolAt(book, school, stated.pool);
    if (school === undefined || pool === NONE || listed[pool] === 1) {
      return { code: 'cutoff-unexpected', school: stated.school, facts: { pool: stated.pool } };
    }
    const found = differing(book, stated, pool);
    if (found) return found;
    listed[pool] = 1;
  }
  const missing = listed.indexOf(0);
  if (missing < 0) return null;
  const school = start.findIndex((_, s) => missing < start[s + 1]!);
  return {
    code: 'cutoff-missing',
    school: book.names.school(school),
    facts: { pool: poolName(book, missing) },
  };
};
