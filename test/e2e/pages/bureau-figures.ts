import type { Dashboard, SeasonReport } from '../../../shared/contract/bureau-views.ts';
import { primary } from './county.ts';

const pressures = ['red', 'orange', 'green'] as const;

export const dashboard: Dashboard = {
  season: primary.id,
  seats: 2640,
  applications: 2811,
  demand: 2702,
  byState: { DRAFT: 109, UNDER_REVIEW: 84, RETURNED: 12, QUALIFIED: 2606 },
  byCategory: primary.categories.map(({ code }, each) => ({ category: code, children: 40 * each })),
  withoutDocuments: 2240,
  zones: primary.zones.map(({ id, schools }, each) => ({
    zone: id,
    schools,
    seats: 132,
    demand: 100 + 5 * each,
    matched: 60 + 5 * each,
    pressure: pressures[each % pressures.length] ?? 'green',
  })),
  unzoned: 7,
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
