import { type FamilySeason, familySeason } from './capacity/family-season.ts';
import type { Spent } from './capacity/meter.ts';
import type { Benchmark, Row } from './kit/row.ts';
import { inScratchFolder } from './kit/scratch.ts';

const sum = (parts: readonly Spent[]): Spent =>
  parts.reduce(
    (one, other) => ({
      requests: one.requests + other.requests,
      reads: one.reads + other.reads,
      writes: one.writes + other.writes,
    }),
    { requests: 0, reads: 0, writes: 0 },
  );

const unitsOf = ({ requests, reads, writes }: Spent) => ({
  'read units': reads,
  'write units': writes,
  requests,
});

const rowsOf = ({ spent, asked, kept }: FamilySeason): readonly Row[] => [
  ...[...spent].map(([step, units]) => ({ of: step, counters: unitsOf(units) })),
  { of: "one family's season", counters: unitsOf(sum([...spent.values()])) },
  { of: 'registries asked by the submission', counters: asked },
  ...[...kept].map(([kind, { items, bytes }]) => ({
    of: `kept of the application, ${kind}`,
    counters: { items, bytes },
  })),
];

/** Capacity of the table for one family, as the database itself states it. */
export const capacity: Benchmark = {
  name: 'capacity',
  run: () => inScratchFolder(async (folder) => rowsOf(await familySeason(folder))),
};
