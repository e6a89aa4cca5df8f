import { join } from 'node:path';
import { programHash as hashOf } from '../../shared/program-hash.ts';
import type { Io } from '../io.ts';
import { withOptions } from '../options.ts';

const repository = join(import.meta.dirname, '../..');

/** The hash of the sources that allocate and verify, as a run announces it before its draw. */
export const programHash = {
  name: 'program-hash',
  summary: '',
  run: (args: readonly string[], io: Io): Promise<number> =>
    withOptions(args, io, { needed: [] }, async () => {
      io.out(hashOf(repository));
      return 0;
    }),
};
