import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type * as z from 'zod';
import { absent, type Found, present } from './found.ts';

const run = promisify(execFile);

/** What any program prints. */
export const printed = async (program: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await run(program, [...args], { maxBuffer: 1e7 });
  return stdout;
};

const wasKilled = (cause: unknown): boolean =>
  cause instanceof Error && 'signal' in cause && typeof cause.signal === 'string';

/** What a program prints, unless it is stopped: it may need more time than the seconds, or more memory than there is. */
export const printedWithin = async (
  seconds: number,
  program: string,
  args: readonly string[],
): Promise<Found<string>> => {
  try {
    const options = { maxBuffer: 1e7, timeout: seconds * 1000 };
    return present((await run(program, [...args], options)).stdout);
  } catch (cause) {
    if (wasKilled(cause)) return absent(`stopped, within ${seconds} s`);
    throw cause;
  }
};

/** What a program prints in a process of its own, read through its schema. */
export const inFreshProcess = async <T>(
  schema: z.ZodType<T>,
  file: string,
  ...args: readonly string[]
): Promise<T> => schema.parse(JSON.parse(await printed(process.execPath, [file, ...args])));
