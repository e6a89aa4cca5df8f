import { join } from 'node:path';
import * as z from 'zod';
import { inFreshProcess } from '../../kit/fresh-process.ts';
import { atMost } from '../../kit/goal.ts';
import { middle } from '../../kit/medians.ts';
import { megabytes, type Row, times } from '../../kit/row.ts';
import type { City } from '../reference.ts';
import type { Tools } from '../tools.ts';

const timed = z.object({
  counters: z.record(z.string(), z.int()),
  sort: z.number(),
  zone: z.number(),
  overflow: z.number(),
  verify: z.number(),
});

const peaks = z.object({ before: z.number(), allocated: z.number(), after: z.number() });

const processes = 3;
const mostMegabytes = 200;

/** From columns and numbers to a verified result, in memory: its time in sorts, and its memory. */
export const endToEndRows = async (
  { programs }: Tools,
  { of, folder }: City,
): Promise<readonly Row[]> => {
  const zones = join(folder, 'zones');
  const runs: z.infer<typeof timed>[] = [];
  const held: z.infer<typeof peaks>[] = [];
  for (let run = 0; run < processes; run++) {
    runs.push(await inFreshProcess(timed, programs('end-to-end'), zones));
    held.push(await inFreshProcess(peaks, programs('memory'), zones));
  }
  const ratio = (part: 'zone' | 'overflow' | 'verify') =>
    middle(runs.map((run) => run[part] / run.sort));
  const all = middle(runs.map((run) => (run.zone + run.overflow + run.verify) / run.sort));
  const most = (moment: 'before' | 'allocated' | 'after') => middle(held.map((at) => at[moment]));
  return [
    {
      of: `columns to a verified result, ${of}`,
      counters: runs[0]?.counters ?? {},
      measured: {
        all: times(all),
        zone: times(ratio('zone')),
        overflow: times(ratio('overflow')),
        verify: times(ratio('verify')),
      },
      goal: atMost(20, all, times),
      beside: 'a radix sort of as many 32-bit keys',
    },
    {
      of: `columns to a verified result, memory, ${of}`,
      measured: {
        peak: megabytes(most('after')),
        'before the verifier': megabytes(most('allocated')),
        'columns alone': megabytes(most('before')),
      },
      goal: atMost(mostMegabytes * 1024, most('after'), megabytes),
      beside: 'a process that reads nothing but the columns',
    },
  ];
};
