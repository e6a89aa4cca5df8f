/** Children of an instance in columns by unit. */

import { type Columns, NONE, type StatedMetres } from './columns.ts';
import { append, closed, growing, type Indexed, indexed } from './indexed.ts';
import type { Applicant } from './instance.ts';
import { ranks } from './ranks.ts';

export type Members = {
  /** by child */
  readonly unitOf: Int32Array;
  /** by unit */
  readonly firstChild: Int32Array;
  readonly size: Int32Array;
};

/** Units in the order of their first children. */
export const membersOf = (children: readonly Applicant[]): Members => {
  const joint = new Map<string, number>();
  const unitOf = new Int32Array(children.length);
  const firstChild = growing();
  for (let i = 0; i < children.length; i++) {
    const { unit } = children[i]!;
    const known = unit === undefined ? undefined : joint.get(unit);
    unitOf[i] = known ?? firstChild.length;
    if (known !== undefined) continue;
    if (unit !== undefined) joint.set(unit, firstChild.length);
    append(firstChild, i);
  }
  const size = new Int32Array(firstChild.length);
  for (const unit of unitOf) size[unit]!++;
  return { unitOf, firstChild: closed(firstChild), size };
};

type Rows = { readonly children: readonly Applicant[]; readonly members: Members };

type Choices = Pick<
  Columns,
  'choiceStart' | 'choiceSchool' | 'choiceRank' | 'rankTier' | 'rankOrder'
>;

/** The choices of first members; a unit's tier and order at a school are its best member's. */
const choiceColumns = (
  { children, members }: Rows,
  schoolAt: ReadonlyMap<string, number>,
): Choices => {
  const { unitOf, firstChild, size } = members;
  const choiceStart = new Int32Array(firstChild.length + 1);
  const school = growing();
  const rank = growing();
  const known = ranks();
  for (let u = 0; u < firstChild.length; u++) {
    for (const choice of children[firstChild[u]!]!.choices) {
      append(school, schoolAt.get(choice.school) ?? NONE);
      append(rank, known.of(choice.tier, choice.order));
    }
    choiceStart[u + 1] = school.length;
  }
  const others = children.flatMap(({ choices }, i) => {
    const u = unitOf[i]!;
    if (size[u] === 1 || firstChild[u] === i) return [];
    return [{ u, ranks: choices.map(({ tier, order }) => known.of(tier, order)) }];
  });
  const { placeOf, ...sorted } = known.sorted();
  const choiceRank = closed(rank).map((index) => placeOf[index]!);
  for (const { u, ranks: own } of others) {
    // where members do not list the same schools, nothing is judged
    own.slice(0, choiceStart[u + 1]! - choiceStart[u]!).forEach((index, i) => {
      const at = choiceStart[u]! + i;
      choiceRank[at] = Math.min(choiceRank[at]!, placeOf[index]!);
    });
  }
  return { choiceStart, choiceSchool: closed(school), choiceRank, ...sorted };
};

const placeColumns = ({ children, members }: Rows, areas: Indexed) => {
  const known = new Map<number, number[]>();
  const x = growing();
  const y = growing();
  const area = growing();
  const isAt = (p: number, [px, py]: Applicant['at'], own: number): boolean =>
    x.values[p] === px && y.values[p] === py && area.values[p] === own;
  let last = NONE;
  const placeOf = (at: Applicant['at'], own: number): number => {
    if (last !== NONE && isAt(last, at, own)) return last;
    // places at most 4,000,000 metres apart: other points under one number are merely looked through
    const name = at[0] * 4_194_304 + at[1];
    const list = known.get(name) ?? [];
    known.set(name, list);
    const found = list.find((p) => isAt(p, at, own));
    if (found !== undefined) return found;
    list.push(x.length);
    append(x, at[0]);
    append(y, at[1]);
    append(area, own);
    return x.length - 1;
  };
  const place = members.firstChild.map((child) => {
    const { at, area: name } = children[child]!;
    last = placeOf(at, name === undefined ? NONE : areas.of(name));
    return last;
  });
  return {
    place,
    places: { count: x.length, x: closed(x), y: closed(y), area: closed(area) },
  };
};

const groupColumns = ({ children, members }: Rows, groups: Indexed) => {
  const sets = indexed();
  const lists: number[][] = [];
  const groupSet = members.firstChild.map((child) => {
    const own = children[child]!.groups;
    const list = own.map(groups.of).sort((a, b) => a - b);
    const set = sets.of(list.join());
    lists[set] = list;
    return set;
  });
  const count = groups.names.length;
  const groupSets = new Uint8Array(lists.length * count);
  lists.forEach((list, set) => {
    for (const group of list) groupSets[set * count + group] = 1;
  });
  return { groupSet, groupSets, groups: count };
};

const statedColumns = (
  { children, members }: Rows,
  schoolAt: ReadonlyMap<string, number>,
): StatedMetres | null => {
  const start = new Int32Array(members.firstChild.length + 1);
  const school = growing();
  const metres = growing();
  members.firstChild.forEach((child, u) => {
    for (const [name, own] of Object.entries(children[child]!.metres ?? {})) {
      const at = schoolAt.get(name);
      if (at === undefined) continue;
      append(school, at);
      append(metres, own);
    }
    start[u + 1] = school.length;
  });
  return school.length === 0 ? null : { start, school: closed(school), metres: closed(metres) };
};

/** All columns but rules and schools. `groups` and `areas` know those of the schools. */
export const unitColumns = (
  children: readonly Applicant[],
  members: Members,
  schoolAt: ReadonlyMap<string, number>,
  areas: Indexed,
  groups: Indexed,
): Omit<Columns, 'rules' | 'schools'> => {
  const rows = { children, members };
  const { place, places } = placeColumns(rows, areas);
  const { groupSet, ...sets } = groupColumns(rows, groups);
  return {
    places,
    units: {
      count: members.firstChild.length,
      place,
      size: members.size,
      overflow: Uint8Array.from(members.firstChild, (child) => +children[child]!.overflow),
      groupSet,
    },
    ...sets,
    ...choiceColumns(rows, schoolAt),
    stated: statedColumns(rows, schoolAt),
  };
};
