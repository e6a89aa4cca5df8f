import { join } from 'node:path';
import type { Instance } from '../../shared/allocation/types.ts';
import { canonicalJson } from '../../shared/proof/canonical-json.ts';
import type { InputFault } from '../faults.ts';
import { applicantsText, schoolsText, unwritable } from '../files/csv-instance.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults } from '../print.ts';
import { writeText } from '../write.ts';

type Files = readonly (readonly [path: string, text: string])[];

const filesOf = (instance: Instance, out: string): Files => {
  if (out.endsWith('.json')) return [[out, `${canonicalJson(instance)}\n`]];
  const { round, rules, schools, applicants } = instance;
  return [
    [join(out, 'rules.json'), `${JSON.stringify({ round, rules }, null, 2)}\n`],
    [join(out, 'schools.csv'), schoolsText(schools)],
    [join(out, 'applicants.csv'), applicantsText(applicants)],
  ];
};

const nameFaults = (instance: Instance, out: string): readonly InputFault[] =>
  out.endsWith('.json')
    ? []
    : unwritable(instance).map((found) => ({ where: out, code: 'cell-separator', found }));

const run = async (io: Io, { value, words }: Options): Promise<number> => {
  const file = await readInstanceFile(io, value('instance'));
  if (!file.ok) return printFaults(io, words, file.faults);
  const { instance } = file.value;
  const out = value('out');
  const names = nameFaults(instance, out);
  if (names.length > 0) return printFaults(io, words, names);
  for (const [path, text] of filesOf(instance, out)) {
    const written = await writeText(io, path, text);
    if (!written.ok) return printFaults(io, words, written.faults);
  }
  return 0;
};

export const convert = {
  name: 'convert',
  summary: '--instance FILE|FOLDER --out FILE.json|FOLDER',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(args, io, { needed: ['instance', 'out'] }, (options) => run(io, options)),
};
