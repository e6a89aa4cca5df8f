/** What every property takes for granted of an instance: names that resolve, and units whose members agree. */

import { indexById, unitIdOf } from './book.ts';
import type { Applicant, Instance, School } from './instance.ts';
import type { ReadFault } from './read.ts';

const repeated = (names: readonly string[]): boolean => new Set(names).size < names.length;

const schoolFault = ({ id, reserves }: School): string | null => {
  const groups = reserves.map(({ group }) => group);
  if (repeated(groups)) return `${id}: one reserve a group`;
  return groups.some((group) => group === 'guaranteed' || group === 'open')
    ? `${id}: no reserve under the name of another pool`
    : null;
};

const agreement = (child: Applicant): string =>
  JSON.stringify([
    child.at,
    child.area ?? null,
    [...child.groups].sort(),
    child.choices.map(({ school }) => school),
    [...(child.metres ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)),
    child.overflow,
  ]);

const unitFaults = (children: readonly Applicant[]): readonly (string | null)[] => {
  const agreed = new Map<string, string>();
  const alone = new Set(children.flatMap(({ id, unit }) => (unit === undefined ? [id] : [])));
  return children.map((child) => {
    const { unit } = child;
    if (unit === undefined) return null;
    if (alone.has(unit)) return `${unit}: a unit's id is not that of a child alone`;
    const own = agreement(child);
    const first = agreed.get(unitIdOf(child));
    if (first === undefined) agreed.set(unit, own);
    return first === undefined || first === own ? null : `${child.id}: members of a unit agree`;
  });
};

// up to here the squares of the differences and their sum stay far below 2^53
const widest = 4_000_000;

const span = (values: readonly number[]): number => {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
};

const spanFaults = ({ schools, applicants }: Instance): readonly ReadFault[] => {
  const points = [...schools, ...applicants].map(({ at }) => at);
  const spans = [span(points.map(({ x }) => x)), span(points.map(({ y }) => y))];
  const expected = `places at most ${widest} metres apart`;
  return spans.some((each) => each > widest) ? [{ path: 'instance', expected }] : [];
};

/** Paths into the instance, as far as the verifier depends on them; empty where it is sound. */
export const instanceFaults = (instance: Instance): readonly ReadFault[] => {
  const { schools, applicants } = instance;
  const known = indexById(schools);
  const at = (list: string) => (expected: string | null, i: number) =>
    expected === null ? [] : [{ path: `instance.${list}[${i}]`, expected }];
  const applicantFault = ({ id, choices }: Applicant): string | null => {
    const names = choices.map(({ school }) => school);
    if (repeated(names)) return `${id}: a school once in a list`;
    return names.every((name) => known.has(name)) ? null : `${id}: choices among the schools`;
  };
  return [
    ...(known.size < schools.length ? [{ path: 'instance.schools', expected: 'ids once' }] : []),
    ...(repeated(applicants.map(({ id }) => id))
      ? [{ path: 'instance.applicants', expected: 'ids once' }]
      : []),
    ...spanFaults(instance),
    ...schools.map(schoolFault).flatMap(at('schools')),
    ...applicants.map(applicantFault).flatMap(at('applicants')),
    ...unitFaults(applicants).flatMap(at('applicants')),
  ];
};
