import type { RuleBook, School, Zone } from '../../../shared/domain/rule-book/schema.ts';
import {
  type HenanCounty,
  henanCounty,
} from '../../../shared/domain/rule-book/templates/henan-county.ts';

/* A small made-up county: two schools of a town, one of them shared by a draw, and a nine-year school. */

export const aSchool = (id: string, change: Partial<School> = {}): School => ({
  id,
  name: { zh: `${id}小学`, en: `${id} Primary` },
  at: [0, 0],
  area: 'town',
  kind: 'primary',
  ownership: 'public',
  boarding: false,
  urban: true,
  classes: 2,
  seats: 90,
  pupilsNow: 400,
  reserves: [],
  overflow: true,
  address: '东城街1号',
  ...change,
});

export const aZone = (id: string, change: Partial<Zone> = {}): Zone => ({
  id,
  kind: 'single',
  schools: ['east'],
  text: '',
  feeders: [],
  version: 'PUBLISHED',
  ...change,
});

export const calendar: RuleBook['calendar'] = {
  announcedAt: '2026-07-20T01:00:00.000Z',
  registrationFrom: '2026-08-03T00:00:00.000Z',
  registrationTo: '2026-08-07T16:00:00.000Z',
  reviewTo: '2026-08-13T10:00:00.000Z',
  drawAt: '2026-08-15T01:00:00.000Z',
  publishAt: '2026-08-18T01:00:00.000Z',
  objectionTo: '2026-08-23T10:00:00.000Z',
  confirmTo: '2026-08-31T10:00:00.000Z',
  listsDownAt: '2026-09-05T16:00:00.000Z',
};

export const supplement = {
  joinTo: '2026-09-02T10:00:00.000Z',
  publishAt: '2026-09-03T10:00:00.000Z',
  confirmTo: '2026-09-05T10:00:00.000Z',
} as const;
export const withSupplement: RuleBook['calendar'] = { ...calendar, supplement };

const shared = {
  year: 2026,
  district: { id: 'qinghe', name: { zh: '青禾县', en: 'Qinghe County' }, codes: ['419900'] },
  hotline: '000-0000000',
  calendar,
  cutoffs: { hukou: '2026-05-31', title: '2026-05-31', contract: '2026-05-31' },
  areas: [{ id: 'town', name: { zh: '东城街道', en: 'Dongcheng' } }],
  delayedEstates: ['望江府'],
  datum: 'made up',
} as const;

export const primaryCounty: HenanCounty = {
  ...shared,
  areas: [...shared.areas],
  district: { ...shared.district, codes: [...shared.district.codes] },
  season: 'qinghe-2026-primary',
  level: 'primary',
  seatLockYears: 6,
  schools: [
    aSchool('east', { reserves: [{ group: 'migrant', seats: 10 }] }),
    aSchool('west', { at: [2000, 0] }),
    aSchool('nine', { kind: 'nine-year', at: [900, 900], pupilsNow: 900 }),
  ],
  zones: [
    aZone('z-east', { text: '东风路1号至99号（单号）；锦绣花园、望江府。' }),
    aZone('z-shared', { kind: 'multi', schools: ['west', 'nine'], text: '柳树村、丰泽园。' }),
  ],
  places: [{ name: '锦绣花园', at: [100, 0], area: 'town', kind: 'estate' }],
};

export const juniorCounty: HenanCounty = {
  ...primaryCounty,
  season: 'qinghe-2026-junior',
  level: 'junior',
  seatLockYears: null,
  schools: [
    aSchool('first', { kind: 'junior', seats: 100 }),
    aSchool('nine', { kind: 'nine-year', seats: 100 }),
  ],
  zones: [
    aZone('z-first', { schools: ['first'], text: '东风路、锦绣花园。' }),
    aZone('d-first', { kind: 'direct', schools: ['first'], feeders: ['east'] }),
    aZone('n-nine', { kind: 'nine-year', schools: ['nine'], feeders: ['nine'] }),
  ],
  feederSchools: [
    { id: 'east', name: { zh: '东风小学', en: 'East Primary' } },
    { id: 'west', name: { zh: '柳树小学', en: 'West Primary' } },
  ],
};

export const primaryBook = henanCounty(primaryCounty);
export const juniorBook = henanCounty(juniorCounty);
