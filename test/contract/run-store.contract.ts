import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunStore } from '../../shared/usecases/ports.ts';
import { makeRun } from '../support/store/values.ts';

export const describeRunStore = (name: string, make: () => RunStore) =>
  describe(`run store: ${name}`, () => {
    let store: RunStore;
    let season: string;
    beforeEach(() => {
      store = make();
      season = `s-${randomBytes(6).toString('hex')}`;
    });

    it('keeps runs beside each other in their order', async () => {
      const runs = [1, 2, 10].map((number) => makeRun({ season, number }));
      for (const run of [...runs].reverse()) await store.write(run, 0);
      await store.write(makeRun({ season: `${season}x` }), 0);

      expect(await store.list(season)).toEqual(runs);
      expect(await store.find(season, 2)).toEqual(runs[1]);
      expect(await store.find(season, 3)).toBeNull();
    });

    it('never writes a number twice, and lets no change be lost', async () => {
      const first = makeRun({ season });
      const drawn = makeRun({ season, version: 2, state: 'ALLOCATED', seed: 'aa' });
      const other = makeRun({ season, version: 2, state: 'ALLOCATED', seed: 'bb' });

      const outcomes = [
        await store.write(first, 0),
        await store.write(first, 0),
        await store.write(makeRun({ season, rosterHash: 'other' }), 0),
        await store.write(drawn, 1),
        await store.write(drawn, 1),
        await store.write(other, 1),
      ];

      expect(outcomes).toEqual([
        'written',
        'written',
        'already-exists',
        'written',
        'written',
        'changed-meanwhile',
      ]);
      expect(await store.find(season, 1)).toEqual(drawn);
    });
  });
