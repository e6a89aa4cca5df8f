import type { Book } from './book.ts';
import { type Columns, NONE } from './columns.ts';
import { type Paper, schoolOf } from './paper.ts';
import type { Breach, BreachCode } from './report.ts';
import type { Placement } from './result.ts';
import { choiceOf } from './seated.ts';

const breach = (code: BreachCode, row: Placement, facts: Breach['facts'] = {}): Breach => ({
  code,
  applicant: row.applicant,
  ...(row.school === null ? {} : { school: row.school }),
  facts,
});

/** a place in the zone is at a school of the unit's own list, one in the overflow where both take part in it */
const placeCode = (
  columns: Columns,
  unit: number,
  school: number,
  zone: boolean,
): BreachCode | null => {
  if (zone) {
    return choiceOf(columns, unit, school) === NONE ? 'school-not-among-choices' : null;
  }
  const { rules, units, schools } = columns;
  const takesPart =
    rules.overflow !== 'none' && units.overflow[unit] === 1 && schools.overflow[school] === 1;
  return takesPart ? null : 'no-part-in-overflow';
};

const rowBreach = (paper: Paper, row: Placement, child: number): Breach | null => {
  if (child === NONE) return breach('unknown-applicant', row);
  if ((row.school === null) !== (row.phase === 'unplaced')) {
    return breach('school-contradicts-phase', row, { phase: row.phase });
  }
  if ((row.pool === null) === (row.phase === 'zone')) {
    return breach('pool-contradicts-phase', row, { phase: row.phase, pool: row.pool });
  }
  if (row.school === null) return null;
  const school = schoolOf(paper, row);
  if (school === NONE) return breach('unknown-school', row);
  const { columns, members } = paper;
  const code = placeCode(columns, members.unitOf[child]!, school, row.phase === 'zone');
  return code === null ? null : breach(code, row);
};

/**
 * P1 — Every child has exactly one row and at most one school, and nobody outside the roster has one. A place in the
 * zone is at a school of the child's own zone; a place in the overflow is one that takes part in it.
 */
export const onePlaceAChild = (paper: Paper): Breach | null => {
  const { childOf, rowOf, result, instance } = paper;
  for (let row = 0; row < childOf.length; row++) {
    const placement = result.placements[row]!;
    const child = childOf[row]!;
    if (child !== NONE && rowOf[child] !== row) return breach('twice', placement);
    const found = rowBreach(paper, placement, child);
    if (found) return found;
  }
  const missing = rowOf.indexOf(NONE);
  if (missing < 0) return null;
  return { code: 'missing', applicant: instance.applicants[missing]!.id, facts: {} };
};

/** P1 on columns, where every unit has one seat by the layout: it is one that it may have. */
export const onePlaceAUnit = (book: Book): Breach | null => {
  const { columns, names, outcome, seated } = book;
  const { school, pool } = outcome.seating;
  const breachAt = (code: BreachCode, u: number): Breach => ({
    code,
    applicant: names.applicant(u),
    ...(school[u]! < 0 ? {} : { school: names.school(school[u]!) }),
    facts: {},
  });
  const { choice, behind, others } = seated;
  for (let i = 0; i < behind.length; i++) {
    const u = behind[i]!;
    if (choice[u] !== NONE || pool[u] === NONE) continue;
    return breachAt(school[u]! < 0 ? 'pool-contradicts-phase' : 'school-not-among-choices', u);
  }
  for (let i = 0; i < others.length; i++) {
    const u = others[i]!;
    const code = school[u]! < 0 ? null : placeCode(columns, u, school[u]!, false);
    if (code !== null) return breachAt(code, u);
  }
  return null;
};
