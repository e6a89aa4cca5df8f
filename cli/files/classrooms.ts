/** `classrooms.csv`: where further classes could stand; described in instance-files.md. */

import { basename, join } from 'node:path';
import type { Classrooms } from '../../shared/allocation/mend.ts';
import type { School } from '../../shared/allocation/types.ts';
import { failed, good, type InputFault, type Read } from '../faults.ts';
import type { Io } from '../io.ts';
import { type Row, readCsv } from './csv.ts';
import { readText } from './text-file.ts';

const columns = ['school', 'rooms', 'class_size'] as const;

export type ClassroomsBySchool = ReadonlyMap<string, Classrooms>;

const whole = /^(?:0|[1-9]\d{0,3})$/;
const mostRooms = 1000;
const mostChildren = 1000;

type CellFault = readonly [field: string, code: string, found: string];

const outside = (field: string, cell: string, least: number, most: number): CellFault[] => {
  if (!/^-?\d+$/.test(cell)) return [[field, 'not-an-integer', cell]];
  const fits = whole.test(cell) && Number(cell) >= least && Number(cell) <= most;
  return fits ? [] : [[field, 'out-of-range', cell]];
};

const parsed = (
  where: string,
  rows: readonly Row[],
  schools: readonly School[],
): Read<ClassroomsBySchool> => {
  const known = new Set(schools.map(({ id }) => id));
  const found = new Map<string, Classrooms>();
  const faults: InputFault[] = [];
  for (const { line, cells } of rows) {
    const cell = (column: string): string => cells.get(column) ?? '';
    const school = cell('school');
    const wrong: CellFault[] = [
      ...outside('rooms', cell('rooms'), 0, mostRooms),
      ...outside('class_size', cell('class_size'), 1, mostChildren),
    ];
    if (!known.has(school)) wrong.push(['school', 'unknown-school', school]);
    if (found.has(school)) wrong.push(['school', 'double', school]);
    for (const [field, code, text] of wrong) {
      faults.push({ where, row: line, field, code, found: JSON.stringify(text) });
    }
    found.set(school, { rooms: Number(cell('rooms')), classSize: Number(cell('class_size')) });
  }
  return faults.length > 0 ? failed(faults) : good(found);
};

const readFrom = async (
  io: Io,
  path: string,
  schools: readonly School[],
): Promise<Read<ClassroomsBySchool>> => {
  const text = await readText(io, path);
  if (!text.ok) return text;
  const where = basename(path);
  const table = readCsv(where, text.value, columns);
  return table.ok ? parsed(where, table.value, schools) : table;
};

/** From the file that is named, else from the instance's folder; null where there is none. */
export const readClassrooms = async (
  io: Io,
  instancePath: string,
  named: string | undefined,
  schools: readonly School[],
): Promise<Read<ClassroomsBySchool | null>> => {
  if (named !== undefined) return readFrom(io, named, schools);
  const own = join(instancePath, 'classrooms.csv');
  return (await io.isFile(own)) ? readFrom(io, own, schools) : good(null);
};
