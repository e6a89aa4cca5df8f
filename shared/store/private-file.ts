import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

/** Complete before it has its name, and never over an existing file: two first starts end with one file. */
const create = async (path: string, text: string) => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
};

const existing = async (path: string) => {
  try {
    return await stat(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

/** The text of a key file for its owner's eyes, made on first start; refused where others may read it. */
export const privateFile = async (path: string, make: () => string): Promise<string> => {
  if ((await existing(path)) === null) await create(path, make());
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0)
    throw new Error(`key file ${path}: others may read it; run: chmod 600 ${path}`);
  return readFile(path, 'utf8');
};
