import middy from '@middy/core';
import * as z from 'zod';
import type { Ports } from '../../shared/usecases/ports.ts';
import { runStep, type StepProgress } from '../../shared/usecases/season/run-step.ts';
import { logFailures } from '../events/log-failures.ts';
import { type Log, writeLog } from '../http/log.ts';

/** What the state machine hands over, its own bookkeeping aside. */
const step = z.object({
  command: z.enum(['allocate', 'publish']),
  season: z.string().min(1),
  run: z.int().min(1),
  cursor: z.string().optional(),
});

const run = async (ports: Omit<Ports, 'steps'>, event: unknown): Promise<StepProgress> => {
  const { cursor, ...command } = step.parse(event);
  return runStep(ports, cursor === undefined ? command : { ...command, cursor });
};

export const seasonStepsHandler = (
  ports: () => Promise<Omit<Ports, 'steps'>>,
  log: Log = writeLog,
) =>
  middy<unknown, StepProgress>(async (event: unknown) => run(await ports(), event)).use(
    logFailures(log, 'season-steps'),
  );
