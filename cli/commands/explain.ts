import { explain as explanationOf } from '../../shared/allocation/index.ts';
import { canonicalJson } from '../../shared/proof/canonical-json.ts';
import { allHold, verify } from '../../shared/proof/verifier/index.ts';
import { changersOf, explanationLines } from '../explanation.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import { readResultFile } from '../files/result-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults, printReport } from '../print.ts';

/** Explains from a verified result only: the reasons of another one would be none. */
const run = async (io: Io, { value, flag, words }: Options): Promise<number> => {
  const [instance, result] = await Promise.all([
    readInstanceFile(io, value('instance')),
    readResultFile(io, value('result')),
  ]);
  if (!instance.ok || !result.ok) {
    const faults = [instance, result].flatMap((each) => (each.ok ? [] : each.faults));
    return printFaults(io, words, faults);
  }
  const report = verify(instance.value.raw, result.value);
  if (!allHold(report)) {
    printReport(io.err, words, report);
    return 1;
  }
  const found = value('applicant');
  const explanation = explanationOf(instance.value.instance, result.value, found);
  if (explanation === null) {
    return printFaults(io, words, [{ where: '--applicant', code: 'applicant-unknown', found }]);
  }
  if (flag('json')) {
    const nearest = changersOf(explanation);
    io.out(canonicalJson({ format: 'sunshine-explanation/1', ...explanation, nearest }));
    return 0;
  }
  for (const line of explanationLines(explanation, words)) io.out(line);
  return 0;
};

export const explain = {
  name: 'explain',
  summary: '--instance FILE|FOLDER --result FILE --applicant ID [--json]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(
      args,
      io,
      { needed: ['instance', 'result', 'applicant'], flags: ['json'] },
      (options) => run(io, options),
    ),
};
