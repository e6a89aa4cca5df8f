import { bad, good, type Read } from '../faults.ts';
import type { Io } from '../io.ts';
import { brokenJsonAt } from './json-position.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const bytesOf = async (io: Io, path: string): Promise<Read<Uint8Array>> => {
  try {
    return good(await io.read(path));
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT'
      ? bad({ where: path, code: 'file-missing' })
      : bad({ where: path, code: 'file-unreadable', found: code });
  }
};

/** Text in UTF-8, with or without its mark; spreadsheets often save another encoding, which is said. */
export const readText = async (io: Io, path: string): Promise<Read<string>> => {
  const bytes = await bytesOf(io, path);
  if (!bytes.ok) return bytes;
  try {
    return good(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch (error) {
    const found = codeOf(error);
    return found === 'ERR_ENCODING_INVALID_ENCODED_DATA'
      ? bad({ where: path, code: 'file-not-utf-8' })
      : bad({ where: path, code: 'file-unreadable', found });
  }
};

export const readJson = async (io: Io, path: string): Promise<Read<unknown>> => {
  const text = await readText(io, path);
  if (!text.ok) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    return good(value);
  } catch {
    const { row, column, ended } = brokenJsonAt(text.value);
    return bad({ where: path, row, column, code: ended ? 'json-ends-early' : 'json-broken' });
  }
};
