import * as z from 'zod';
import { inFreshProcess } from '../../kit/fresh-process.ts';
import { atMost } from '../../kit/goal.ts';
import { middle } from '../../kit/medians.ts';
import { milliseconds, type Row } from '../../kit/row.ts';
import type { Tools } from '../tools.ts';

const named = z.object({ before: z.number(), after: z.number(), moved: z.int() });
const inColumns = z.object({ median: z.number(), proposals: z.int(), pivots: z.int() });

const processes = 3;
const most = 500;

/** One further class at a crowded school: with names, as the command works, and on columns. */
export const whatIfRows = async (
  { programs }: Tools,
  children: number,
): Promise<readonly Row[]> => {
  const names: z.infer<typeof named>[] = [];
  const columns: z.infer<typeof inColumns>[] = [];
  for (let run = 0; run < processes; run++) {
    names.push(await inFreshProcess(named, programs('what-if'), String(children)));
    columns.push(await inFreshProcess(inColumns, programs('what-if-columns'), String(children)));
  }
  const of = `made-up town of ${children.toLocaleString('en')}`;
  const after = middle(names.map((run) => run.after));
  const solved = middle(columns.map(({ median }) => median));
  const [{ moved } = { moved: 0 }] = names;
  const [{ proposals, pivots } = { proposals: 0, pivots: 0 }] = columns;
  return [
    {
      of: `one what-if, verified, ${of}`,
      counters: { moved },
      measured: {
        'one change': milliseconds(after),
        'the unchanged side': milliseconds(middle(names.map(({ before }) => before))),
      },
      goal: atMost(most, after, milliseconds),
      beside: 'as the command works on names, but for reading and printing',
    },
    {
      of: `one what-if on columns, verified, ${of}`,
      counters: { proposals, pivots },
      measured: { 'one change': milliseconds(solved) },
      goal: atMost(most, solved, milliseconds),
      beside: 'the same change, columns to a verified result',
    },
  ];
};
