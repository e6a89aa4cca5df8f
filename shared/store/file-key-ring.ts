import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type KeyRing, keyLength, loadOnce } from './key-ring.ts';
import { privateFile } from './private-file.ts';

const key = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const sized = key.refine((bytes) => bytes.length === keyLength);
const keyFile = z.strictObject({ fields: z.array(sized).min(1), hash: sized });

const freshKey = () => randomBytes(keyLength).toString('base64');
const freshKeys = () => JSON.stringify({ fields: [freshKey()], hash: freshKey() });

/** Keys of the one-machine platform: a file for its owner's eyes, made on first start. */
export const fileKeyRing = (path: string): KeyRing =>
  loadOnce(async () => {
    const text = await privateFile(path, freshKeys);
    try {
      return keyFile.parse(JSON.parse(text));
    } catch {
      // the cause would quote the keys
      throw new Error(`key file ${path}: not a key file; restore it from the backup`);
    }
  });
