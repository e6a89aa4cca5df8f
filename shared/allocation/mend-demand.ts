/** Who lacks seats, and where further classes could stand: the cut of a shortage as rows and columns. */

import { byCodeUnit, byId } from './compare.ts';
import type { Rows } from './mend-flow.ts';
import type { Applicant, Instance, School, Shortage } from './types.ts';

/** free classrooms of a school, and how many children a class there has */
export type Classrooms = { readonly rooms: number; readonly classSize: number };

export type Candidate = Classrooms & { readonly school: School };

export type Demand = {
  /** children by place, by what they reach and by the metres they state */
  readonly places: Rows;
  /** children by what they reach alone, for counting */
  readonly reaches: Rows;
  /** seats there are; columns below this many hold them, those after belong to the candidates */
  readonly seats: readonly number[];
  readonly candidates: readonly Candidate[];
};

type Row = { readonly reach: number; readonly applicant: Applicant; children: number };

/** what a child reaches: its own list beyond what everybody in the overflow reaches, then the overflow itself */
type Reach = {
  readonly index: number;
  readonly listed: readonly string[];
  readonly overflow: boolean;
  children: number;
};

const tallied = <T extends { children: number }>(
  table: Map<string, T>,
  key: string,
  fresh: () => T,
): T => {
  const known = table.get(key) ?? fresh();
  known.children += 1;
  table.set(key, known);
  return known;
};

const statedIn = ({ metres }: Applicant, candidates: readonly Candidate[]): string => {
  if (metres === undefined) return '';
  const own = new Map(Object.entries(metres));
  return candidates.map(({ school }) => own.get(school.id) ?? '').join();
};

const metresTo = ({ metres, at }: Applicant, school: School): number => {
  const stated =
    metres !== undefined && Object.hasOwn(metres, school.id) ? metres[school.id] : undefined;
  return stated ?? Math.round(Math.sqrt((at[0] - school.at[0]) ** 2 + (at[1] - school.at[1]) ** 2));
};

/** schools that the same children reach hold their seats together */
const sharedSeats = (schools: readonly School[], reachedBy: ReadonlyMap<string, string>) => {
  const columns = new Map<string, { readonly school: School; seats: number }>();
  for (const school of schools) {
    const key = reachedBy.get(school.id) ?? '';
    const column = columns.get(key) ?? { school, seats: 0 };
    column.seats += school.seats;
    columns.set(key, column);
  }
  return [...columns.values()];
};

const reachKeys = (
  schools: readonly School[],
  reaches: readonly Reach[],
): ReadonlyMap<string, string> => {
  const classes = new Map(schools.map(({ id, overflow }) => [id, [overflow ? 'all' : '']]));
  for (const [reach, { listed }] of reaches.entries()) {
    for (const id of listed) classes.get(id)?.push(String(reach));
  }
  return new Map([...classes].map(([id, keys]) => [id, keys.join()]));
};

/**
 * The children of the cut are those who reach nothing beyond its schools; nobody else sits there in any placement that
 * seats as many as possible, and no seat elsewhere is within their reach. So the rest of the instance has no say.
 */
export const demandOf = (
  { rules, schools, applicants }: Instance,
  shortage: Shortage,
  classrooms: ReadonlyMap<string, Classrooms>,
): Demand => {
  const inCut = new Set(shortage.schools);
  const places = new Set(shortage.places);
  const cut = schools.filter(({ id }) => inCut.has(id)).sort(byId);
  const candidates = cut.flatMap((school): Candidate[] => {
    const free = classrooms.get(school.id);
    return free === undefined || free.rooms < 1 || free.classSize < 1 ? [] : [{ school, ...free }];
  });
  const open = new Set(schools.flatMap(({ id, overflow }) => (overflow ? [id] : [])));
  const isOpenInCut = [...open].every((id) => inCut.has(id));

  const reaches = new Map<string, Reach>();
  const rows = new Map<string, Row>();
  for (const applicant of [...applicants].sort(byId)) {
    const overflow = applicant.overflow && rules.overflow !== 'none';
    const listed = applicant.choices
      .map(({ school }) => school)
      .filter((id) => !overflow || !open.has(id))
      .sort(byCodeUnit);
    const within = listed.every((id) => inCut.has(id)) && (!overflow || isOpenInCut);
    if (!within || !places.has(applicant.at.join())) continue;
    const reachKey = JSON.stringify([overflow, listed]);
    const { index } = tallied(reaches, reachKey, () => {
      return { index: reaches.size, listed, overflow, children: 0 };
    });
    const key = `${applicant.at.join()} ${index} ${statedIn(applicant, candidates)}`;
    tallied(rows, key, () => ({ reach: index, applicant, children: 0 }));
  }
  return tables([...reaches.values()], [...rows.values()], cut, candidates);
};

const tables = (
  reaches: readonly Reach[],
  rows: readonly Row[],
  cut: readonly School[],
  candidates: readonly Candidate[],
): Demand => {
  const shared = sharedSeats(cut, reachKeys(cut, reaches));
  const columns = [...shared, ...candidates].map(({ school }) => school);
  const reachable = reaches.map(({ listed, overflow }) => {
    const own = new Set(listed);
    return columns.map((school) => own.has(school.id) || (overflow && school.overflow));
  });
  const old = shared.length;
  return {
    places: {
      children: rows.map(({ children }) => children),
      allowed: (row, column) => reachable[rows[row]!.reach]![column]!,
      cost: (row, column) => (column < old ? 0 : metresTo(rows[row]!.applicant, columns[column]!)),
    },
    reaches: {
      children: reaches.map(({ children }) => children),
      allowed: (row, column) => reachable[row]![column]!,
      cost: () => 0,
    },
    seats: shared.map(({ seats }) => seats),
    candidates,
  };
};
