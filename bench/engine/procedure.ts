import { drawNumbers, instanceHash } from '../../cli/hashes.ts';
import { allocate, engineVersion, type Instance } from '../../shared/allocation/index.ts';
import type { Counters, Result } from '../../shared/allocation/types.ts';
import { allHold, verify } from '../../shared/proof/verifier/index.ts';

const seed = '5eed'.repeat(16);

/** The two halves of one run over the same draw; both answer a number that the other half cannot do without. */
export const procedureOn = (instance: Instance) => {
  const numbers = drawNumbers(instance, seed);
  const hash = instanceHash(instance);
  const allocated = (): { readonly result: Result; readonly counters: Counters } => {
    const { outcome, counters } = allocate(instance, numbers);
    const format = 'sunshine-result/1';
    return {
      result: { format, instanceHash: hash, seed, engine: engineVersion, ...outcome },
      counters,
    };
  };
  const verified = (result: Result): number => {
    const report = verify(instance, result);
    if (!allHold(report)) throw new Error(JSON.stringify(report.filter(({ holds }) => !holds)));
    return report.length;
  };
  return { allocated, verified };
};
