import { canonicalJson } from '../../shared/proof/canonical-json.ts';
import { allHold } from '../../shared/proof/verifier/index.ts';
import { readChanged } from '../change/index.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults, printReport, progressTo } from '../print.ts';
import { readSeed } from '../seed.ts';
import { compare } from '../what-if/compare.ts';
import { baselineOf, whatIf } from '../what-if/outcomes.ts';
import { comparisonLines } from '../what-if/print.ts';
import { writeText } from '../write.ts';

/** Both outcomes with the same numbers, both verified before anything of them is shown or written. */
const run = async (io: Io, { value, given, progress, words }: Options): Promise<number> => {
  const asked = given('seed');
  const seed = asked === undefined ? null : readSeed(asked);
  if (seed !== null && !seed.ok) return printFaults(io, words, seed.faults);
  const file = await readInstanceFile(io, value('instance'));
  if (!file.ok) return printFaults(io, words, file.faults);
  const changed = await readChanged(io, value('change'), file.value.instance);
  if (!changed.ok) return printFaults(io, words, changed.faults);

  const onProgress = progressTo(io, progress);
  const before = baselineOf(file.value, seed?.value ?? null, onProgress);
  const after = whatIf(before, changed.value, onProgress);
  const unsound = [before, after].find(({ report }) => !allHold(report));
  if (unsound) {
    printReport(io.err, words, unsound.report);
    return 1;
  }
  const comparison = compare(before, after);
  const out = given('out');
  if (out !== undefined) {
    const written = await writeText(io, out, `${canonicalJson(comparison)}\n`);
    if (!written.ok) return printFaults(io, words, written.faults);
  }
  for (const line of comparisonLines(comparison, words)) io.out(line);
  if (out !== undefined) io.out(`${words.labels.written} ${out}`);
  return 0;
};

export const simulate = {
  name: 'simulate',
  summary: '--instance FILE|FOLDER --change FILE [--seed HEX] [--out FILE]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(
      args,
      io,
      { needed: ['instance', 'change'], optional: ['seed', 'out'] },
      (options) => run(io, options),
    ),
};
