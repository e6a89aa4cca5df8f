import { join } from 'node:path';
import { expect, it } from 'vitest';
import { programHash } from '../../../shared/program-hash.ts';
import { terminal } from '../../support/cli/terminal.ts';

it('sunshine program-hash prints what a run announces', async () => {
  const { run } = await terminal();

  expect(await run('program-hash')).toEqual({
    code: 0,
    out: programHash(join(import.meta.dirname, '../../..')),
    err: '',
  });
});
