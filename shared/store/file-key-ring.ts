import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { type KeyRing, keyLength, loadOnce } from './key-ring.ts';

const key = z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const sized = key.refine((bytes) => bytes.length === keyLength);
const keyFile = z.strictObject({ fields: z.array(sized).min(1), hash: sized });

const absent = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const freshKey = () => randomBytes(keyLength).toString('base64');

/** Complete before it has its name, and never over an existing file: two first starts end with one key. */
const create = async (path: string) => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify({ fields: [freshKey()], hash: freshKey() }));
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
};

const existing = async (path: string) => {
  try {
    return await stat(path);
  } catch (error) {
    if (absent(error)) return null;
    throw error;
  }
};

/** Keys of the one-machine platform: a file for its owner's eyes, made on first start. */
export const fileKeyRing = (path: string): KeyRing =>
  loadOnce(async () => {
    if ((await existing(path)) === null) await create(path);
    const { mode } = await stat(path);
    if ((mode & 0o077) !== 0)
      throw new Error(`key file ${path}: others may read it; run: chmod 600 ${path}`);
    const text = await readFile(path, 'utf8');
    try {
      return keyFile.parse(JSON.parse(text));
    } catch {
      // the cause would quote the keys
      throw new Error(`key file ${path}: not a key file; restore it from the backup`);
    }
  });
