/** Both documents side by side, with indices instead of names; every property is judged on this. */

import type { Applicant, Instance, Rules, School } from './instance.ts';
import { metresBetween } from './metres.ts';
import type { Result } from './result.ts';

/** (tier, order, number): smaller is better, and no two units have the same number. */
export type Key = { readonly tier: number; readonly order: number; readonly number: number };

export const earlier = (a: Key, b: Key): boolean => compareKeys(a, b) < 0;

export const compareKeys = (a: Key, b: Key): number =>
  a.tier - b.tier || a.order - b.order || a.number - b.number;

export type UnitChoice = { readonly school: number; readonly key: Key };

export type Unit = {
  readonly id: string;
  /** indices of children */
  readonly members: readonly number[];
  readonly choices: readonly UnitChoice[];
  readonly groups: ReadonlySet<string>;
  readonly place: Place;
};

export type Place = {
  /** index, or -1 */
  readonly school: number;
  readonly phase: 'zone' | 'overflow' | 'unplaced';
  readonly pool: string | null;
  readonly number: number;
  readonly metres: number | null;
};

export type Book = {
  readonly rules: Rules;
  readonly schools: readonly School[];
  readonly children: readonly Applicant[];
  readonly units: readonly Unit[];
  /** one a child; where the result has none, an unplaced one */
  readonly places: readonly Place[];
  readonly result: Result;
  readonly schoolAt: ReadonlyMap<string, number>;
  readonly childAt: ReadonlyMap<string, number>;
};

const nowhere: Place = { school: -1, phase: 'unplaced', pool: null, number: 0, metres: null };

export const indexById = (list: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
  new Map(list.map(({ id }, i) => [id, i]));

const firstPlaces = (
  result: Result,
  childAt: ReadonlyMap<string, number>,
  schoolAt: ReadonlyMap<string, number>,
): readonly Place[] => {
  const places = new Array<Place>(childAt.size).fill(nowhere);
  for (const row of result.placements) {
    const child = childAt.get(row.applicant);
    if (child === undefined || places[child] !== nowhere) continue;
    const school = row.school === null ? -1 : (schoolAt.get(row.school) ?? -1);
    places[child] = {
      school,
      phase: row.phase,
      pool: row.pool,
      number: row.number,
      metres: row.metres,
    };
  }
  return places;
};

const unitChoices = (
  members: readonly Applicant[],
  number: number,
  schoolAt: ReadonlyMap<string, number>,
): readonly UnitChoice[] =>
  members[0]!.choices.map(({ school }, i) => {
    const keys = members.map(({ choices }) => ({
      tier: choices[i]!.tier,
      order: choices[i]!.order,
      number,
    }));
    return { school: schoolAt.get(school)!, key: keys.reduce((a, b) => (earlier(b, a) ? b : a)) };
  });

export const unitIdOf = (child: Applicant): string => child.unit ?? child.id;

/** The instance has passed `instanceFaults`: names resolve, members of a unit have the same choices. */
export const bookOf = (instance: Instance, result: Result): Book => {
  const { rules, schools, applicants: children } = instance;
  const schoolAt = indexById(schools);
  const childAt = indexById(children);
  const places = firstPlaces(result, childAt, schoolAt);

  const membersOf = new Map<string, number[]>();
  children.forEach((child, i) => {
    const members = membersOf.get(unitIdOf(child));
    if (members) members.push(i);
    else membersOf.set(unitIdOf(child), [i]);
  });
  const units = [...membersOf].map(([id, members]): Unit => {
    const first = members[0]!;
    const place = places[first]!;
    const choices = unitChoices(
      members.map((i) => children[i]!),
      place.number,
      schoolAt,
    );
    return { id, members, choices, groups: new Set(children[first]!.groups), place };
  });
  return { rules, schools, children, units, places, result, schoolAt, childAt };
};

export const firstChildOf = (book: Book, unit: Unit): string => book.children[unit.members[0]!]!.id;

export const distanceTo = (book: Book, child: number, school: number): number =>
  metresBetween(book.children[child]!, book.schools[school]!);
