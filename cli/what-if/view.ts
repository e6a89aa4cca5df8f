/** One side by category, tier, zone and school. */

import type {
  Applicant,
  Choice,
  Cutoff,
  Instance,
  Placement,
  Result,
} from '../../shared/allocation/types.ts';
import { count, type Tallies } from './tally.ts';

export type Line = Omit<Cutoff, 'school'>;

export type SchoolView = {
  readonly seats: number;
  /** children whose list it heads */
  readonly firstChoice: number;
  /** children seated in the zone phase, and in the overflow */
  readonly zone: number;
  readonly overflow: number;
  readonly lines: readonly Line[];
};

export type View = {
  readonly placements: ReadonlyMap<string, Placement>;
  readonly groups: Tallies;
  /** the best tier of the child's unit; '' for those without choices */
  readonly tiers: Tallies;
  /** the schools a child may choose, as a JSON list in code-unit order */
  readonly zones: Tallies;
  readonly schools: ReadonlyMap<string, SchoolView>;
};

const bestTier = (choices: readonly Choice[]): number =>
  choices.reduce((best, { tier }) => Math.min(best, tier), Number.POSITIVE_INFINITY);

/** only units of two and more need to be looked up */
const tiersOfUnits = (applicants: readonly Applicant[]): ReadonlyMap<string, number> => {
  const tiers = new Map<string, number>();
  for (const { unit, choices } of applicants) {
    if (unit === undefined) continue;
    tiers.set(unit, Math.min(tiers.get(unit) ?? Number.POSITIVE_INFINITY, bestTier(choices)));
  }
  return tiers;
};

/** children of one zone list its schools in few orders, so that each order is sorted once */
const zoneNames = (): ((choices: readonly Choice[]) => string) => {
  const known = new Map<string, string>();
  return (choices) => {
    const ids = choices.map(({ school }) => school);
    const key = ids.length === 1 ? (ids[0] ?? '') : JSON.stringify(ids);
    const name = known.get(key) ?? JSON.stringify(ids.sort());
    known.set(key, name);
    return name;
  };
};

type Counting = { -readonly [K in keyof SchoolView]: SchoolView[K] } & { lines: Line[] };

const schoolsOf = (instance: Instance, result: Result): ReadonlyMap<string, SchoolView> => {
  const schools = new Map(
    instance.schools.map(({ id, seats }): readonly [string, Counting] => [
      id,
      { seats, firstChoice: 0, zone: 0, overflow: 0, lines: [] },
    ]),
  );
  for (const { choices } of instance.applicants) {
    const first = schools.get(choices[0]?.school ?? '');
    if (first !== undefined) first.firstChoice += 1;
  }
  for (const { school, phase } of result.placements) {
    const view = school === null ? undefined : schools.get(school);
    if (view !== undefined && phase !== 'unplaced') view[phase] += 1;
  }
  for (const { school, ...line } of result.cutoffs) schools.get(school)?.lines.push(line);
  return schools;
};

export const viewOf = (instance: Instance, result: Result): View => {
  const { rules, applicants } = instance;
  const placements = new Map(result.placements.map((row) => [row.applicant, row]));
  const groups: Tallies = new Map();
  const tiers: Tallies = new Map();
  const zones: Tallies = new Map();
  const unitTiers = tiersOfUnits(applicants);
  const zoneName = zoneNames();
  for (const { id, unit, choices, groups: own } of applicants) {
    const placement = placements.get(id);
    if (placement === undefined) continue;
    const tier = (unit === undefined ? undefined : unitTiers.get(unit)) ?? bestTier(choices);
    count(tiers, Number.isFinite(tier) ? String(tier) : '', placement, rules);
    count(zones, zoneName(choices), placement, rules);
    for (const group of own) count(groups, group, placement, rules);
  }
  return { placements, groups, tiers, zones, schools: schoolsOf(instance, result) };
};
