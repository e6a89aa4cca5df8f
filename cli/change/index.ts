import { basename } from 'node:path';
import { checkInstance } from '../../shared/allocation/index.ts';
import type { Instance } from '../../shared/allocation/types.ts';
import { bad, good, type Read } from '../faults.ts';
import type { InstanceFile } from '../files/instance-file.ts';
import { shapeFaults } from '../files/shape-faults.ts';
import { readJson } from '../files/text-file.ts';
import type { Io } from '../io.ts';
import { changed } from './apply.ts';
import { changeFaults } from './check.ts';
import { changeShape } from './shape.ts';

/** The instance as the change of this file makes it, checked at the same door as any other. */
export const readChanged = async (
  io: Io,
  path: string,
  instance: Instance,
): Promise<Read<InstanceFile>> => {
  const json = await readJson(io, path);
  if (!json.ok) return json;
  const where = basename(path);
  const parsed = changeShape.safeParse(json.value);
  if (!parsed.success) return bad(...shapeFaults(where, parsed.error));
  const unfit = changeFaults(instance, where, parsed.data);
  if (unfit.length > 0) return bad(...unfit);
  const raw = changed(instance, parsed.data);
  const checked = checkInstance(raw);
  return checked.ok
    ? good({ raw, instance: checked.value })
    : bad(...checked.faults.map(({ path: field, code, found }) => ({ where, field, code, found })));
};
