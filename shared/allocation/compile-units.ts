import { type Columns, NONE, type StatedMetres } from './columns.ts';
import { byCodeUnit } from './compare.ts';
import type { IndexOf } from './compile.ts';
import { indices } from './compile-choices.ts';
import type { Applicant, Instance } from './types.ts';

export const unitOf = (applicant: Applicant): string => applicant.unit ?? applicant.id;

/** Members by unit, units in code-unit order of their ids, members in the order of `applicants`. */
export const membersByUnit = (
  applicants: readonly Applicant[],
): readonly (readonly [id: string, members: readonly Applicant[]])[] => {
  const members = new Map<string, Applicant[]>();
  for (const applicant of applicants) {
    const id = unitOf(applicant);
    const list = members.get(id);
    if (list === undefined) members.set(id, [applicant]);
    else list.push(applicant);
  }
  return [...members].sort(([a], [b]) => byCodeUnit(a, b));
};

/** The ids for which numbers are drawn, in code-unit order. */
export const unitIds = (instance: Instance): readonly string[] =>
  [...new Set(instance.applicants.map(unitOf))].sort(byCodeUnit);

/** numbers things by a text of theirs, in the order of their first appearance */
const distinct = <T>(list: readonly T[], textOf: (one: T) => string) => {
  const index = new Map<string, number>();
  const first: T[] = [];
  const of = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const text = textOf(list[i]!);
    let at = index.get(text);
    if (at === undefined) {
      at = first.length;
      index.set(text, at);
      first.push(list[i]!);
    }
    of[i] = at;
  }
  return { first, of };
};

const compileStated = (first: readonly Applicant[], schools: IndexOf): StatedMetres | null => {
  if (first.every(({ metres }) => metres === undefined)) return null;
  const start = new Int32Array(first.length + 1);
  const school: number[] = [];
  const metres: number[] = [];
  for (const [u, applicant] of first.entries()) {
    const own = Object.entries(applicant.metres ?? {})
      .map(([id, value]) => [schools.get(id)!, value] as const)
      .sort(([a], [b]) => a - b);
    for (const [s, value] of own) {
      school.push(s);
      metres.push(value);
    }
    start[u + 1] = school.length;
  }
  return { start, school: Int32Array.from(school), metres: Int32Array.from(metres) };
};

const compileGroups = (first: readonly Applicant[], groups: IndexOf) => {
  const sets = distinct(first, (applicant) => JSON.stringify(applicant.groups));
  const groupSets = new Uint8Array(sets.first.length * groups.size);
  for (const [set, applicant] of sets.first.entries()) {
    for (const group of applicant.groups) groupSets[set * groups.size + groups.get(group)!] = 1;
  }
  const groupSet = indices(sets.first.length, first.length);
  groupSet.set(sets.of);
  return { groupSet, groupSets };
};

const compilePlaces = (first: readonly Applicant[], areas: IndexOf) => {
  const areaOf = ({ area }: Applicant) => (area === undefined ? NONE : areas.get(area)!);
  const places = distinct(
    first,
    (applicant) => `${applicant.at[0]} ${applicant.at[1]} ${areaOf(applicant)}`,
  );
  return {
    place: places.of,
    places: {
      count: places.first.length,
      x: Int32Array.from(places.first, ({ at }) => at[0]),
      y: Int32Array.from(places.first, ({ at }) => at[1]),
      area: Int32Array.from(places.first, areaOf),
    },
  };
};

/** Members agree in all of this, so the first one speaks for the unit. */
export const compileUnits = (
  members: readonly (readonly Applicant[])[],
  groups: IndexOf,
  areas: IndexOf,
  schools: IndexOf,
): Pick<Columns, 'places' | 'units' | 'groupSets' | 'stated'> => {
  const first = members.map(([one]) => one!);
  const { place, places } = compilePlaces(first, areas);
  const { groupSet, groupSets } = compileGroups(first, groups);
  const size = Int32Array.from(members, (list) => list.length);
  return {
    places,
    units: {
      count: members.length,
      place,
      size,
      joint: size.some((children) => children > 1),
      overflow: Uint8Array.from(first, ({ overflow }) => (overflow ? 1 : 0)),
      groupSet,
    },
    groupSets,
    stated: compileStated(first, schools),
  };
};
