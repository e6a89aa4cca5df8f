import type { Book } from './book.ts';
import type { Breach } from './report.ts';

/** P3 — Children who registered to be placed together are at one school, in one pool, under one number. */
export const unitsTogether = (book: Book): Breach | null => {
  for (const { id, members, place } of book.units) {
    const apart = members.find((child) => {
      const other = book.places[child]!;
      return (
        other.school !== place.school ||
        other.phase !== place.phase ||
        other.pool !== place.pool ||
        other.number !== place.number
      );
    });
    if (apart !== undefined) {
      return { code: 'apart', applicant: book.children[apart]!.id, facts: { unit: id } };
    }
  }
  return null;
};
