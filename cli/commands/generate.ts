import * as z from 'zod';
import { generateInstance } from '../generate/instance.ts';
import { parseOptions, type Request, usage } from '../generate/options.ts';
import { type Plan, parsePlan } from '../generate/plan.ts';
import type { Io } from '../io.ts';

type Files = Pick<Io, 'out' | 'err' | 'read' | 'write'>;

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

const isAbsent = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** the explanations only tell the towns; a plan may come without */
const explanationsOf = async (path: string, io: Files): Promise<string> => {
  try {
    return text(await io.read(path));
  } catch (fault) {
    if (isAbsent(fault)) return '';
    throw fault;
  }
};

const readPlan = async ({ csv, explanations }: Request, io: Files): Promise<Plan> =>
  parsePlan(text(await io.read(csv)), await explanationsOf(explanations, io));

/** what is wrong with the plan's files, by file, row and field; null for a fault of our own */
const planFaults = (fault: unknown, file: string): string[] | null => {
  if (fault instanceof z.ZodError) {
    return fault.issues.map(({ path, message }) => `${file}: row ${path.join(', ')}: ${message}`);
  }
  return fault instanceof Error && 'code' in fault ? [`${file}: ${fault.message}`] : null;
};

const write = async (request: Request, plan: Plan, io: Files): Promise<void> => {
  const instance = generateInstance(plan, request.options);
  await io.write(request.out, `${JSON.stringify(instance)}\n`);
  const seats = instance.schools.reduce((sum, school) => sum + school.seats, 0);
  io.out(
    `${request.out}: ${instance.schools.length} schools, ${seats} seats, ${instance.applicants.length} children`,
  );
};

export const generate = {
  name: 'generate',
  summary: 'make up children in a published plan: a sunshine-instance/1, the same bytes for a seed',
  async run(args: readonly string[], io: Files): Promise<number> {
    const parsed = parseOptions(args);
    if (!parsed.ok) {
      for (const fault of parsed.faults) io.err(fault);
      io.err(usage);
      return 2;
    }
    try {
      await write(parsed.value, await readPlan(parsed.value, io), io);
      return 0;
    } catch (fault) {
      const faults = planFaults(fault, parsed.value.csv);
      if (faults === null) throw fault;
      for (const line of faults) io.err(line);
      return 2;
    }
  },
};
