import { canonicalJson } from '../../shared/proof/canonical-json.ts';
import { readClassrooms } from '../files/classrooms.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults } from '../print.ts';
import { printShortage, shortageReport } from '../shortage.ts';

/** Exit code 1 where seats are short: what follows could not seat every child. */
const run = async (io: Io, { value, given, flag, words }: Options): Promise<number> => {
  const path = value('instance');
  const file = await readInstanceFile(io, path);
  if (!file.ok) return printFaults(io, words, file.faults);
  const { instance } = file.value;
  const classrooms = await readClassrooms(io, path, given('classrooms'), instance.schools);
  if (!classrooms.ok) return printFaults(io, words, classrooms.faults);
  const report = shortageReport(instance, classrooms.value);
  const isShort = report.shortage !== null;
  if (flag('json')) io.out(canonicalJson(report));
  else if (isShort) printShortage(io, words, report);
  else io.out(words.reports.suffices);
  return isShort ? 1 : 0;
};

export const shortage = {
  name: 'shortage',
  summary: '--instance FILE|FOLDER [--classrooms FILE] [--json]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(
      args,
      io,
      { needed: ['instance'], optional: ['classrooms'], flags: ['json'] },
      (options) => run(io, options),
    ),
};
