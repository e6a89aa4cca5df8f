import { allocate, engineVersion, type Progress } from '../shared/allocation/index.ts';
import type { LotteryNumbers, Result } from '../shared/allocation/types.ts';
import { type Report, verify } from '../shared/proof/verifier/index.ts';
import type { InstanceFile } from './files/instance-file.ts';
import { resultText } from './files/result-file.ts';
import { drawNumbers, instanceHash } from './hashes.ts';

export type Computed = { readonly result: Result; readonly text: string; readonly report: Report };

/** What an outcome depends on beside the instance. */
export type Draw = { readonly seed: string; readonly numbers: LotteryNumbers };

export const resultOf = (
  { instance }: InstanceFile,
  hash: string,
  { seed, numbers }: Draw,
  onProgress: Progress,
): Result => ({
  format: 'sunshine-result/1',
  instanceHash: hash,
  seed,
  engine: engineVersion,
  ...allocate(instance, numbers, onProgress).outcome,
});

/** `result` is what was computed or, where it is to be written, what its bytes say. */
export const reportOn = ({ raw }: InstanceFile, result: unknown, onProgress: Progress): Report => {
  onProgress('verify', 0, 1);
  const report = verify(raw, result);
  onProgress('verify', 1, 1);
  return report;
};

/** Draw, allocate, verify; the verifier reads the bytes that would be written, and the instance as it was read. */
export const compute = (file: InstanceFile, seed: string, onProgress: Progress): Computed => {
  const { instance } = file;
  const draw = { seed, numbers: drawNumbers(instance, seed) };
  const result = resultOf(file, instanceHash(instance), draw, onProgress);
  const text = resultText(result);
  return { result, text, report: reportOn(file, JSON.parse(text), onProgress) };
};
