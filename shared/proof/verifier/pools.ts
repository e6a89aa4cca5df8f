/** The pools of a school: who sits in which, how many seats each may fill, and the line it drew. */

import { type Book, compareKeys, type Key, type Unit } from './book.ts';

export type Seated = { readonly unit: Unit; readonly key: Key };

export type Pool = {
  readonly name: string;
  /** a unit is taken while fewer seats than this are used */
  readonly mark: number;
  readonly used: number;
  readonly closed: boolean;
  /** in key order */
  readonly seated: readonly Seated[];
};

export const guaranteed = 'guaranteed';
export const open = 'open';

export const lastOf = (pool: Pool): Seated | undefined => pool.seated.at(-1);

const seatedBySchool = (book: Book): ReadonlyMap<string, Seated[]>[] => {
  const bySchool = book.schools.map(() => new Map<string, Seated[]>());
  for (const unit of book.units) {
    const { school, phase, pool } = unit.place;
    if (phase !== 'zone' || school < 0 || pool === null) continue;
    const choice = unit.choices.find((each) => each.school === school);
    if (choice === undefined) continue;
    const pools = bySchool[school]!;
    const seated = { unit, key: choice.key };
    const list = pools.get(pool);
    if (list) list.push(seated);
    else pools.set(pool, [seated]);
  }
  for (const pools of bySchool) {
    for (const list of pools.values()) list.sort((a, b) => compareKeys(a.key, b.key));
  }
  return bySchool;
};

/** seats the zone phase may plan with */
export const zoneSeats = (book: Book, school: number): number =>
  Math.max(0, book.schools[school]!.seats - book.rules.holdBack);

/**
 * The pools of one school in the order in which it fills them: guaranteed, its reserves as published, open.
 * `seatedIn` says who sits in a pool of that name and mark.
 */
export const filledPools = (
  book: Book,
  school: number,
  seatedIn: (name: string, mark: number) => readonly Seated[],
): readonly Pool[] => {
  let left = zoneSeats(book, school);
  const fill = (name: string, wanted: number): Pool => {
    const mark = Math.max(0, Math.min(wanted, left));
    const seated = seatedIn(name, mark);
    const used = seated.reduce((sum, { unit }) => sum + unit.members.length, 0);
    // a reserve hands on what it leaves free, and keeps back no more than its size
    left = Math.max(0, left - Math.min(mark, used));
    return { name, mark, used, closed: used >= mark, seated };
  };
  return [
    ...(book.rules.guaranteedTier < 0 ? [] : [fill(guaranteed, left)]),
    ...book.schools[school]!.reserves.map(({ group, seats }) => fill(group, seats)),
    fill(open, Number.POSITIVE_INFINITY),
  ];
};

/** The pools of every school as the result fills them. */
export const poolsOf = (book: Book): readonly (readonly Pool[])[] =>
  seatedBySchool(book).map((bySchool, school) =>
    filledPools(book, school, (name) => bySchool.get(name) ?? []),
  );

/** Whether the rules let the unit into the pool at all. */
export const belongs = (book: Book, name: string, unit: Unit, key: Key): boolean => {
  if (name === guaranteed) return key.tier <= book.rules.guaranteedTier;
  return name === open || unit.groups.has(name);
};

/** Whether the pool would take the unit as it stands: seats are left, or it stands before the last one kept. */
export const wouldTake = (book: Book, pool: Pool, unit: Unit, key: Key): boolean => {
  if (!belongs(book, pool.name, unit, key)) return false;
  const last = lastOf(pool);
  return !pool.closed || (last !== undefined && compareKeys(key, last.key) < 0);
};
