import { join } from 'node:path';
import * as z from 'zod';
import { instanceNames } from './engine/instances.ts';
import { bundle } from './kit/bundle.ts';
import { inFreshProcess } from './kit/fresh-process.ts';
import { type Benchmark, megabytes, type Row, times } from './kit/row.ts';
import { inScratchFolder } from './kit/scratch.ts';

const raced = z.object({
  counters: z.record(z.string(), z.int()),
  ratios: z.object({ allocate: z.number(), verify: z.number() }),
});
const peaks = z.object({ before: z.number(), after: z.number() });

/** The engine and the verifier beside a sort of as many keys. */
export const engine: Benchmark = {
  name: 'engine',
  run: () =>
    inScratchFolder(async (scratch) => {
      const race = join(scratch, 'race.mjs');
      const memory = join(scratch, 'memory.mjs');
      bundle('bench/engine/race.ts', race);
      bundle('bench/engine/memory.ts', memory);
      const rows: Row[] = [];
      for (const name of instanceNames) {
        const { counters, ratios } = await inFreshProcess(raced, race, name);
        const { before, after } = await inFreshProcess(peaks, memory, name);
        rows.push({
          of: name,
          counters,
          measured: {
            allocate: times(ratios.allocate),
            verify: times(ratios.verify),
            both: times(ratios.allocate + ratios.verify),
            peak: megabytes(after),
            'instance alone': megabytes(before),
          },
          beside: 'a radix sort of as many 32-bit keys',
        });
      }
      return rows;
    }),
};
