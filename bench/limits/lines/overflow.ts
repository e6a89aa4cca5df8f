import { createRequire } from 'node:module';
import { join } from 'node:path';
import { execPath } from 'node:process';
import * as z from 'zod';
import { absent, type Found, present } from '../../kit/found.ts';
import { inFreshProcess, printed } from '../../kit/fresh-process.ts';
import { atLeast, atMost } from '../../kit/goal.ts';
import { medians } from '../../kit/medians.ts';
import { type Row, times } from '../../kit/row.ts';
import { nearMetres } from '../city/problem-files.ts';
import { type City, overflowInLemon } from '../reference.ts';
import type { Tools } from '../tools.ts';

const placed = z.object({
  median: z.number(),
  pivots: z.int(),
  generated: z.int(),
  far: z.int(),
  metres: z.int(),
});

const solvedByHighs = z.object({
  taken: z.number(),
  unplaced: z.int(),
  far: z.int(),
  metres: z.int(),
});

/** as the reference program folds the goals */
const farWeight = 1e9;
const unplacedWeight = 1e13;

const costOf = (found: { readonly far: number; readonly metres: number }): number =>
  found.far * farWeight + found.metres;

type Task = { readonly tools: Tools; readonly folder: string; readonly row: Row };

const ours = ({ tools, folder }: Task) =>
  inFreshProcess(placed, tools.programs('overflow'), folder);

const lemonRuns = 3;

/** 40 nearest pairs a row in LEMON, all pairs here. */
const sparseRow = async (task: Task): Promise<Row> => {
  const { lemon } = task.tools;
  const of = `${task.row.of}, all pairs`;
  if (!lemon.ok) return { ...task.row, of, beside: `LEMON, 40 nearest: ${lemon.missing}` };
  const exact = costOf(await ours(task));
  const theirs = () => overflowInLemon(lemon.value, task.folder, 'sparse', lemonRuns, nearMetres);
  const { objective } = await theirs();
  if (objective < exact) throw new Error('a part of the pairs costs less than all of them');
  let built = 0;
  const median = await medians({
    lemon: async () => {
      const { build, solve } = await theirs();
      built = build;
      return solve;
    },
    build: () => built,
    ours: async () => (await ours(task)).median,
  });
  const ratio = median('ours') / median('lemon');
  return {
    ...task.row,
    of,
    measured: {
      'of its solve': times(ratio),
      'of build and solve': times(median('ours') / (median('lemon') + median('build'))),
      'its answer costs': objective === exact ? 'the same' : 'more',
    },
    goal: atMost(2, ratio, times),
    beside: 'LEMON network simplex on the 40 nearest pairs a row: the smaller problem',
  };
};

/** All pairs on both sides; LEMON once, as it takes long. */
const denseRow = async (task: Task): Promise<Row> => {
  const { lemon } = task.tools;
  const of = `${task.row.of}, all pairs`;
  if (!lemon.ok) return { ...task.row, of, beside: `LEMON, all pairs: ${lemon.missing}` };
  const before = await ours(task);
  const theirs = await overflowInLemon(lemon.value, task.folder, 'dense', 1, nearMetres);
  const after = await ours(task);
  if (theirs.objective !== costOf(before))
    throw new Error(`LEMON finds ${theirs.objective}, not ${costOf(before)}`);
  const ratio = (theirs.build + theirs.solve) / ((before.median + after.median) / 2);
  return {
    ...task.row,
    of,
    measured: { faster: times(ratio), 'its answer costs': 'the same' },
    goal: atLeast(30, ratio, times),
    beside: 'LEMON network simplex on all pairs, build and solve, one round',
  };
};

const patience = 180;

const inHighs = async ({ tools, folder }: Task) => {
  const module = createRequire(import.meta.url).resolve('highs');
  const args = [tools.programs('highs'), folder, module];
  const text = await printed(execPath, args, patience).then(
    present,
    (): Found<string> => absent(`no optimum within ${patience} s`),
  );
  return text.ok ? present(solvedByHighs.parse(JSON.parse(text.value))) : text;
};

const highsRow = async (task: Task): Promise<Row> => {
  const before = await ours(task);
  const theirs = await inHighs(task);
  const after = await ours(task);
  const of = `${task.row.of}, all pairs`;
  const beside = 'HiGHS in WebAssembly on the 40 nearest pairs a row, solve alone, one round';
  if (!theirs.ok) {
    const least = (patience * 1000) / ((before.median + after.median) / 2);
    const measured = { faster: `more than ${times(least)}` };
    return { ...task.row, of, measured, goal: atLeast(60, least, times), beside };
  }
  const { taken, unplaced } = theirs.value;
  const cost = costOf(theirs.value) + unplaced * unplacedWeight;
  const ratio = taken / ((before.median + after.median) / 2);
  return {
    ...task.row,
    of,
    measured: {
      faster: times(ratio),
      'its answer costs': cost === costOf(before) ? 'the same' : 'more',
    },
    goal: atLeast(60, ratio, times),
    beside,
  };
};

export const overflowRows = async (tools: Tools, city: City): Promise<readonly Row[]> => {
  const folder = join(city.folder, 'overflow');
  const first = await inFreshProcess(placed, tools.programs('overflow'), folder);
  const { pivots, generated, far } = first;
  const row: Row = {
    of: `overflow, ${city.of}`,
    counters: { ...city.overflow, pivots, generated, far },
  };
  const task: Task = { tools, folder, row };
  return [await sparseRow(task), await denseRow(task), await highsRow(task)];
};
