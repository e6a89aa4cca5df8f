import * as z from 'zod';
import { inFreshProcess } from '../../kit/fresh-process.ts';
import { atLeast, atMost } from '../../kit/goal.ts';
import { middle } from '../../kit/medians.ts';
import { milliseconds, type Row, times } from '../../kit/row.ts';
import { chileSize } from '../national.ts';
import type { Tools } from '../tools.ts';

const timed = z.object({
  first: z.number(),
  median: z.number(),
  proposals: z.int(),
  rejections: z.int(),
});

const processes = 5;

/** milliseconds, on other machines */
const recorded = { tether: 66_900, python: 1800 };

const most = 300;
const least = 200;

/** Of Chile's size, made up; the others' figures are recorded ones. */
export const nationalRow = async ({ programs }: Tools): Promise<Row> => {
  const runs: z.infer<typeof timed>[] = [];
  for (let run = 0; run < processes; run++)
    runs.push(await inFreshProcess(timed, programs('national')));
  const time = middle(runs.map(({ median }) => median));
  const { children, schools, choices } = chileSize;
  const [{ proposals, rejections } = { proposals: 0, rejections: 0 }] = runs;
  return {
    of: `zone phase of Chile's size, made up`,
    counters: { children, schools, choices, proposals, rejections },
    measured: {
      time: milliseconds(time),
      'first in its process': milliseconds(middle(runs.map(({ first }) => first))),
      'of Tether': times(recorded.tether / time),
      'of Python': times(recorded.python / time),
    },
    goal: [atMost(most, time, milliseconds), atLeast(least, recorded.tether / time, times)].join(
      ', ',
    ),
    beside: `recorded elsewhere: Tether's published code 66.9 s, a heap in Python 1.8 s`,
  };
};
