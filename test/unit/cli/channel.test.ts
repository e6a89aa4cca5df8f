import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { lineChannel } from '../../../cli/channel.ts';

/** takes one line, then breaks with this code */
const breakingWith = (code: string) => {
  const taken: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      if (taken.length > 0) return done(Object.assign(new Error('broken'), { code }));
      taken.push(String(chunk));
      done();
    },
  });
  const broken: string[] = [];
  const line = lineChannel(stream, (found) => broken.push(found));
  const closed = new Promise((resolve) => stream.on('close', resolve));
  return { line, closed, broken, taken };
};

test.each([
  ['EPIPE', []],
  ['ENOSPC', ['ENOSPC']],
])('a stream that breaks with %s is told as %j, and no line throws', async (code, told) => {
  const { line, closed, broken, taken } = breakingWith(code);

  line('a');
  line('b');
  line('c');
  await closed;
  line('d');

  expect({ broken, taken }).toEqual({ broken: told, taken: ['a\n'] });
});
