import { parseZoneText } from '../../zones/index.ts';
import type { Calendar, RuleBook, School, Zone } from '../schema.ts';
import { materialsFor } from './materials.ts';
import { panyuCategories } from './panyu-categories.ts';

/** One row of the published plan; an empty zone text was merged with the cell above it. */
export type PanyuRow = {
  readonly school_id: string;
  readonly area: string;
  readonly name: string;
  readonly classes: number;
  readonly lng: number;
  readonly lat: number;
  readonly zone_text: string;
  readonly note: string;
};

export type PanyuPlan = {
  readonly level: RuleBook['level'];
  readonly calendar: Calendar;
  readonly hotline: string;
  readonly rows: readonly PanyuRow[];
  /** the primary sheet, for the junior book: whose leavers apply */
  readonly primaryRows?: readonly PanyuRow[];
  /** area -> towns its education centre serves */
  readonly towns: ReadonlyMap<string, readonly string[]>;
  /** places that the wording gives to two schools of one area; the family names one of them */
  readonly sharedPlaces: readonly string[];
};

const year = 2026;
/** the plan publishes classes; 350 + 100 places for ten classes of one school tell the size */
const classSize = 45;

/** metres a degree at 22.95° N, from a point in the middle of the district */
const middle = { lng: 113.36, lat: 22.95 };
const metresPerDegree = { lng: 102_500, lat: 110_750 };

const onGrid = ({ lng, lat }: PanyuRow): [number, number] => [
  Math.round((lng - middle.lng) * metresPerDegree.lng),
  Math.round((lat - middle.lat) * metresPerDegree.lat),
];

/** the plan is published in Chinese only */
const untranslated = (zh: string): { zh: string; en: string } => ({ zh, en: zh });

const plainArea = (area: string): string => area.replaceAll(/\s/g, '');

const areasOf = (rows: readonly PanyuRow[]): RuleBook['areas'] =>
  [...new Set(rows.map(({ area }) => plainArea(area)))].map((area, index) => ({
    id: `area-${index + 1}`,
    name: untranslated(area),
  }));

const schoolsOf = (plan: PanyuPlan, areas: RuleBook['areas']): School[] =>
  plan.rows.map((row) => ({
    id: row.school_id,
    name: untranslated(row.name),
    at: onGrid(row),
    area: areas.find(({ name }) => name.zh === plainArea(row.area))?.id ?? '',
    kind: plan.level,
    ownership: 'public',
    boarding: false,
    urban: true,
    classes: row.classes,
    seats: row.classes * classSize,
    pupilsNow: 0,
    reserves: [],
    overflow: true,
    address: plainArea(row.area),
  }));

/** 毓秀, 毓贤, 毓正: over the plan, by the day of household registration; said in the zone's own text. */
const orderOf = (text: string): Pick<Zone, 'orderBy'> =>
  parseZoneText(text).some((clause) => clause.kind === 'order' && clause.by === 'hukou-date')
    ? { orderBy: [{ fact: 'hukou' }] }
    : {};

const noteOf = (row: PanyuRow, sharedPlaces: readonly string[]): string =>
  [
    row.note,
    ...sharedPlaces
      .filter((place) => row.zone_text.includes(place))
      .map((place) => `${place}可一次性选择入读`),
  ].join('。');

const zoneOf = (row: PanyuRow, plan: PanyuPlan): Zone => {
  const towns = plan.towns.get(plainArea(row.area));
  return {
    id: `z-${row.school_id}`,
    kind: 'single',
    schools: [row.school_id],
    text: row.zone_text,
    note: noteOf(row, plan.sharedPlaces),
    ...(towns === undefined ? {} : { towns: [...towns] }),
    ...orderOf(row.zone_text),
    feeders: [],
    version: 'PUBLISHED',
  };
};

/** Schools of one merged cell share its zone and a draw. */
const zonesOf = (plan: PanyuPlan): Zone[] => {
  const zones: Zone[] = [];
  for (const row of plan.rows) {
    const above = zones.at(-1);
    if (row.zone_text.trim() !== '' || above === undefined) zones.push(zoneOf(row, plan));
    else {
      zones.splice(-1, 1, { ...above, kind: 'multi', schools: [...above.schools, row.school_id] });
    }
  }
  return zones;
};

/** The district's published plan of 2026 and its explanations, as a rule book; the rows are the caller's. */
export const panyuRuleBook = (plan: PanyuPlan): RuleBook => {
  const { level } = plan;
  const areas = areasOf(plan.rows);
  const categories = panyuCategories(year, level);
  const grade = level === 'primary' ? '小学一年级' : '初中七年级';
  return {
    format: 'sunshine-rule-book/1',
    season: `panyu-${year}-${level}`,
    district: { id: 'panyu', name: { zh: '番禺区', en: 'Panyu District' }, codes: ['440113'] },
    year,
    level,
    title: { zh: `番禺区${year}年${grade}招生`, en: `Panyu ${year}, ${level}` },
    hotline: plan.hotline,
    calendar: plan.calendar,
    ages:
      level === 'primary'
        ? { bornFrom: `${year - 7}-09-01`, bornTo: `${year - 6}-08-31`, olderAccepted: true }
        : null,
    caps: { classSize, schoolSize: 2000 },
    categories,
    guarantees: { rank: 0, groups: [] },
    twins: { bind: true, joint: 'elastic', holdBack: 0 },
    siblingsFirst: false,
    // explanation 2: no child of another family admitted by the dwelling in six years, or in three
    seatLock: { years: level === 'primary' ? 6 : 3 },
    overflow: { mode: 'together', goals: ['placed', 'area', 'near', 'metres'], nearMetres: 3000 },
    delayedEstates: [],
    materials: materialsFor(new Set(categories.flatMap(({ asks }) => asks))),
    areas,
    schools: schoolsOf(plan, areas),
    zones: zonesOf(plan),
    ...(plan.primaryRows === undefined
      ? {}
      : {
          feederSchools: plan.primaryRows.map(({ school_id: id, name }) => ({
            id,
            name: untranslated(name),
          })),
        }),
    places: [],
    publication: { datum: 'GCJ-02', amendHours: 48 },
  };
};
