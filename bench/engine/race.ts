import { stdout } from 'node:process';
import { seeded } from '../../test/support/allocation/city.ts';
import { medians, timed } from '../kit/medians.ts';
import { instanceOf } from './instances.ts';
import { procedureOn } from './procedure.ts';
import { isSorted, radixSort } from './radix-sort.ts';

/** Prints how many sorts of as many keys the engine and the verifier take, and what the engine counted. */
const instance = instanceOf(process.argv[2] ?? '');
const { allocated, verified } = procedureOn(instance);
const { result, counters } = allocated();

const random = seeded(1);
const keys = Uint32Array.from(instance.applicants, () => random() * 2 ** 32);
if (!isSorted(radixSort(keys))) throw new Error('the radix sort does not sort');
// a work on few children is shorter than what disturbs it
const sorts = Math.ceil(3e6 / keys.length);
const runs = Math.ceil(2e4 / keys.length);

const median = await medians({
  sort: () => timed(() => radixSort(keys)[0] ?? 0, sorts),
  allocate: () => timed(() => allocated().result.totals.placed, runs),
  verify: () => timed(() => verified(result), runs),
});
const ratios = {
  allocate: median('allocate') / median('sort'),
  verify: median('verify') / median('sort'),
};
stdout.write(JSON.stringify({ counters, ratios }));
