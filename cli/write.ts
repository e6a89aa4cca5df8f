import { bad, good, type Read } from './faults.ts';
import type { Io } from './io.ts';

export const writeText = async (io: Io, path: string, text: string): Promise<Read<null>> => {
  try {
    await io.write(path, text);
    return good(null);
  } catch (error) {
    const found = error instanceof Error && 'code' in error ? String(error.code) : '';
    return bad({ where: path, code: 'file-unwritable', found });
  }
};
