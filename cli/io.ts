import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a command may touch: two channels, the environment, files. */
export type Io = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isDirectory: (path: string) => Promise<boolean>;
  readonly isFile: (path: string) => Promise<boolean>;
  /** rejects with the system's error where the file cannot be read */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** all or nothing: a reader never sees half a file */
  readonly write: (path: string, text: string) => Promise<void>;
};

const writeWhole = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, text, { flush: true });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
};

export const nodeIo = (channels: Pick<Io, 'out' | 'err' | 'env'>): Io => ({
  ...channels,
  isDirectory: async (path) => (await stat(path).catch(() => null))?.isDirectory() ?? false,
  isFile: async (path) => (await stat(path).catch(() => null))?.isFile() ?? false,
  read: (path) => readFile(path),
  write: writeWhole,
});
