import { byCodeUnit } from './compare.ts';
import { compileUnits } from './compile-units.ts';
import { GUARANTEED, type Model, NONE, OPEN, type SchoolTable } from './model.ts';
import type { Instance, Rules, School } from './types.ts';

const indexOf = (names: readonly string[]): ReadonlyMap<string, number> =>
  new Map(names.map((name, index) => [name, index]));

const distinct = (names: Iterable<string>): readonly string[] =>
  [...new Set(names)].sort(byCodeUnit);

type Pool = readonly [kind: number, seats: number];

const poolsOf = (rules: Rules, school: School, groups: ReadonlyMap<string, number>): Pool[] => [
  ...(rules.guaranteedTier >= 0 ? [[GUARANTEED, 0] as const] : []),
  ...school.reserves.map(({ group, seats }) => [groups.get(group)!, seats] as const),
  [OPEN, 0],
];

const compileSchools = (
  { rules, schools }: Instance,
  groups: ReadonlyMap<string, number>,
  areas: ReadonlyMap<string, number>,
): SchoolTable => {
  const pools = schools.map((school) => poolsOf(rules, school, groups));
  const poolStart = new Int32Array(schools.length + 1);
  for (const [s, list] of pools.entries()) poolStart[s + 1] = poolStart[s]! + list.length;
  const flat = pools.flat();
  return {
    ids: schools.map(({ id }) => id),
    index: indexOf(schools.map(({ id }) => id)),
    seats: Int32Array.from(schools, ({ seats }) => seats),
    x: Int32Array.from(schools, ({ at }) => at[0]),
    y: Int32Array.from(schools, ({ at }) => at[1]),
    area: Int32Array.from(schools, ({ area }) => (area === undefined ? NONE : areas.get(area)!)),
    overflow: Uint8Array.from(schools, ({ overflow }) => (overflow ? 1 : 0)),
    poolStart,
    poolKind: Int32Array.from(flat, ([kind]) => kind),
    poolSeats: Int32Array.from(flat, ([, seats]) => seats),
  };
};

/** From names to indices, once; `instance` is checked and canonical. */
export const compile = (instance: Instance): Model => {
  const groups = distinct([
    ...instance.rules.guaranteedGroups,
    ...instance.schools.flatMap(({ reserves }) => reserves.map(({ group }) => group)),
    ...instance.applicants.flatMap((applicant) => applicant.groups),
  ]);
  const areas = indexOf(
    distinct(
      [...instance.schools, ...instance.applicants].flatMap(({ area }) =>
        area === undefined ? [] : [area],
      ),
    ),
  );
  const schools = compileSchools(instance, indexOf(groups), areas);
  const units = compileUnits(instance, schools.index, indexOf(groups), areas);
  return { rules: instance.rules, schools, units, groups };
};
