import type { Run } from '../../domain/season/run.ts';
import type { Ports } from '../ports.ts';
import { computeStep } from './compute-step.ts';
import { verifyStep } from './verify-step.ts';

type Needs = Pick<
  Ports,
  'beacons' | 'clock' | 'digest' | 'keyed' | 'program' | 'records' | 'runs' | 'signer'
>;

/** One call computes, the next verifies what was written: each has a function's time for itself. */
export const allocateStep = async (
  ports: Needs,
  run: Run,
): Promise<{ readonly done: boolean; readonly cursor?: string }> => {
  if (run.state === 'DRAWN') {
    await computeStep(ports, run);
    return { done: false, cursor: 'verify' };
  }
  if (run.state === 'COMPUTED') {
    await verifyStep(ports, run);
    // a copy that was overtaken looks at the run once more
    return { done: false, cursor: 'done' };
  }
  return { done: true };
};
