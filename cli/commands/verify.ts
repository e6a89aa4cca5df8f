import { allHold, verify as judge } from '../../shared/proof/verifier/index.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import { readJson } from '../files/text-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults, printReport } from '../print.ts';

/** The result is given to the verifier as it was read: what it cannot read is a property that fails. */
const run = async (io: Io, { value, words }: Options): Promise<number> => {
  const [instance, result] = await Promise.all([
    readInstanceFile(io, value('instance')),
    readJson(io, value('result')),
  ]);
  if (!instance.ok || !result.ok) {
    const faults = [instance, result].flatMap((each) => (each.ok ? [] : each.faults));
    return printFaults(io, words, faults);
  }
  const report = judge(instance.value.raw, result.value);
  printReport(io.out, words, report);
  return allHold(report) ? 0 : 1;
};

export const verify = {
  name: 'verify',
  summary: '--instance FILE|FOLDER --result FILE',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(args, io, { needed: ['instance', 'result'] }, (options) => run(io, options)),
};
