import { allHold } from '../../shared/proof/verifier/index.ts';
import { compute } from '../compute.ts';
import { readClassrooms } from '../files/classrooms.ts';
import { readInstanceFile } from '../files/instance-file.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults, printReport, progressTo } from '../print.ts';
import { readSeed } from '../seed.ts';
import { printShortage, shortageReport } from '../shortage.ts';
import { printTotals } from '../totals.ts';
import { writeText } from '../write.ts';

/** Checks, says where seats are short before anything is drawn, draws, allocates, verifies, and only then writes. */
const run = async (io: Io, { value, given, progress, words }: Options): Promise<number> => {
  const seed = readSeed(value('seed'));
  const file = await readInstanceFile(io, value('instance'));
  if (!seed.ok || !file.ok) {
    const faults = [seed, file].flatMap((each) => (each.ok ? [] : each.faults));
    return printFaults(io, words, faults);
  }
  const { instance } = file.value;
  const named = given('classrooms');
  const classrooms = await readClassrooms(io, value('instance'), named, instance.schools);
  if (!classrooms.ok) return printFaults(io, words, classrooms.faults);
  const before = shortageReport(instance, classrooms.value);
  printShortage(io, words, before);

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
  return before.shortage === null && result.totals.unplaced === 0 ? 0 : 1;
};

export const allocate = {
  name: 'allocate',
  summary: '--instance FILE|FOLDER --seed HEX --out FILE [--classrooms FILE]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(
      args,
      io,
      { needed: ['instance', 'seed', 'out'], optional: ['classrooms'] },
      (options) => run(io, options),
    ),
};
