import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** Full jitter: the wait before attempt n lies between 0 and 25 ms · 2^n, never above 2 s. */
export const backoff = (attempt: number): Promise<void> =>
  sleep(randomInt(Math.min(2000, 25 * 2 ** attempt)) + 1);

/** Runs the tasks with at most `width` of them under way. */
export const inParallel = async <T>(
  inputs: readonly T[],
  width: number,
  task: (input: T) => Promise<void>,
): Promise<void> => {
  const queue = [...inputs];
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await task(next);
  };
  await Promise.all(Array.from({ length: Math.min(width, inputs.length) }, worker));
};
