import { failed, type Read } from '../faults.ts';
import { readText } from '../files/text-file.ts';
import { generateInstance } from '../generate/instance.ts';
import { type Plan, parsePlan } from '../generate/plan.ts';
import { optionNames, type Request, readRequest } from '../generate/request.ts';
import type { Io } from '../io.ts';
import { type Options, withOptions } from '../options.ts';
import { printFaults } from '../print.ts';
import { writeText } from '../write.ts';

/** The explanations only tell the towns of each area; a plan may come without. */
const readPlan = async (io: Io, { csv, explanations }: Request): Promise<Read<Plan>> => {
  const [table, towns] = [await readText(io, csv), await readText(io, explanations)];
  if (!table.ok) return table;
  const absent = !towns.ok && towns.faults.every(({ code }) => code === 'file-missing');
  if (!towns.ok && !absent) return failed(towns.faults);
  return parsePlan(csv, table.value, towns.ok ? towns.value : '');
};

const run = async (io: Io, options: Options): Promise<number> => {
  const { words } = options;
  const request = readRequest(options);
  if (!request.ok) return printFaults(io, words, request.faults);
  const plan = await readPlan(io, request.value);
  if (!plan.ok) return printFaults(io, words, plan.faults);

  const { out, options: asked } = request.value;
  const instance = generateInstance(plan.value, asked);
  const written = await writeText(io, out, `${JSON.stringify(instance)}\n`);
  if (!written.ok) return printFaults(io, words, written.faults);
  const seats = instance.schools.reduce((sum, school) => sum + school.seats, 0);
  io.out(`${words.labels.applicants} ${instance.applicants.length}`);
  io.out(`${words.labels.seats} ${seats}`);
  io.out(out);
  return 0;
};

export const generate = {
  name: 'generate',
  summary:
    'generate --plan FOLDER --out FILE.json|FOLDER [--level primary|junior] [--class-size N] ' +
    '[--children N] [--seed N] [--short-percent N] [--year N]',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(args, io, { needed: ['plan', 'out'], optional: optionNames }, (options) =>
      run(io, options),
    ),
};
