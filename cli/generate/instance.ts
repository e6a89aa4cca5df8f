import type { Applicant, Instance, Point, Rules, School } from '../../shared/allocation/types.ts';
import { zoneIndex } from '../../shared/domain/zones/index.ts';
import { groupsOf, pressure, shapes, twinFamilies } from './assumptions.ts';
import { type Family, familyIn, type Rulings, rulingsOf } from './families.ts';
import { around, type Home, homesOf } from './homes.ts';
import type { Plan } from './plan.ts';
import { projection } from './projection.ts';
import { type Random, seededRandom } from './random.ts';
import { proportional } from './shares.ts';

export type GenerateOptions = {
  readonly round: string;
  readonly year: number;
  readonly classSize: number;
  readonly children: number;
  readonly seed: number;
  /** seats are cut, in proportion to the schools, until they are this many per cent below the children */
  readonly shortPercent?: number;
};

const rules: Rules = {
  guaranteedTier: 0,
  guaranteedGroups: ['care', 'migrant', 'presale'],
  overflow: 'together',
  overflowGoals: ['placed', 'area', 'near', 'metres'],
  nearMetres: 3000,
  joint: 'elastic',
  holdBack: 0,
};

const seatsOf = (plan: Plan, options: GenerateOptions): number[] => {
  const planned = plan.schools.map(({ classes }) => classes * options.classSize);
  if (options.shortPercent === undefined) return planned;
  const total = Math.floor((options.children * (100 - options.shortPercent)) / 100);
  return proportional(total, planned);
};

const schoolsOf = (
  plan: Plan,
  at: ReadonlyMap<string, Point>,
  options: GenerateOptions,
): School[] => {
  const seats = seatsOf(plan, options);
  return plan.schools.map(({ id, area }, index) => ({
    id,
    seats: seats[index] ?? 0,
    at: at.get(id) ?? [0, 0],
    area,
    reserves: [],
    overflow: true,
  }));
};

/** children of each home: the zone's share by its seats and pressure, spread over its places by size */
const childrenOf = (
  homes: readonly Home[],
  plan: Plan,
  children: number,
  random: Random,
): number[] => {
  const classes = new Map(plan.schools.map((school) => [school.id, school.classes]));
  const wanted = plan.zones.map(({ schools }) => {
    const seats = schools.reduce((sum, id) => sum + (classes.get(id) ?? 0), 0);
    return seats * random.between(pressure.from, pressure.to);
  });
  const zoneShare = new Map(
    proportional(children, wanted).map((share, index) => [plan.zones[index]?.id ?? '', share]),
  );
  const shares = new Map<string, number[]>();
  for (const { id } of plan.zones) {
    const weights = homes.filter(({ zone }) => zone.id === id).map(({ weight }) => weight);
    shares.set(id, proportional(zoneShare.get(id) ?? 0, weights));
  }
  return homes.map(({ zone }) => shares.get(zone.id)?.shift() ?? 0);
};

const applicantOf = (
  family: Family,
  area: string,
  serial: number,
  unit: string | undefined,
): Applicant => ({
  id: `A${String(serial).padStart(6, '0')}`,
  at: family.at,
  area,
  groups: groupsOf[family.category] ?? [],
  ...(unit === undefined ? {} : { unit }),
  choices: family.choices,
  overflow: true,
});

const settle = (
  home: Home,
  children: number,
  rulings: Rulings,
  random: Random,
  first: number,
): Applicant[] => {
  const { spread, perBlock } = shapes[home.kind];
  const blocks = Array.from({ length: Math.max(1, Math.ceil(children / perBlock)) }, () =>
    around(home.middle, spread, random),
  );
  const area = rulings.schools.get(home.zone.id)?.area ?? '';
  const settled: Applicant[] = [];
  while (settled.length < children) {
    const at = blocks[random.below(blocks.length)] ?? home.middle;
    const family = familyIn(home, at, rulings, random);
    const serial = first + settled.length;
    const twins = random.chance(twinFamilies) && settled.length + 2 <= children;
    const unit = twins ? `U${String(serial).padStart(6, '0')}` : undefined;
    settled.push(applicantOf(family, area, serial, unit));
    if (twins) settled.push(applicantOf(family, area, serial + 1, unit));
  }
  return settled;
};

/** A `sunshine-instance/1` with made-up children in a published plan; the same bytes for a seed. */
export const generateInstance = (plan: Plan, options: GenerateOptions): Instance => {
  const random = seededRandom(options.seed);
  const project = projection(plan.schools);
  const at = new Map(plan.schools.map((school) => [school.id, project(school)]));
  const rulings = rulingsOf(plan, zoneIndex(plan.zones), at, options.year);
  const homes = homesOf(plan.zones, at, random);
  const counts = childrenOf(homes, plan, options.children, random);
  const applicants: Applicant[] = [];
  for (const [index, home] of homes.entries()) {
    applicants.push(...settle(home, counts[index] ?? 0, rulings, random, applicants.length + 1));
  }
  return {
    format: 'sunshine-instance/1',
    round: options.round,
    rules,
    schools: schoolsOf(plan, at, options),
    applicants,
  };
};
