import { type Book, poolName } from './book.ts';
import { NONE } from './columns.ts';
import type { Breach } from './report.ts';

/** C2: only the last unit of a pool may reach beyond its mark: it was let in while a seat was left */
const beyondMark = ({ pools, columns }: Book, school: number): number => {
  const { start, last, used, mark } = pools;
  for (let p = start[school]!; p < start[school + 1]!; p++) {
    const unit = last[p]!;
    if (unit !== NONE && used[p]! - columns.units.size[unit]! >= mark[p]!) return p;
  }
  return NONE;
};

/** seats beyond the plan that the overflow declares for units kept together */
const declaredBeyond = ({ columns, outcome, schoolAt }: Book): Float64Array => {
  const beyond = new Float64Array(columns.schools.count);
  for (const { school, beyond: seats } of outcome.swaps) {
    const at = school === null ? undefined : schoolAt.get(school);
    if (at !== undefined) beyond[at]! += seats;
  }
  return beyond;
};

/**
 * P2 — No school gives more seats than its plan, but for the elastic margins: a pool fills up to its mark, and only a
 * unit let in while a seat was left may reach beyond it (C2); the overflow uses nothing but free seats, and seats
 * beyond the plan are declared (D4).
 */
export const seatsAreKept = (book: Book): Breach | null => {
  const { schools } = book.columns;
  const { inZone, inOverflow } = book.seated;
  const declared = declaredBeyond(book);
  let extra = 0;
  for (let s = 0; s < schools.count; s++) {
    const over = beyondMark(book, s);
    if (over !== NONE) {
      const facts = {
        pool: poolName(book, over),
        used: book.pools.used[over]!,
        mark: book.pools.mark[over]!,
      };
      return { code: 'pool-beyond-mark', school: book.names.school(s), facts };
    }
    const seats = schools.seats[s]!;
    const zone = inZone[s]!;
    const overflow = inOverflow[s]!;
    const all = zone + overflow;
    if (Math.max(0, all - Math.max(seats, zone)) !== declared[s]) {
      const facts = { seats, zone, overflow, declaredBeyond: declared[s]! };
      return { code: 'overflow-beyond-seats', school: book.names.school(s), facts };
    }
    extra += Math.max(0, all - seats);
  }
  const stated = book.outcome.totals.extraSeats;
  return stated === extra
    ? null
    : { code: 'extra-seats', facts: { declared: stated, counted: extra } };
};
