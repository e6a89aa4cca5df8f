/** Both outcomes of a what-if, each verified. What does not change with the question is computed once. */

import type { Progress } from '../../shared/allocation/index.ts';
import type { Instance, Result } from '../../shared/allocation/types.ts';
import type { Report } from '../../shared/proof/verifier/index.ts';
import { type Draw, reportOn, resultOf } from '../compute.ts';
import type { InstanceFile } from '../files/instance-file.ts';
import { drawNumbers, instanceHash } from '../hashes.ts';

/** One side of the comparison. */
export type Side = {
  readonly instance: Instance;
  readonly result: Result;
  readonly report: Report;
};

/** The side without the change, and the draw that holds for every change of it: units stay what they are. */
export type Baseline = Side & { readonly draw: Draw };

const sideOf = (file: InstanceFile, hash: string, draw: Draw, onProgress: Progress): Side => {
  const result = resultOf(file, hash, draw, onProgress);
  return { instance: file.instance, result, report: reportOn(file, result, onProgress) };
};

/** Without a seed the instance's own hash serves, as a what-if is no draw. */
export const baselineOf = (
  file: InstanceFile,
  seed: string | null,
  onProgress: Progress,
): Baseline => {
  const hash = instanceHash(file.instance);
  const own = seed ?? hash;
  const draw = { seed: own, numbers: drawNumbers(file.instance, own) };
  return { draw, ...sideOf(file, hash, draw, onProgress) };
};

export const whatIf = ({ draw }: Baseline, changed: InstanceFile, onProgress: Progress): Side =>
  sideOf(changed, instanceHash(changed.instance), draw, onProgress);
