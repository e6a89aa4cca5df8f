export const middle = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
};

export type Rounds = { readonly warmUps: number; readonly measured: number };

/**
 * The median of each work over some rounds; every round takes each work once, so that what else the machine does
 * meets all of them. A work answers its own measure. The rounds before them warm up and are dropped.
 */
export const medians = async <Name extends string>(
  works: Readonly<Record<Name, () => number | Promise<number>>>,
  { warmUps, measured }: Rounds = { warmUps: 1, measured: 5 },
): Promise<(name: Name) => number> => {
  const samples = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < warmUps + measured; round++)
    for (const [name, work] of Object.entries<() => number | Promise<number>>(works)) {
      const sample = await work();
      if (round >= warmUps) samples.get(name)?.push(sample);
    }
  return (name) => middle(samples.get(name) ?? []);
};

/** Milliseconds of the work, repeated; its answers are added up so that no compiler may leave it out. */
export const timed = (work: () => number, repetitions = 1): number => {
  let answers = 0;
  const begun = performance.now();
  for (let i = 0; i < repetitions; i++) answers += work();
  const taken = performance.now() - begun;
  if (Number.isNaN(answers)) throw new Error('a work answered no number');
  return taken / repetitions;
};

/**
 * The work several times over in this process: milliseconds of the first time, and the median of `runs` after
 * `warmUps`; the last answer.
 */
export const repeated = <T>(
  runs: number,
  work: () => T,
  warmUps = 0,
): { readonly first: number; readonly median: number; readonly last: T } => {
  const samples: number[] = [];
  const once = (): T => {
    const begun = performance.now();
    const answer = work();
    samples.push(performance.now() - begun);
    return answer;
  };
  let last = once();
  for (let run = 1; run < warmUps + runs; run++) last = once();
  return { first: samples[0] ?? 0, median: middle(samples.slice(warmUps)), last };
};
