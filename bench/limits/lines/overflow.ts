import { createRequire } from 'node:module';
import { join } from 'node:path';
import { execPath } from 'node:process';
import * as z from 'zod';
import { present } from '../../kit/found.ts';
import { inFreshProcess, printedWithin } from '../../kit/fresh-process.ts';
import { atLeast, atMost } from '../../kit/goal.ts';
import { medians } from '../../kit/medians.ts';
import { type Row, times } from '../../kit/row.ts';
import { type City, overflowInLemon, patience } from '../reference.ts';
import type { Tools } from '../tools.ts';

const placed = z.object({
  median: z.number(),
  pivots: z.int(),
  generated: z.int(),
  far: z.int(),
  metres: z.int(),
});

const solvedByHighs = z.object({
  build: z.number(),
  solve: z.number(),
  unplaced: z.int(),
  far: z.int(),
  metres: z.int(),
});

/** as the reference program folds the goals */
const farWeight = 1e9;
const unplacedWeight = 1e13;

const costOf = (found: { readonly far: number; readonly metres: number }): number =>
  found.far * farWeight + found.metres;

type Task = { readonly tools: Tools; readonly folder: string; readonly of: string };

const ours = ({ tools, folder }: Task) =>
  inFreshProcess(placed, tools.programs('overflow'), folder);

const exactly = (cost: number, theirs: number): string => {
  if (theirs < cost) throw new Error(`${theirs} is less than ${cost}, which is said to be least`);
  return theirs === cost ? 'the same' : 'more';
};

const lemonRuns = 3;

/** 40 nearest pairs a row in LEMON, all pairs here. */
const sparseRow = async (task: Task): Promise<Row> => {
  const { lemon } = task.tools;
  const row = { of: `${task.of} beside 40 nearest pairs` };
  if (!lemon.ok) return { ...row, beside: `skipped: ${lemon.missing}` };
  const exact = costOf(await ours(task));
  let [build, objective] = [0, 0];
  const median = await medians({
    solve: async () => {
      const theirs = await overflowInLemon(lemon.value, task.folder, 'sparse', lemonRuns);
      if (!theirs.ok) throw new Error(`LEMON was ${theirs.missing}`);
      ({ build, objective } = theirs.value);
      return theirs.value.solve;
    },
    build: () => build,
    ours: async () => (await ours(task)).median,
  });
  const ratio = median('ours') / median('solve');
  return {
    ...row,
    measured: {
      'of its solve': times(ratio),
      'of build and solve': times(median('ours') / (median('solve') + median('build'))),
      'its answer costs': exactly(exact, objective),
    },
    goal: atMost(2, ratio, times),
    beside: 'LEMON network simplex on the 40 nearest pairs a row, a smaller problem',
  };
};

/** before and after something long, that what else the machine does meets both */
const around = async <T>(task: Task, long: () => Promise<T>) => {
  const before = await ours(task);
  const theirs = await long();
  const after = await ours(task);
  return { theirs, time: (before.median + after.median) / 2, cost: costOf(before) };
};

/** All pairs on both sides; LEMON once, as it takes long. */
const denseRow = async (task: Task): Promise<Row> => {
  const { lemon } = task.tools;
  const row = { of: `${task.of} beside all pairs` };
  if (!lemon.ok) return { ...row, beside: `skipped: ${lemon.missing}` };
  const { theirs, time, cost } = await around(task, () =>
    overflowInLemon(lemon.value, task.folder, 'dense', 1),
  );
  const beside = 'LEMON network simplex on all pairs, build and solve, one round';
  if (!theirs.ok) return { ...row, beside: `${beside}: ${theirs.missing}` };
  const { build, solve, objective } = theirs.value;
  if (objective !== cost) throw new Error(`LEMON finds ${objective}, not ${cost}`);
  const ratio = (build + solve) / time;
  return {
    ...row,
    measured: { faster: times(ratio), 'its answer costs': exactly(cost, objective) },
    goal: atLeast(30, ratio, times),
    beside,
  };
};

const inHighs = async ({ tools, folder }: Task) => {
  const module = createRequire(import.meta.url).resolve('highs');
  const text = await printedWithin(patience, execPath, [tools.programs('highs'), folder, module]);
  return text.ok ? present(solvedByHighs.parse(JSON.parse(text.value))) : text;
};

/** The 40 nearest pairs there, all pairs here. */
const highsRow = async (task: Task): Promise<Row> => {
  const row = { of: `${task.of} beside HiGHS` };
  const { theirs, time, cost } = await around(task, () => inHighs(task));
  const beside = 'HiGHS in WebAssembly on the 40 nearest pairs a row, build and solve, one round';
  if (!theirs.ok) return { ...row, beside: `${beside}: ${theirs.missing}` };
  const { build, solve, unplaced } = theirs.value;
  const ratio = (build + solve) / time;
  return {
    ...row,
    measured: {
      faster: times(ratio),
      'than its solve': times(solve / time),
      'its answer costs': exactly(cost, costOf(theirs.value) + unplaced * unplacedWeight),
    },
    goal: atLeast(60, ratio, times),
    beside,
  };
};

/** Always exact over all pairs here, whatever it stands beside. */
export const overflowRows = async (tools: Tools, city: City): Promise<readonly Row[]> => {
  const folder = join(city.folder, 'overflow');
  const task: Task = { tools, folder, of: `overflow of ${city.of}` };
  const { pivots, generated, far } = await ours(task);
  return [
    { ...(await sparseRow(task)), counters: { ...city.overflow, pivots, generated, far } },
    await denseRow(task),
    await highsRow(task),
  ];
};
