/** The lines the placements draw, against the lines published. */

import type { Book } from './book.ts';
import { lastOf, type Pool } from './pools.ts';
import type { Breach } from './report.ts';
import type { Cutoff } from './result.ts';

const nameOf = (school: string, pool: string): string => JSON.stringify([school, pool]);

const drawn = (school: string, pool: Pool): Cutoff => {
  const key = lastOf(pool)?.key;
  return {
    school,
    pool: pool.name,
    closed: pool.closed,
    tier: key?.tier ?? null,
    order: key?.order ?? null,
    number: key?.number ?? null,
  };
};

const differing = (stated: Cutoff, counted: Cutoff): Breach | null => {
  for (const name of ['closed', 'tier', 'order', 'number'] as const) {
    if (stated[name] !== counted[name]) {
      const { school, pool } = counted;
      const facts = { pool, field: name, stated: stated[name], counted: counted[name] };
      return { code: 'cutoff', school, facts };
    }
  }
  return null;
};

export const cutoffsBreach = (book: Book, pools: readonly (readonly Pool[])[]): Breach | null => {
  const counted = new Map(
    pools.flatMap((list, i) => {
      const { id } = book.schools[i]!;
      return list.map((pool) => [nameOf(id, pool.name), drawn(id, pool)] as const);
    }),
  );
  for (const stated of book.result.cutoffs) {
    const { school, pool } = stated;
    const line = counted.get(nameOf(school, pool));
    if (line === undefined) return { code: 'cutoff-unexpected', school, facts: { pool } };
    const found = differing(stated, line);
    if (found) return found;
    counted.delete(nameOf(school, pool));
  }
  const [missing] = counted.values();
  if (missing === undefined) return null;
  return { code: 'cutoff-missing', school: missing.school, facts: { pool: missing.pool } };
};
