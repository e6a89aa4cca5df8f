import type { Writable } from 'node:stream';

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * Lines to a stream that may break under them. A reader who leaves early, as `head` does, has seen enough; anything
 * else that keeps the lines from being written is told, once.
 */
export const lineChannel = (
  stream: Writable,
  onBroken: (code: string) => void,
): ((line: string) => void) => {
  let isBroken = false;
  stream.on('error', (error) => {
    const code = codeOf(error);
    if (!isBroken && code !== 'EPIPE') onBroken(code);
    isBroken = true;
  });
  return (line) => {
    if (!isBroken) stream.write(`${line}\n`);
  };
};
