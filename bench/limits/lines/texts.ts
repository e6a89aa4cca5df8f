import * as z from 'zod';
import { instanceNames } from '../../engine/instances.ts';
import { inFreshProcess } from '../../kit/fresh-process.ts';
import { milliseconds, type Row, times } from '../../kit/row.ts';
import type { Tools } from '../tools.ts';

const reported = z.object({
  counters: z.record(z.string(), z.int()),
  sort: z.number(),
  shortage: z.number(),
  mend: z.number(),
});

const whole = z.object({
  counters: z.record(z.string(), z.int()),
  texts: z.number(),
  run: z.number(),
});

/** The report on a shortage before any draw. */
export const shortageRow = async ({ programs }: Tools, children: number): Promise<Row> => {
  const { counters, sort, shortage, mend } = await inFreshProcess(
    reported,
    programs('shortage'),
    String(children),
  );
  return {
    of: `shortage, made-up town of ${children.toLocaleString('en')}, 3 % short`,
    counters,
    measured: {
      shortage: times(shortage / sort),
      'with the mend': times(mend / sort),
      time: milliseconds(mend),
    },
    beside: 'a radix sort of as many 32-bit keys',
  };
};

const plan = 'published plan, 26,000';

/** From text to verified text, as `sunshine allocate` works. */
export const textRow = async ({ programs }: Tools): Promise<Row> => {
  const of = `JSON to verified JSON, ${plan}`;
  if (!instanceNames.includes(plan)) return { of, beside: 'skipped: no reference data' };
  const { counters, texts, run } = await inFreshProcess(whole, programs('json'), plan);
  return {
    of,
    counters,
    measured: { 'text to text': times(run / texts), time: milliseconds(run) },
    beside: 'parsing and printing both texts',
  };
};
