import { argv, stdout } from 'node:process';
import { NONE } from '../../../shared/allocation/columns.ts';
import {
  deferredAcceptance,
  type ZonePhase,
} from '../../../shared/allocation/deferred-acceptance.ts';
import { keysOf } from '../../../shared/allocation/keys.ts';
import { repeated } from '../../kit/medians.ts';
import { columnsOf, readCity } from '../city/arrays.ts';
import { fnv } from '../fnv.ts';
import { settled } from '../settled.ts';

const schoolsOf = ({ pool, choosing }: ZonePhase): Int32Array => {
  const { start, kind } = choosing.pools;
  const school = new Int32Array(kind.length);
  for (let s = 0; s + 1 < start.length; s++) school.fill(s, start[s], start[s + 1]);
  return pool.map((at) => (at === NONE ? NONE : school[at]!));
};

/** Prints the milliseconds of deferred acceptance on a city in columns, what it counted, and a hash of the matching. */
const [, , folder = '', runs = ''] = argv;
const city = readCity(folder);
const columns = columnsOf(city);
// as the C++ program, which has its children by number before it looks at the clock
const keys = keysOf(columns, city.numbers);
const { median, last } = repeated(Number(runs), () => deferredAcceptance(columns, keys), settled);
stdout.write(JSON.stringify({ median, ...last.counters, hash: fnv(schoolsOf(last)) }));
