import { stdout } from 'node:process';
import { solve } from '../../../shared/allocation/solve.ts';
import { seeded } from '../../../test/support/allocation/city.ts';
import { isSorted, radixSort } from '../../engine/radix-sort.ts';
import { medians, timed } from '../../kit/medians.ts';
import { columnsOf, migrants, readCity } from '../city/arrays.ts';
import { judged } from '../judged.ts';
import { settled } from '../settled.ts';

/** Prints the milliseconds of the procedure from columns to a verified result, by part, beside those of a sort. */
const city = readCity(process.argv[2] ?? '');
const columns = columnsOf(city);
const children = city.size.reduce((sum, size) => sum + size, 0);
const random = seeded(1);
const keys = Uint32Array.from({ length: children }, () => random() * 2 ** 32);
if (!isSorted(radixSort(keys))) throw new Error('the radix sort does not sort');
const sorts = Math.ceil(3e6 / children);

const rounds = { warmUps: settled, measured: 9 };

let zoned = 0;
const solved = () => {
  const begun = performance.now();
  return solve(columns, city.numbers, [migrants], (phase, done, total) => {
    if (phase === 'zone' && done === total) zoned = performance.now() - begun;
  });
};
let latest = solved();
const median = await medians(
  {
    sort: () => timed(() => radixSort(keys)[0] ?? 0, sorts),
    solve: () =>
      timed(() => {
        latest = solved();
        return latest.totals.placed;
      }),
    zone: () => zoned,
    verify: () => timed(() => judged(columns, city.numbers, latest)),
  },
  rounds,
);
const { placed, near, largestMetres } = latest.totals;
stdout.write(
  JSON.stringify({
    counters: { ...latest.counters, placed, near, 'farthest metres': largestMetres },
    sort: median('sort'),
    zone: median('zone'),
    overflow: median('solve') - median('zone'),
    verify: median('verify'),
  }),
);
