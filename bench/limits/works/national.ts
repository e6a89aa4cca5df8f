import { stdout } from 'node:process';
import { deferredAcceptance } from '../../../shared/allocation/deferred-acceptance.ts';
import { keysOf } from '../../../shared/allocation/keys.ts';
import { repeated } from '../../kit/medians.ts';
import { chileSize, nationalSize } from '../national.ts';

/** Prints the milliseconds of deferred acceptance on a made-up country, and what it counted. */
const { columns, numbers } = nationalSize(chileSize, 1);
const { first, median, last } = repeated(7, () =>
  deferredAcceptance(columns, keysOf(columns, numbers)),
);
stdout.write(JSON.stringify({ first, median, ...last.counters }));
