/** What every property takes for granted of an instance: names that resolve, and units whose members agree. */

import { type Columns, NONE } from './columns.ts';
import type { Applicant, Instance, School } from './instance.ts';
import type { ReadFault } from './read.ts';
import type { Members } from './unit-columns.ts';

/** names in ascending order cannot repeat */
const repeated = (names: readonly string[]): boolean =>
  names.some((name, i) => i > 0 && names[i - 1]! >= name) && new Set(names).size < names.length;

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
    Object.entries(child.metres ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    child.overflow,
  ]);

const unitFaults = (
  children: readonly Applicant[],
  { unitOf, firstChild, size }: Members,
): readonly ReadFault[] => {
  const units = new Set(children.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  const faults: ReadFault[] = [];
  if (units.size === 0) return faults;
  children.forEach((child, i) => {
    const path = `instance.applicants[${i}]`;
    if (child.unit === undefined && units.has(child.id)) {
      faults.push({ path, expected: `${child.id}: a unit's id is not that of a child alone` });
    }
    const first = firstChild[unitOf[i]!]!;
    if (size[unitOf[i]!] === 1 || first === i) return;
    if (agreement(children[first]!) === agreement(child)) return;
    faults.push({ path, expected: `${child.id}: members of a unit agree` });
  });
  return faults;
};

/** every choice of a unit is a school, and none is there twice */
const choiceFaults = (
  { choiceStart, choiceSchool, units, schools }: Columns,
  { applicants }: Instance,
  { firstChild }: Members,
): readonly ReadFault[] => {
  const listedBy = new Int32Array(schools.count).fill(NONE);
  for (let u = 0; u < units.count; u++) {
    for (let c = choiceStart[u]!; c < choiceStart[u + 1]!; c++) {
      const s = choiceSchool[c]!;
      if (s !== NONE && listedBy[s] !== u) {
        listedBy[s] = u;
        continue;
      }
      const { id } = applicants[firstChild[u]!]!;
      const path = `instance.applicants[${firstChild[u]}].choices`;
      const expected = s === NONE ? 'choices among the schools' : 'a school once in a list';
      return [{ path, expected: `${id}: ${expected}` }];
    }
  }
  return [];
};

// up to here the squares of the differences and their sum stay far below 2^53
const widest = 4_000_000;

const spanFaults = ({ schools, places }: Columns): readonly ReadFault[] => {
  const spanOf = (lists: readonly Int32Array[]): number => {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const list of lists) {
      for (const value of list) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return most - least;
  };
  const spans = [spanOf([schools.x, places.x]), spanOf([schools.y, places.y])];
  const expected = `places at most ${widest} metres apart`;
  return spans.some((each) => each > widest) ? [{ path: 'instance', expected }] : [];
};

/** Paths into the instance, as far as the verifier depends on them; empty where it is sound. */
export const instanceFaults = (
  instance: Instance,
  columns: Columns,
  members: Members,
): readonly ReadFault[] => {
  const { schools, applicants } = instance;
  const once = (list: 'schools' | 'applicants'): readonly ReadFault[] =>
    repeated(instance[list].map(({ id }) => id))
      ? [{ path: `instance.${list}`, expected: 'ids once' }]
      : [];
  return [
    ...once('schools'),
    ...once('applicants'),
    ...spanFaults(columns),
    ...schools.flatMap((school, i) => {
      const expected = schoolFault(school);
      return expected === null ? [] : [{ path: `instance.schools[${i}]`, expected }];
    }),
    ...unitFaults(applicants, members),
    ...choiceFaults(columns, instance, members),
  ];
};
