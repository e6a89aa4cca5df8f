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
      for (const run of [...runs].reverse()) await store.begin(run, null);
      await store.begin(makeRun({ season: `${season}x` }), null);

      expect(await store.list(season)).toEqual(runs);
      expect(await store.find(season, 2)).toEqual(runs[1]);
      expect(await store.find(season, 3)).toBeNull();
    });

    it('never writes a number twice, and lets no change be lost', async () => {
      const first = makeRun({ season });
      const drawn = makeRun({ season, version: 2, state: 'ALLOCATED', seed: 'a'.repeat(64) });
      const other = makeRun({ season, version: 2, state: 'ALLOCATED', seed: 'b'.repeat(64) });

      const outcomes = [
        await store.begin(first, null),
        await store.begin(first, null),
        await store.begin(makeRun({ season, rosterHash: 'f'.repeat(64) }), null),
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

    it('lets nobody go on with a run that another has followed', async () => {
      const first = makeRun({ season });
      const second = makeRun({ season, number: 2 });
      await store.begin(first, null);

      expect(await store.begin(second, first)).toBe('written');
      expect(await store.begin(second, first)).toBe('written');
      expect(await store.write({ ...first, version: 2, state: 'COMMITTED' }, 1)).toBe(
        'changed-meanwhile',
      );
      expect(await store.find(season, 1)).toEqual({ ...first, version: 2 });
    });

    it('begins no run after one that has gone on meanwhile', async () => {
      const first = makeRun({ season });
      const committed = makeRun({ season, version: 2, state: 'COMMITTED' });
      await store.begin(first, null);
      await store.write(committed, 1);

      expect(await store.begin(makeRun({ season, number: 2 }), first)).toBe('changed-meanwhile');
      expect(await store.list(season)).toEqual([committed]);
    });

    it('keeps what witnesses, a beacon and announcements say', async () => {
      const full = makeRun({
        season,
        state: 'VOID',
        witnesses: [{ name: '公证处', commitment: '2a'.repeat(32) }],
        nonces: ['3b'.repeat(16), null],
        beacon: {
          chain: {
            hash: '4c'.repeat(32),
            publicKey: '5d'.repeat(96),
            scheme: 'bls-unchained-g1-rfc9380',
            genesisTime: 1_692_803_367,
            period: 3,
          },
          round: 1_000_000,
        },
        announcements: ['a.b.c'],
      });
      await store.begin(full, null);

      expect(await store.find(season, 1)).toEqual(full);
    });
  });
