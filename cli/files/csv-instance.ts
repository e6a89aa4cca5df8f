/** `schools.csv` and `applicants.csv` to and from the two lists of an instance; the columns stand in instance-files.md. */

import type { Applicant, Instance, School } from '../../shared/allocation/types.ts';
import { csvText, type Row } from './csv.ts';

export const schoolColumns = ['id', 'seats', 'x', 'y', 'area', 'reserves', 'overflow'] as const;

export const applicantColumns = [
  'id',
  'x',
  'y',
  'area',
  'groups',
  'unit',
  'choices',
  'metres',
  'overflow',
] as const;

const integer = /^-?(?:0|[1-9]\d{0,15})$/;

/** what is no integer stays a text, and is refused as such with everything else */
const numberIn = (cell: string): number | string => (integer.test(cell) ? Number(cell) : cell);

const flagIn = (cell: string): boolean | string =>
  cell === 'true' || cell === 'false' ? cell === 'true' : cell;

const listIn = (cell: string): readonly string[] => (cell === '' ? [] : cell.split(';'));

/** the last `count` parts are numbers; what stands before them is a name, which may hold a colon */
const nameAndNumbers = (part: string, count: number) => {
  const pieces = part.split(':');
  const name = pieces.slice(0, -count).join(':');
  return { name, numbers: pieces.slice(-count).map(numberIn) };
};

const given = (name: string, cell: string) => (cell === '' ? {} : { [name]: cell });

const reading =
  ({ cells }: Row) =>
  (column: string): string =>
    cells.get(column) ?? '';

export const schoolFrom = (row: Row): unknown => {
  const cell = reading(row);
  return {
    id: cell('id'),
    seats: numberIn(cell('seats')),
    at: [numberIn(cell('x')), numberIn(cell('y'))],
    ...given('area', cell('area')),
    reserves: listIn(cell('reserves')).map((part) => {
      const { name, numbers } = nameAndNumbers(part, 1);
      return { group: name, seats: numbers[0] };
    }),
    overflow: flagIn(cell('overflow')),
  };
};

const metresIn = (cell: string): unknown =>
  Object.fromEntries(
    listIn(cell).map((part) => {
      const { name, numbers } = nameAndNumbers(part, 1);
      return [name, numbers[0]];
    }),
  );

/** a school with two distances in one row, of which an object could hold only one */
export const twiceMeasured = (row: Row): readonly string[] => {
  const seen = new Set<string>();
  return listIn(reading(row)('metres')).flatMap((part) => {
    const { name } = nameAndNumbers(part, 1);
    const isDouble = seen.has(name);
    seen.add(name);
    return isDouble ? [name] : [];
  });
};

export const applicantFrom = (row: Row): unknown => {
  const cell = reading(row);
  return {
    id: cell('id'),
    at: [numberIn(cell('x')), numberIn(cell('y'))],
    ...given('area', cell('area')),
    groups: listIn(cell('groups')),
    ...given('unit', cell('unit')),
    choices: listIn(cell('choices')).map((part) => {
      const { name, numbers } = nameAndNumbers(part, 2);
      return { school: name, tier: numbers[0], order: numbers[1] };
    }),
    ...(cell('metres') === '' ? {} : { metres: metresIn(cell('metres')) }),
    overflow: flagIn(cell('overflow')),
  };
};

export const schoolsText = (schools: readonly School[]): string =>
  csvText(
    schoolColumns,
    schools.map(({ id, seats, at, area, reserves, overflow }) => [
      id,
      String(seats),
      String(at[0]),
      String(at[1]),
      area ?? '',
      reserves.map((reserve) => `${reserve.group}:${reserve.seats}`).join(';'),
      String(overflow),
    ]),
  );

export const applicantsText = (applicants: readonly Applicant[]): string =>
  csvText(
    applicantColumns,
    applicants.map(({ id, at, area, groups, unit, choices, metres, overflow }) => [
      id,
      String(at[0]),
      String(at[1]),
      area ?? '',
      groups.join(';'),
      unit ?? '',
      choices.map(({ school, tier, order }) => `${school}:${tier}:${order}`).join(';'),
      Object.entries(metres ?? {})
        .map(([school, way]) => `${school}:${way}`)
        .join(';'),
      String(overflow),
    ]),
  );

/** Names that a cell with several entries could not hold. */
export const unwritable = ({ schools, applicants }: Instance): readonly string[] => {
  const names = [
    ...schools.flatMap(({ id, reserves }) => [id, ...reserves.map(({ group }) => group)]),
    ...applicants.flatMap(({ groups }) => groups),
  ];
  return [...new Set(names.filter((name) => name.includes(';')))];
};
