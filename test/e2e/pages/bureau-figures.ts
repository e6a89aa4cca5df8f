import type { Dashboard, SeasonReport } from '../../../shared/contract/bureau-views.ts';
import { pressureOf } from '../../../shared/domain/indicators/pressure.ts';
import { primary } from './county.ts';

/** demand and, of it, the children whose home and household agree, in percent of a zone's seats, zone after zone */
const shares = [
  [118, 102],
  [106, 71],
  [88, 64],
] as const;

const zones = primary.zones.map(({ id, schools }, each) => {
  const [wanted, agreeing] = shares[each % shares.length] ?? shares[0];
  const seats = primary.schools
    .filter((school) => schools.includes(school.id))
    .reduce((sum, school) => sum + school.seats, 0);
  const demand = Math.round((seats * wanted) / 100);
  const matched = Math.round((seats * agreeing) / 100);
  const pressure = pressureOf(seats, matched, demand);
  return { zone: id, schools, seats, demand, matched, pressure };
});

const sum = (of: 'seats' | 'demand') => zones.reduce((all, zone) => all + zone[of], 0);
const unzoned = 7;
const drafts = 109;
const demand = sum('demand') + unzoned;
const qualified = demand - 84 - 12;
const sharesOfCategories = primary.categories.map((_, each) => each + 1);
const parts = sharesOfCategories.reduce((all, one) => all + one, 0);

export const dashboard: Dashboard = {
  season: primary.id,
  seats: sum('seats'),
  applications: demand + drafts,
  demand,
  byState: { DRAFT: drafts, UNDER_REVIEW: 84, RETURNED: 12, QUALIFIED: qualified },
  byCategory: primary.categories.map(({ code }, each) => ({
    category: code,
    children: Math.round((qualified * (each + 1)) / parts),
  })),
  withoutDocuments: Math.round(demand * 0.83),
  zones,
  unzoned,
};

export const emptyDashboard: Dashboard = {
  ...dashboard,
  applications: 0,
  demand: 0,
  byState: {},
  byCategory: [],
  withoutDocuments: 0,
  zones: [],
  unzoned: 0,
};

export const report: SeasonReport = {
  season: primary.id,
  level: 'primary',
  run: 1,
  applicants: 2606,
  withoutDocuments: 2240,
  seats: 2640,
  placed: { zone: 2411, overflow: 195 },
  unplaced: 0,
  nearby: { numerator: 2480, denominator: 2606, target: 1000, met: false },
  withinNear: { metres: 3000, children: 2511 },
  migrant: {
    children: 402,
    placed: 402,
    inPublic: 402,
    ratio: { numerator: 402, denominator: 402, target: 900, met: true },
  },
  groups: [
    { group: 'migrant', children: 402, placed: 402 },
    { group: 'presale', children: 55, placed: 55 },
  ],
  categories: primary.categories.map(({ code }, each) => ({
    category: code,
    children: 40 * each + 3,
    zone: 40 * each,
    overflow: 3,
  })),
  schools: primary.schools.map(({ id, seats }) => ({
    school: id,
    seats,
    placed: seats - 4,
    zone: seats - 10,
    overflow: 6,
    confirmed: 0,
  })),
  confirmed: 0,
  metres: { mean: 910, largest: 6420 },
};
