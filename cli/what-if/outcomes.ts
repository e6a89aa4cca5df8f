/** Both outcomes of a what-if, each verified. What does not depend on the change is computed once. */

import type { Progress } from '../../shared/allocation/index.ts';
import type { Instance, Result } from '../../shared/allocation/types.ts';
import type { Report } from '../../shared/proof/verifier/index.ts';
import { type Draw, reportOn, resultOf } from '../compute.ts';
import type { InstanceFile } from '../files/instance-file.ts';
import { drawNumbers, instanceHash, type RosterTexts, rosterTexts } from '../hashes.ts';
import { type View, viewOf } from './view.ts';

/** One side of the comparison. */
export type Side = {
  readonly instance: Instance;
  readonly result: Result;
  readonly report: Report;
  readonly view: View;
};

/** The side without a change, with the draw that holds for every change of it: units stay what they are. */
export type Baseline = Side & { readonly draw: Draw; readonly texts: RosterTexts };

/** A changed instance, checked; children whom the change does not concern are the same objects as before. */
export type Changed = InstanceFile & { readonly changed: Instance };

const sideOf = (file: InstanceFile, hash: string, draw: Draw, onProgress: Progress): Side => {
  const { instance } = file;
  const result = resultOf(file, hash, draw, onProgress);
  const report = reportOn(file, result, onProgress);
  return { instance, result, report, view: viewOf(instance, result) };
};

/** Without a seed the instance's own hash serves, as a what-if is no draw. */
export const baselineOf = (
  file: InstanceFile,
  seed: string | null,
  onProgress: Progress,
): Baseline => {
  const texts = rosterTexts(file.instance);
  const hash = instanceHash(file.instance, texts);
  const own = seed ?? hash;
  const draw = { seed: own, numbers: drawNumbers(file.instance, own) };
  return { draw, texts, ...sideOf(file, hash, draw, onProgress) };
};

/** `file` is a change of the instance that `baseline` was computed from. */
export const whatIf = ({ draw, texts }: Baseline, file: Changed, onProgress: Progress): Side =>
  sideOf(file, instanceHash(file.changed, texts), draw, onProgress);
