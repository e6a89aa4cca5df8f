import { allocate, engineVersion, type Progress } from '../shared/allocation/index.ts';
import type { Result } from '../shared/allocation/types.ts';
import { type Report, verify } from '../shared/proof/verifier/index.ts';
import type { InstanceFile } from './files/instance-file.ts';
import { resultText } from './files/result-file.ts';
import { drawNumbers, instanceHash } from './hashes.ts';

export type Computed = { readonly result: Result; readonly text: string; readonly report: Report };

/** Draw, allocate, verify; the verifier reads the bytes that would be written, and the instance as it was read. */
export const compute = (
  { instance, raw }: InstanceFile,
  seed: string,
  onProgress: Progress,
): Computed => {
  const result: Result = {
    format: 'sunshine-result/1',
    instanceHash: instanceHash(instance),
    seed,
    engine: engineVersion,
    ...allocate(instance, drawNumbers(instance, seed), onProgress).outcome,
  };
  const text = resultText(result);
  onProgress('verify', 0, 1);
  const report = verify(raw, JSON.parse(text));
  onProgress('verify', 1, 1);
  return { result, text, report };
};
