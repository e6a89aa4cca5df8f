import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type * as z from 'zod';

const run = promisify(execFile);

/** What a program prints in a process of its own, read through its schema. */
export const inFreshProcess = async <T>(
  schema: z.ZodType<T>,
  file: string,
  ...args: readonly string[]
): Promise<T> => {
  const { stdout } = await run(process.execPath, [file, ...args], { maxBuffer: 1e7 });
  return schema.parse(JSON.parse(stdout));
};
