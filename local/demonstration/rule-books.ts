import type { Level, RuleBook, School, Zone } from '../../shared/domain/rule-book/schema.ts';
import { henanCounty } from '../../shared/domain/rule-book/templates/henan-county.ts';
import { arrivalAt, calendar, year } from './calendar.ts';
import { lastYearOf } from './last-year.ts';
import { outlines } from './outlines.ts';
import { areas, type DemoSchool, schools } from './schools.ts';
import { district } from './staff.ts';
import {
  type DemoZone,
  feeders,
  gazetteer,
  juniorZones,
  primaryZones,
  townOf,
  zoneText,
} from './zones.ts';

export const seasons = {
  primary: `${district}-${year}-primary`,
  junior: `${district}-${year}-junior`,
} as const satisfies Record<Level, string>;

/** one seat a class is left for twins: the second child of a pair may take it, and no class passes its cap */
const seatsAClass = { primary: 44, junior: 49 } as const;
const gradesBesides = { primary: 5, junior: 2 } as const;

const delayedZones: ReadonlySet<string> = new Set(
  [...primaryZones, ...juniorZones].flatMap(({ schools: ids, places }) =>
    places.some(({ delayed }) => delayed === true) ? ids : [],
  ),
);

/** An urban school keeps a tenth for migrant workers' children; beside a delayed estate also for its owners. */
const reservesOf = (school: DemoSchool, seats: number): School['reserves'] => {
  const migrant = { group: 'migrant', seats: Math.floor(seats / 10) };
  const presale = { group: 'presale', seats: Math.floor(seats / 8) };
  if (!school.urban) return [];
  return delayedZones.has(school.id) ? [migrant, presale] : [migrant];
};

const schoolOf = (level: Level, school: DemoSchool): School[] => {
  const classes = school.classes[level];
  if (classes === undefined) return [];
  const seats = classes * seatsAClass[level];
  const lastYear = lastYearOf(level, school.id);
  return [
    {
      id: school.id,
      name: school.name,
      at: [school.at[0], school.at[1]],
      area: school.area,
      kind: school.kind,
      ownership: 'public',
      boarding: school.boarding ?? false,
      urban: school.urban,
      classes,
      seats,
      pupilsNow: seats * gradesBesides[level],
      reserves: reservesOf(school, seats),
      overflow: true,
      address: `青禾县${townOf(school.area)}${school.name.zh.replace(/^青禾县/, '')}`,
      ...(lastYear === undefined ? {} : { lastYear }),
    },
  ];
};

const zoneOf = (zone: DemoZone): Zone => {
  const polygon = outlines[zone.id];
  return {
    id: zone.id,
    kind: zone.kind,
    schools: [...zone.schools],
    text: zoneText(zone),
    ...(polygon === undefined ? {} : { polygon }),
    feeders: [...(feeders[zone.id] ?? [])],
    version: 'PUBLISHED',
  };
};

export const zonesOfLevel = (level: Level): readonly DemoZone[] =>
  level === 'primary' ? primaryZones : juniorZones;

/** The county's rule book of one level, after the Henan template. */
export const ruleBookOf = (level: Level): RuleBook => {
  const book = henanCounty({
    season: seasons[level],
    level,
    year,
    district: { id: district, name: { zh: '青禾县', en: 'Qinghe County' }, codes: ['419900'] },
    hotline: '0370-5550123',
    calendar,
    cutoffs: { hukou: '2026-05-31', title: '2026-05-31', contract: '2026-07-31' },
    schools: schools.flatMap((school) => schoolOf(level, school)),
    zones: zonesOfLevel(level).map(zoneOf),
    places: gazetteer(),
    areas: areas.map(({ id, name }) => ({ id, name })),
    delayedEstates: primaryZones.flatMap(({ places }) =>
      places.filter(({ delayed }) => delayed === true).map(({ name }) => name),
    ),
    ...(level === 'junior'
      ? {
          feederSchools: schools
            .filter(({ kind }) => kind === 'primary')
            .map(({ id, name }) => ({ id, name })),
        }
      : {}),
    datum: '青禾县示意坐标,单位米',
    seatLockYears: level === 'primary' ? 6 : 3,
    asksEmployment: true,
    arrivalAt,
  });
  return book;
};
