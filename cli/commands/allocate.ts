import { findShortage } from '../../shared/allocation/index.ts';
import { allHold } from '../../shared/proof/verifier/index.ts';
import { compute } from '../compute.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults, printReport, progressTo } from '../print.ts';
import { readSeed } from '../seed.ts';
import { printShortage, printTotals } from '../totals.ts';
import { writeText } from '../write.ts';

/** Checks, says where seats are short before anything is drawn, draws, allocates, verifies, and only then writes. */
const run = async (io: Io, { value, progress, words }: Options): Promise<number> => {
  const seed = readSeed(value('seed'));
  const file = await readInstanceFile(io, value('instance'));
  if (!seed.ok || !file.ok) {
    const faults = [seed, file].flatMap((each) => (each.ok ? [] : each.faults));
    return printFaults(io, words, faults);
  }
  const shortage = findShortage(file.value.instance);
  if (shortage !== null) printShortage(io, words, shortage);

  const { result, text, report } = compute(file.value, seed.value, progressTo(io, progress));
  if (!allHold(report)) {
    printReport(io.err, words, report);
    io.err(words.labels.notWritten);
    return 1;
  }
  const out = value('out');
  const written = await writeText(io, out, text);
  if (!written.ok) return printFaults(io, words, written.faults);
  printTotals(io, words, result.totals);
  io.out(`${words.labels.written} ${out}`);
  return shortage === null && result.totals.unplaced === 0 ? 0 : 1;
};

export const allocate = {
  name: 'allocate',
  summary: '--instance FILE|FOLDER --seed HEX --out FILE',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(args, io, { needed: ['instance', 'seed', 'out'] }, (options) => run(io, options)),
};
