import { argv, stdout } from 'node:process';
import { shortageReport } from '../../../cli/shortage.ts';
import { seeded } from '../../../test/support/allocation/city.ts';
import { radixSort } from '../../engine/radix-sort.ts';
import { medians, repeated, timed } from '../../kit/medians.ts';
import { classSize, townOf } from '../town.ts';

/** every other school has two rooms free */
const rooms = (at: number): number => (at % 2 === 0 ? 2 : 0);

/** Prints the milliseconds of the shortage of a town that is three seats in a hundred short, and of its mend. */
const town = townOf(Number(argv[2]), 0.97);
const classrooms = new Map(
  town.schools.map(({ id }, at) => [id, { rooms: rooms(at), classSize }] as const),
);
const random = seeded(1);
const keys = Uint32Array.from(town.applicants, () => random() * 2 ** 32);
const median = await medians({
  sort: () => timed(() => radixSort(keys)[0] ?? 0, Math.ceil(1e6 / keys.length)),
  shortage: () => timed(() => shortageReport(town, null).shortage?.missing ?? 0),
});
// a search bounded by its work: once tells enough
const mended = repeated(1, () => shortageReport(town, classrooms));
const { shortage, mend } = mended.last;
stdout.write(
  JSON.stringify({
    counters: {
      missing: shortage?.missing ?? 0,
      classes: mend?.classes ?? 0,
      'classes at least': mend?.atLeast.classes ?? 0,
      metres: mend?.metres ?? 0,
      'metres at least': mend?.atLeast.metres ?? 0,
    },
    sort: median('sort'),
    shortage: median('shortage'),
    mend: mended.median,
  }),
);
