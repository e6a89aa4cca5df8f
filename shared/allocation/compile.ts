import { type Columns, NONE, type SchoolColumns } from './columns.ts';
import { byCodeUnit } from './compare.ts';
import { compileChoices } from './compile-choices.ts';
import { compileUnits, membersByUnit } from './compile-units.ts';
import type { Model } from './model.ts';
import type { Instance } from './types.ts';

export type IndexOf = ReadonlyMap<string, number>;

const indexOf = (names: readonly string[]): IndexOf =>
  new Map(names.map((name, index) => [name, index]));

const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].sort(byCodeUnit);

const groupNames = ({ rules, schools, applicants }: Instance): readonly string[] => {
  const names = new Set(rules.guaranteedGroups);
  for (const { reserves } of schools) for (const { group } of reserves) names.add(group);
  for (const { groups } of applicants) for (const group of groups) names.add(group);
  return sorted(names);
};

const areaNames = ({ schools, applicants }: Instance): readonly string[] => {
  const names = new Set<string>();
  for (const { area } of schools) if (area !== undefined) names.add(area);
  for (const { area } of applicants) if (area !== undefined) names.add(area);
  return sorted(names);
};

const compileSchools = ({ schools }: Instance, groups: IndexOf, areas: IndexOf): SchoolColumns => {
  const reserves = schools.flatMap((school) => school.reserves);
  const reserveStart = new Int32Array(schools.length + 1);
  for (const [s, school] of schools.entries()) {
    reserveStart[s + 1] = reserveStart[s]! + school.reserves.length;
  }
  return {
    count: schools.length,
    seats: Int32Array.from(schools, ({ seats }) => seats),
    x: Int32Array.from(schools, ({ at }) => at[0]),
    y: Int32Array.from(schools, ({ at }) => at[1]),
    area: Int32Array.from(schools, ({ area }) => (area === undefined ? NONE : areas.get(area)!)),
    overflow: Uint8Array.from(schools, ({ overflow }) => (overflow ? 1 : 0)),
    reserveStart,
    reserveGroup: Int32Array.from(reserves, ({ group }) => groups.get(group)!),
    reserveSeats: Int32Array.from(reserves, ({ seats }) => seats),
  };
};

/** From names to columns, once; `instance` is checked and canonical. */
export const compile = (instance: Instance): Model => {
  const groups = groupNames(instance);
  const groupIndex = indexOf(groups);
  const areas = indexOf(areaNames(instance));
  const ids = instance.schools.map(({ id }) => id);
  const schoolIndex = indexOf(ids);
  const units = membersByUnit(instance.applicants);
  const members = units.map(([, list]) => list);
  const columns: Columns = {
    rules: instance.rules,
    groups: groups.length,
    schools: compileSchools(instance, groupIndex, areas),
    ...compileUnits(members, groupIndex, areas, schoolIndex),
    ...compileChoices(members, schoolIndex),
  };
  return {
    columns,
    groups,
    schools: ids,
    units: units.map(([id]) => id),
    members,
    guaranteedGroups: instance.rules.guaranteedGroups.map((group) => groupIndex.get(group)!),
  };
};
