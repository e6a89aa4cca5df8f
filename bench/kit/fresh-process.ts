import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type * as z from 'zod';

const run = promisify(execFile);

/** What any program prints; `seconds` is how long it may take. */
export const printed = async (
  program: string,
  args: readonly string[],
  seconds = 0,
): Promise<string> => {
  const { stdout } = await run(program, [...args], { maxBuffer: 1e7, timeout: seconds * 1000 });
  return stdout;
};

/** What a program prints in a process of its own, read through its schema. */
export const inFreshProcess = async <T>(
  schema: z.ZodType<T>,
  file: string,
  ...args: readonly string[]
): Promise<T> => {
  return schema.parse(JSON.parse(await printed(process.execPath, [file, ...args])));
};
