import type { Book } from './book.ts';
import type { Breach, BreachCode } from './report.ts';
import type { Placement } from './result.ts';

const breach = (code: BreachCode, row: Placement, facts: Breach['facts'] = {}): Breach => ({
  code,
  applicant: row.applicant,
  ...(row.school === null ? {} : { school: row.school }),
  facts,
});

const rowBreach = (book: Book, row: Placement): Breach | null => {
  const child = book.children[book.childAt.get(row.applicant) ?? -1];
  if (child === undefined) return breach('unknown-applicant', row);
  if ((row.school === null) !== (row.phase === 'unplaced')) {
    return breach('school-contradicts-phase', row, { phase: row.phase });
  }
  if ((row.pool === null) === (row.phase === 'zone')) {
    return breach('pool-contradicts-phase', row, { phase: row.phase, pool: row.pool });
  }
  if (row.school === null) return null;
  const school = book.schools[book.schoolAt.get(row.school) ?? -1];
  if (school === undefined) return breach('unknown-school', row);
  if (row.phase === 'zone') {
    return child.choices.some((choice) => choice.school === row.school)
      ? null
      : breach('school-not-among-choices', row);
  }
  const takesPart = book.rules.overflow !== 'none' && child.overflow && school.overflow;
  return takesPart ? null : breach('no-part-in-overflow', row);
};

const missing = (book: Book): Breach | null => {
  const listed = new Set(book.result.placements.map(({ applicant }) => applicant));
  const absent = book.children.find(({ id }) => !listed.has(id));
  return absent ? { code: 'missing', applicant: absent.id, facts: {} } : null;
};

/**
 * P1 — Every child has exactly one place, or stands as unplaced, and nobody outside the roster has one. A place in
 * the zone is at a school of the child's own zone; a place in the overflow is one that takes part in it.
 */
export const onePlaceAChild = (book: Book): Breach | null => {
  const seen = new Set<string>();
  for (const row of book.result.placements) {
    if (seen.has(row.applicant)) return breach('twice', row);
    seen.add(row.applicant);
    const found = rowBreach(book, row);
    if (found) return found;
  }
  return missing(book);
};
