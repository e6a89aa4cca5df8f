import type { Zone } from '../../shared/domain/zones/index.ts';
import { bad, failed, good, type InputFault, type Read } from '../faults.ts';
import { type Row, readCsv } from '../files/csv.ts';

/** A published enrolment plan; its columns are described in docs/zones.md. */

const columns = [
  'school_id',
  'area',
  'name',
  'classes',
  'lng',
  'lat',
  'zone_text',
  'note',
] as const;
type Column = (typeof columns)[number];

export type PlanSchool = {
  readonly id: string;
  readonly area: string;
  readonly classes: number;
  readonly lng: number;
  readonly lat: number;
  readonly note: string;
};

/** One zone of the plan; several schools where the published table merges their cells. */
export type PlanZone = Zone & { readonly schools: readonly string[] };

export type Plan = {
  readonly schools: readonly PlanSchool[];
  readonly zones: readonly PlanZone[];
};

type PlanRow = { readonly school: PlanSchool; readonly text: string };

const degrees = /^-?\d{1,3}(?:\.\d{1,12})?$/;

/** Mercator's limit: a plan beyond it is a mistake */
const northernmost = 85;

type CellFault = readonly [field: Column, code: string];

const bounded = (field: Column, text: string, most: number): CellFault[] => {
  if (!degrees.test(text)) return [[field, 'shape-invalid_type']];
  return Math.abs(Number(text)) > most ? [[field, 'out-of-range']] : [];
};

const cellFaults = (cell: (column: Column) => string): CellFault[] => {
  const faults: CellFault[] = [];
  if (cell('school_id') === '') faults.push(['school_id', 'empty']);
  if (!/^[1-9]\d{0,2}$/.test(cell('classes'))) faults.push(['classes', 'not-an-integer']);
  faults.push(...bounded('lng', cell('lng'), 180), ...bounded('lat', cell('lat'), northernmost));
  return faults;
};

const readRow = (where: string, { line, cells }: Row): Read<PlanRow> => {
  const cell = (column: Column): string => (cells.get(column) ?? '').trim();
  const faults = cellFaults(cell).map(([field, code]): InputFault => {
    const found = cell(field);
    return { where, row: line, field, code, ...(found === '' ? {} : { found }) };
  });
  if (faults.length > 0) return failed(faults);
  const school = {
    id: cell('school_id'),
    area: cell('area').replaceAll(/\s/g, ''),
    classes: Number(cell('classes')),
    lng: Number(cell('lng')),
    lat: Number(cell('lat')),
    note: cell('note'),
  };
  return good({ school, text: cell('zone_text') });
};

/** area → the towns that its education centre serves, from lines `- X教育指导中心：市桥街、东环街` */
export const townsByArea = (explanations: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...explanations.matchAll(/^- (.+?)教育指导中心[：:](.+)$/gm)].map(([, area, towns]) => [
      area ?? '',
      (towns ?? '').split('、').map((town) => town.trim()),
    ]),
  );

/** an empty zone cell was merged with the one above it: those schools share that zone */
const zonesOf = (rows: readonly PlanRow[], explanations: string): PlanZone[] => {
  const towns = townsByArea(explanations);
  const zones: PlanZone[] = [];
  for (const { school, text } of rows) {
    const above = zones.at(-1);
    if (text === '' && above !== undefined) {
      zones.splice(-1, 1, { ...above, schools: [...above.schools, school.id] });
      continue;
    }
    const served = towns.get(school.area);
    const zone = { id: school.id, text, note: school.note, schools: [school.id] };
    zones.push({ ...zone, ...(served === undefined ? {} : { towns: served }) });
  }
  return zones;
};

const doubles = (where: string, rows: readonly PlanRow[]): InputFault[] => {
  const ids = rows.map(({ school }) => school.id);
  return ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((found) => ({ where, field: 'school_id', code: 'double', found }));
};

export const parsePlan = (where: string, csv: string, explanations = ''): Read<Plan> => {
  const table = readCsv(where, csv, columns);
  if (!table.ok) return table;
  const read = table.value.map((row) => readRow(where, row));
  const faults = read.flatMap((row) => (row.ok ? [] : row.faults));
  const rows = read.flatMap((row) => (row.ok ? [row.value] : []));
  faults.push(...doubles(where, rows));
  if (faults.length > 0) return failed(faults);
  if (rows.length === 0) return bad({ where, code: 'file-empty' });
  return good({ schools: rows.map(({ school }) => school), zones: zonesOf(rows, explanations) });
};
