import { join } from 'node:path';
import * as z from 'zod';
import { inFreshProcess } from '../../kit/fresh-process.ts';
import { atMost } from '../../kit/goal.ts';
import { medians } from '../../kit/medians.ts';
import { milliseconds, type Row, times } from '../../kit/row.ts';
import { type City, zoneInCpp } from '../reference.ts';
import type { Tools } from '../tools.ts';

const zoned = z.object({
  median: z.number(),
  proposals: z.int(),
  rejections: z.int(),
  hash: z.string(),
});

type Zoned = z.infer<typeof zoned>;

type Race = {
  readonly plain: Zoned;
  readonly full: Zoned;
  /** milliseconds; `cpp` null where it is absent */
  readonly median: { readonly plain: number; readonly full: number; readonly cpp: number | null };
};

/** a work on few children is shorter than what disturbs it */
const runsFor = (children: number): number => Math.max(7, Math.ceil(3e6 / children));

/** Plain and full beside the same C++; a sample is the median of several runs in a process of its own. */
const race = async ({ programs, zoneInCpp: cpp }: Tools, city: City): Promise<Race> => {
  const runs = runsFor(city.children);
  const ours = (variant: string) =>
    inFreshProcess(zoned, programs('zone'), join(city.folder, variant), String(runs));
  const [plain, full] = [await ours('plain'), await ours('full')];
  const works = {
    plain: async () => (await ours('plain')).median,
    full: async () => (await ours('full')).median,
  };
  if (!cpp.ok) {
    const median = await medians(works);
    return { plain, full, median: { plain: median('plain'), full: median('full'), cpp: null } };
  }
  const theirs = () => zoneInCpp(cpp.value, city.folder, runs);
  const { proposals, hash } = await theirs();
  if (plain.proposals !== proposals || plain.hash !== hash)
    throw new Error(`C++ finds another matching: ${proposals} proposals, hash ${hash}`);
  const median = await medians({ cpp: async () => (await theirs()).median, ...works });
  return {
    plain,
    full,
    median: { plain: median('plain'), full: median('full'), cpp: median('cpp') },
  };
};

const goals = { plain: 1.3, full: 3 };

const variants = [
  ['plain', 'zone phase, plain'],
  ['full', 'zone phase with guarantees, reserves, twins'],
] as const;

/** Plain, and with guarantees, reserves and twins, each beside plain C++. */
export const zoneRows = async (tools: Tools, city: City): Promise<readonly Row[]> => {
  const found = await race(tools, city);
  const { cpp } = found.median;
  return variants.map(([variant, name]): Row => {
    const { proposals, rejections } = found[variant];
    const row = { of: `${name}, ${city.of}`, counters: { proposals, rejections } };
    if (cpp === null || !tools.zoneInCpp.ok) {
      const why = tools.zoneInCpp.ok ? '' : tools.zoneInCpp.missing;
      return { ...row, beside: `C++ -O3: ${why}` };
    }
    const ratio = found.median[variant] / cpp;
    return {
      ...row,
      measured: { zone: times(ratio) },
      goal: atMost(goals[variant], ratio, times),
      beside:
        variant === 'plain'
          ? 'C++ -O3, the same proposals and the same matching'
          : 'C++ -O3, plain',
    };
  });
};

/** The Python library is not run: its figure is one of a first sketch of this engine. */
export const smallZoneRow = async (tools: Tools, city: City): Promise<Row> => {
  const { full, median } = await race(tools, city);
  const { cpp } = median;
  const ofCpp: Row['measured'] =
    cpp === null
      ? {}
      : { 'plain of C++': times(median.plain / cpp), 'full of C++': times(median.full / cpp) };
  return {
    of: `zone phase, ${city.of}`,
    counters: { proposals: full.proposals, rejections: full.rejections },
    measured: {
      plain: milliseconds(median.plain),
      full: milliseconds(median.full),
      ...ofCpp,
    },
    goal: '≥ 10,000× Python: recorded, not run',
    beside: 'C++ -O3, plain; recorded of a first sketch: 38,000× faster than Python matching',
  };
};
