const middle = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
    : (sorted[Math.floor(half)] ?? 0);
};

const rounds = 5;

/**
 * The median of each work over five rounds; every round takes each work once, so that what else the machine does
 * meets all of them. A work answers its own measure. A round before them warms up and is dropped.
 */
export const medians = async <Name extends string>(
  works: Readonly<Record<Name, () => number | Promise<number>>>,
): Promise<(name: Name) => number> => {
  const samples = new Map<string, number[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of Object.entries<() => number | Promise<number>>(works)) {
      const sample = await work();
      if (round > 0) samples.get(name)?.push(sample);
    }
  return (name) => middle((samples.get(name) ?? []).toSorted((a, b) => a - b));
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
