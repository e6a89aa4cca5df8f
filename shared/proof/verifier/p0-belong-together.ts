import { type Book, distanceTo } from './book.ts';
import type { Breach } from './report.ts';
import { totalsBreach } from './totals.ts';

const distanceBreach = (book: Book): Breach | null => {
  for (const [i, { school, metres }] of book.places.entries()) {
    const counted = school < 0 ? null : distanceTo(book, i, school);
    if (metres === counted) continue;
    return {
      code: 'metres',
      applicant: book.children[i]!.id,
      ...(school < 0 ? {} : { school: book.schools[school]!.id }),
      facts: { stated: metres, counted },
    };
  }
  return null;
};

/**
 * P0 — Both files can be read, the result names this instance by its hash, and its distances and totals are those of
 * its places.
 */
export const filesBelongTogether = (book: Book, hash: string): Breach | null => {
  const { instanceHash: stated } = book.result;
  if (stated !== hash) return { code: 'instance-hash', facts: { stated, counted: hash } };
  return distanceBreach(book) ?? totalsBreach(book);
};
