import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { nodeIo } from '../../../cli/io.ts';
import { runCommand } from '../../../cli/run.ts';

export type Ran = { readonly code: number; readonly out: string; readonly err: string };

/** A folder of its own, gone with the test, and the command run in-process with both channels caught. */
export const terminal = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sunshine-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  return {
    at,
    write: (name: string, content: unknown): Promise<void> =>
      writeFile(at(name), typeof content === 'string' ? content : JSON.stringify(content)),
    read: (name: string): Promise<string> => readFile(at(name), 'utf8'),
    run: async (...args: readonly string[]): Promise<Ran> => {
      const out: string[] = [];
      const err: string[] = [];
      const code = await runCommand(
        args,
        nodeIo({
          out: (line) => out.push(line),
          err: (line) => err.push(line),
          env: { LANG: 'en_GB.UTF-8' },
        }),
      );
      return { code, out: out.join('\n'), err: err.join('\n') };
    },
  };
};
