import type { Ports } from '../ports.ts';
import { allocateStep } from './allocate-step.ts';
import { publishStep } from './publish-step.ts';

export type Step = {
  readonly command: 'allocate' | 'publish';
  readonly season: string;
  readonly run: number;
  readonly cursor?: string;
};

export type StepProgress = { readonly done: boolean; readonly cursor?: string };

/** One call of a long step; called again with the cursor until done. Safe to repeat at any point. */
export const runStep = async (ports: Omit<Ports, 'steps'>, step: Step): Promise<StepProgress> => {
  const run = await ports.runs.find(step.season, step.run);
  if (run === null) throw new Error(`run ${step.run} of ${step.season} is missing`);
  return step.command === 'publish'
    ? publishStep(ports, run, step.cursor)
    : allocateStep(ports, run);
};
