import { basename, join } from 'node:path';
import { checkInstance } from '../../shared/allocation/index.ts';
import type { Fault, Instance } from '../../shared/allocation/types.ts';
import { failed, good, type InputFault, type Read } from '../faults.ts';
import type { Io } from '../io.ts';
import { readCsv } from './csv.ts';
import {
  applicantColumns,
  applicantFrom,
  schoolColumns,
  schoolFrom,
  twiceMeasured,
} from './csv-instance.ts';
import { readJson, readText } from './text-file.ts';

/** The instance as it was read, for the verifier, and as it was checked. */
export type InstanceFile = { readonly raw: unknown; readonly instance: Instance };

type Source = { readonly raw: unknown; readonly locate: (fault: Fault) => InputFault };

const inJson =
  (where: string) =>
  ({ path, code, found }: Fault): InputFault => ({ where, field: path, code, found });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const rowPath = /^(schools|applicants)\[(\d+)\](?:\.(\w+))?(?:\[(\d+)\])?/;

/** `applicants[16].choices[0].school` is the column `choices` of the 17th row */
const inFolder =
  (lines: { readonly schools: readonly number[]; readonly applicants: readonly number[] }) =>
  ({ path, code, found }: Fault): InputFault => {
    const match = rowPath.exec(path);
    const list = match?.[1];
    if (list !== 'schools' && list !== 'applicants') {
      return { where: 'rules.json', field: path, code, found };
    }
    const [, , index, column, item] = match ?? [];
    const row = lines[list][Number(index)];
    const field = column === 'at' ? (item === '1' ? 'y' : 'x') : column;
    return {
      where: `${list}.csv`,
      ...(row === undefined ? {} : { row }),
      ...(field === undefined ? {} : { field }),
      code,
      found,
    };
  };

const readRows = async (io: Io, folder: string, name: string, columns: readonly string[]) => {
  const text = await readText(io, join(folder, name));
  return text.ok ? readCsv(name, text.value, columns) : text;
};

const readFolder = async (io: Io, folder: string): Promise<Read<Source>> => {
  const [schools, applicants, rules] = await Promise.all([
    readRows(io, folder, 'schools.csv', schoolColumns),
    readRows(io, folder, 'applicants.csv', applicantColumns),
    readJson(io, join(folder, 'rules.json')),
  ]);
  if (!schools.ok || !applicants.ok || !rules.ok) {
    return failed([schools, applicants, rules].flatMap((each) => (each.ok ? [] : each.faults)));
  }
  const doubles = applicants.value.flatMap((row) =>
    twiceMeasured(row).map((name) => ({
      where: 'applicants.csv',
      row: row.line,
      field: 'metres',
      code: 'double',
      found: JSON.stringify(name),
    })),
  );
  if (doubles.length > 0) return failed(doubles);
  const raw = {
    format: 'sunshine-instance/1',
    ...(isObject(rules.value) ? rules.value : { rules: rules.value }),
    schools: schools.value.map(schoolFrom),
    applicants: applicants.value.map(applicantFrom),
  };
  const lines = {
    schools: schools.value.map(({ line }) => line),
    applicants: applicants.value.map(({ line }) => line),
  };
  return good({ raw, locate: inFolder(lines) });
};

const readSource = async (io: Io, path: string): Promise<Read<Source>> => {
  const whole = join(path, 'instance.json');
  const file = (await io.isDirectory(path)) ? ((await io.isFile(whole)) ? whole : null) : path;
  if (file === null) return readFolder(io, path);
  const json = await readJson(io, file);
  return json.ok ? good({ raw: json.value, locate: inJson(basename(file)) }) : json;
};

/** From a JSON file, or a folder with `instance.json`, or with `schools.csv`, `applicants.csv` and `rules.json`. */
export const readInstanceFile = async (io: Io, path: string): Promise<Read<InstanceFile>> => {
  const source = await readSource(io, path);
  if (!source.ok) return source;
  const { raw, locate } = source.value;
  const checked = checkInstance(raw);
  return checked.ok ? good({ raw, instance: checked.value }) : failed(checked.faults.map(locate));
};
