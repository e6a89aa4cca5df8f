import { basename } from 'node:path';
import { checkInstance } from '../../shared/allocation/index.ts';
import type { Result } from '../../shared/allocation/types.ts';
import { allHold } from '../../shared/proof/verifier/index.ts';
import { changed, readChange } from '../change.ts';
import { compute } from '../compute.ts';
import { bad, good, type Read } from '../faults.ts';
import { type InstanceFile, readInstanceFile } from '../files/instance-file.ts';
import { instanceHash } from '../hashes.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { capped, printFaults, printReport, progressTo } from '../print.ts';
import { readSeed } from '../seed.ts';
import { figures } from '../totals.ts';
import type { Words } from '../wording/index.ts';

type Both = { readonly before: InstanceFile; readonly after: InstanceFile };

const readBoth = async (io: Io, instancePath: string, changePath: string): Promise<Read<Both>> => {
  const before = await readInstanceFile(io, instancePath);
  if (!before.ok) return before;
  const { instance } = before.value;
  const wanted = await readChange(io, changePath, instance);
  if (!wanted.ok) return wanted;
  const raw = changed(instance, wanted.value);
  const checked = checkInstance(raw);
  if (checked.ok) return good({ before: before.value, after: { raw, instance: checked.value } });
  const where = basename(changePath);
  return bad(
    ...checked.faults.map(({ path, code, found }) => ({ where, field: path, code, found })),
  );
};

const table = (before: Result, after: Result, words: Words): readonly string[] => {
  const now = new Map(figures(before.totals, words).map(({ label, text }) => [label, text]));
  const then = new Map(figures(after.totals, words).map(({ label, text }) => [label, text]));
  const labels = [...new Set([...now.keys(), ...then.keys()])];
  const { before: left, after: right, nowhere } = words.labels;
  return [
    `: ${left} | ${right}`,
    ...labels.map(
      (label) => `${label}: ${now.get(label) ?? nowhere} | ${then.get(label) ?? nowhere}`,
    ),
  ];
};

const movers = (before: Result, after: Result, words: Words): readonly string[] => {
  const then = new Map(after.placements.map((row) => [row.applicant, row.school]));
  const { nowhere } = words.labels;
  return before.placements.flatMap(({ applicant, school }) => {
    const next = then.get(applicant) ?? null;
    return next === school ? [] : [`${applicant}: ${school ?? nowhere} → ${next ?? nowhere}`];
  });
};

const printBoth = (io: Io, words: Words, seed: string, now: Result, then: Result): void => {
  io.out(`${words.labels.seed}: ${seed}`);
  for (const line of table(now, then, words)) io.out(line);
  const moved = movers(now, then, words);
  io.out(`${words.labels.moved}: ${moved.length}`);
  for (const line of capped(moved, words)) io.out(line);
};

/** Both with the same numbers; without a seed the instance's own hash serves, as a what-if is no draw. */
const run = async (io: Io, { value, given, progress, words }: Options): Promise<number> => {
  const both = await readBoth(io, value('instance'), value('change'));
  if (!both.ok) return printFaults(io, words, both.faults);
  const { before, after } = both.value;
  const seed = readSeed(given('seed') ?? instanceHash(before.instance));
  if (!seed.ok) return printFaults(io, words, seed.faults);

  const onProgress = progressTo(io, progress);
  const now = compute(before, seed.value, onProgress);
  const then = compute(after, seed.value, onProgress);
  const unsound = [now, then].find(({ report }) => !allHold(report));
  if (unsound) {
    printReport(io.err, words, unsound.report);
    return 1;
  }
  printBoth(io, words, seed.value, now.result, then.result);
  return 0;
};

export const simulate = {
  name: 'simulate',
  summary: '--instance FILE|FOLDER --change FILE [--seed HEX]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(args, io, { needed: ['instance', 'change'], optional: ['seed'] }, (options) =>
      run(io, options),
    ),
};
