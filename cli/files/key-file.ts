import * as z from 'zod';
import { bad, good, type Read } from '../faults.ts';
import type { Io } from '../io.ts';
import { readJson } from './text-file.ts';

const keyShape = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});

const keysShape = z.union([
  keyShape.transform((key) => [key]),
  z.object({ keys: z.array(keyShape) }).transform(({ keys }) => keys),
]);

export type PinnedKey = z.infer<typeof keyShape>;

/** A JSON Web Key, or a set of them as the bureau publishes it (RFC 7517). */
export const readKeyFile = async (io: Io, path: string): Promise<Read<readonly PinnedKey[]>> => {
  const json = await readJson(io, path);
  if (!json.ok) return json;
  const keys = keysShape.safeParse(json.value);
  return keys.success ? good(keys.data) : bad({ where: path, code: 'key-unreadable' });
};
