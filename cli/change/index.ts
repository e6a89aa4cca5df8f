import { basename } from 'node:path';
import { checkInstance } from '../../shared/allocation/index.ts';
import type { Instance } from '../../shared/allocation/types.ts';
import { failed, good, type Read } from '../faults.ts';
import { shaped } from '../files/shape-faults.ts';
import { readJson } from '../files/text-file.ts';
import type { Io } from '../io.ts';
import type { Changed } from '../what-if/outcomes.ts';
import { changed } from './apply.ts';
import { changeFaults } from './check.ts';
import { changeShape } from './shape.ts';

/** The instance as the change of this file makes it, checked at the same door as any other. */
export const readChanged = async (
  io: Io,
  path: string,
  instance: Instance,
): Promise<Read<Changed>> => {
  const json = await readJson(io, path);
  if (!json.ok) return json;
  const where = basename(path);
  const wanted = shaped(where, changeShape, json.value);
  if (!wanted.ok) return wanted;
  const unfit = changeFaults(instance, where, wanted.value);
  if (unfit.length > 0) return failed(unfit);
  const raw = changed(instance, wanted.value);
  const checked = checkInstance(raw);
  return checked.ok
    ? good({ raw, changed: raw, instance: checked.value })
    : failed(checked.faults.map(({ path: field, code, found }) => ({ where, field, code, found })));
};
