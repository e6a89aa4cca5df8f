import type { Choice, Point } from '../../shared/allocation/types.ts';
import {
  type Clause,
  type Resolution,
  resolveAddress,
  type ZoneIndex,
} from '../../shared/domain/zones/index.ts';
import { type Category, categories, mix, tierOf } from './assumptions.ts';
import type { Home } from './homes.ts';
import type { Plan, PlanSchool } from './plan.ts';
import { metresBetween } from './projection.ts';
import type { Random } from './random.ts';

/** What the plan's own rules make of an address: schools, tiers and orders. */

export type Family = {
  readonly category: Category;
  readonly at: Point;
  readonly choices: readonly Choice[];
};

export type Rulings = {
  readonly index: ZoneIndex;
  readonly at: ReadonlyMap<string, Point>;
  readonly schoolsOf: ReadonlyMap<string, readonly string[]>;
  readonly schools: ReadonlyMap<string, PlanSchool>;
  /** zones that seat by the date of the hukou */
  readonly byHukouDate: ReadonlySet<string>;
  /** the year that the children enter school */
  readonly year: number;
};

const orderedByHukou = ({ kind, ...clause }: Clause): boolean =>
  kind === 'order' && 'by' in clause && clause.by === 'hukou-date';

export const rulingsOf = (
  plan: Plan,
  index: ZoneIndex,
  at: ReadonlyMap<string, Point>,
  year: number,
): Rulings => ({
  index,
  at,
  year,
  schoolsOf: new Map(plan.zones.map(({ id, schools }) => [id, schools])),
  schools: new Map(plan.schools.map((school) => [school.id, school])),
  byHukouDate: new Set(
    index.clauses.filter(({ clause }) => orderedByHukou(clause)).map(({ id }) => id),
  ),
});

const date = (from: number, to: number, random: Random): number =>
  random.between(from, to) * 10_000 + random.between(1, 12) * 100 + random.between(1, 28);

/** most children are registered in the year of their birth */
const hukouDate = (year: number, random: Random): number =>
  random.chance(600) ? date(year - 7, year - 7, random) : date(year - 6, year - 1, random);

/** the estate's own school takes the children of owners (说明2) */
const takesOwners = (school: PlanSchool | undefined): boolean =>
  /说明\s*2/.test(school?.note ?? '');

const inTier = (category: Category): number | undefined => tierOf[category];

const zonesOf = (resolution: Resolution): string[] => {
  if (resolution.kind === 'unknown') return [];
  const found = resolution.kind === 'found' ? resolution.zones : resolution.candidates;
  return found.map(({ id }) => id);
};

type Dates = { readonly hukou: number; readonly purchase: number; readonly points: number };

const orderAt = (zone: string, category: Category, dates: Dates, rulings: Rulings): number => {
  if (category === 'owner' || category === 'presale') return dates.purchase;
  if (category === 'migrant-points') return dates.points;
  if (category === 'care') return 0;
  return rulings.byHukouDate.has(zone) ? dates.hukou : 0;
};

const choicesAt = (
  zones: readonly string[],
  family: { readonly category: Category; readonly at: Point; readonly dates: Dates },
  rulings: Rulings,
): Choice[] => {
  const tier = inTier(family.category);
  if (tier === undefined) return [];
  const ownersOnly = family.category === 'owner' || family.category === 'presale';
  const choices = zones.flatMap((zone) =>
    (rulings.schoolsOf.get(zone) ?? [])
      .filter((school) => !ownersOnly || takesOwners(rulings.schools.get(school)))
      .map((school) => ({
        school,
        tier,
        order: orderAt(zone, family.category, family.dates, rulings),
      })),
  );
  const metres = ({ school }: Choice): number =>
    metresBetween(family.at, rulings.at.get(school) ?? family.at);
  return choices.sort((a, b) => metres(a) - metres(b) || (a.school < b.school ? -1 : 1));
};

/** A family in the home, its schools found by resolving a generated address. */
export const familyIn = (home: Home, at: Point, rulings: Rulings, random: Random): Family => {
  const category = categories[random.weighted(mix[home.kind])] ?? 'migrant';
  const local = category !== 'migrant' && category !== 'migrant-points';
  const resolution = resolveAddress(rulings.index, home.address(random), local ? home.facts : {});
  const dates = {
    hukou: hukouDate(rulings.year, random),
    purchase: date(rulings.year - 12, rulings.year - 1, random),
    points: 1000 - random.between(20, 400),
  };
  return {
    category,
    at,
    choices: choicesAt(zonesOf(resolution), { category, at, dates }, rulings),
  };
};
