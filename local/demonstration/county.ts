import type { Level } from '../../shared/domain/rule-book/schema.ts';
import { applicationsOf, type DemoApplication } from './applications.ts';
import { type Demand, demonstrationTools, type Household, householdsOf } from './households.ts';
import { registerExtracts } from './registers.ts';
import { ruleBookOf, zonesOfLevel } from './rule-books.ts';
import { type DemoSchool, schools } from './schools.ts';
import { type DemoZone, primaryZones } from './zones.ts';

const windows = {
  primary: { from: '2019-09-01', to: '2020-08-31' },
  junior: { from: '2013-09-01', to: '2014-08-31' },
} as const;

const childrenOf = (level: Level, { schools: ids }: DemoZone): number => {
  const own = schools.filter(({ id }) => ids.includes(id));
  const size = level === 'primary' ? 44 : 49;
  const share = (school: DemoSchool) => (school.demand[level] ?? 0) * (school.classes[level] ?? 0);
  return Math.round(own.reduce((sum, school) => sum + share(school) * size, 0) / 100);
};

/** Demand of a zone scaled to the wanted number of children of both levels; the whole county has about 3,000. */
const demandsOf = (level: Level, percent: number): readonly Demand[] =>
  zonesOfLevel(level).map((zone) => ({
    zone,
    children: Math.max(1, Math.round((childrenOf(level, zone) * percent) / 100)),
  }));

/** The primary school of the zone a junior family lives in. */
const primarySchoolOf = ({ place }: Household): string | null => {
  const zone = primaryZones.find(({ places }) => places.includes(place));
  return zone?.schools[0] ?? null;
};

export type County = {
  readonly books: Readonly<Record<Level, ReturnType<typeof ruleBookOf>>>;
  readonly applications: readonly DemoApplication[];
  readonly extracts: ReturnType<typeof registerExtracts>;
};

/** The made-up county of one seed; `percent` of its usual children apply. */
export const countyOf = (seed: number, percent = 100): County => {
  const books = { primary: ruleBookOf('primary'), junior: ruleBookOf('junior') };
  const tools = demonstrationTools(seed);
  const applications = (['primary', 'junior'] as const).flatMap((level, i) => {
    const households = householdsOf(seed * 2 + i, demandsOf(level, percent), windows[level], tools);
    return applicationsOf(seed * 2 + i + 1000, books[level], households, primarySchoolOf);
  });
  return { books, applications, extracts: registerExtracts(applications) };
};
