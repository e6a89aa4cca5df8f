import type { ApplicationView } from '../../shared/contract/views.ts';
import type { Answers, Child } from '../../shared/domain/application/answers.ts';
import { normalizeIdNumber } from '../../shared/domain/identity/index.ts';
import { inCategory } from './questions/category.tsx';
import type { FamilySeason } from './questions/question.ts';

/** a child's own, never the family's */
const own = new Set(['school-record']);

/**
 * The answers a second child begins with: who applies, the situation and the family's addresses. Consent, support and a
 * school record are each child's own; a twin named on the first form names it back.
 */
export const likeBefore = (
  child: Child,
  { season: seasonBefore, answers: before }: Pick<ApplicationView, 'season' | 'answers'>,
  season: FamilySeason,
): Answers => {
  const number = normalizeIdNumber(child.idNumber);
  const claims = before.claims.filter(
    (claim) =>
      !own.has(claim.kind) &&
      (claim.kind !== 'sibling' ||
        (normalizeIdNumber(claim.idNumber) !== number &&
          season.schools.some(({ id }) => id === claim.school))),
  );
  const isTwin =
    before.twinIdNumber !== undefined && normalizeIdNumber(before.twinIdNumber) === number;
  const start: Answers = {
    child,
    ...(before.guardian === undefined ? {} : { guardian: before.guardian }),
    claims,
    choices: seasonBefore === season.id ? before.choices : [],
    ...(isTwin ? { twinIdNumber: normalizeIdNumber(before.child.idNumber) } : {}),
    consent: false,
  };
  const category = season.categories.find(({ code }) => code === before.category);
  return category === undefined ? { ...start, claims: [] } : inCategory(start, category, season);
};

type Summary = Pick<ApplicationView, 'state' | 'updatedAt'>;

/** The child that the family filled in last. */
export const lastOf = <T extends Summary>(items: readonly T[]): T | null =>
  items
    .filter(({ state }) => state !== 'WITHDRAWN')
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))[0] ?? null;
