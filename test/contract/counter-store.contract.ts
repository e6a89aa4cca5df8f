import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CounterStore } from '../../shared/usecases/ports.ts';
import { seededEntropy } from '../support/store/fake-clock.ts';

export const describeCounterStore = (name: string, make: () => CounterStore) =>
  describe(`counter store: ${name}`, () => {
    let store: CounterStore;
    let season: string;
    beforeEach(() => {
      store = make();
      season = `s-${randomBytes(6).toString('hex')}`;
    });
    const apply = (application: string, version: number, counted: Record<string, number>) =>
      store.apply({ season, application, version, counted });

    it('adds up what the applications count for', async () => {
      await apply('a', 1, { submitted: 1, 'zone:z01:tier:2': 1 });
      await apply('b', 1, { submitted: 1, documents: 3 });

      expect(await store.all(season)).toEqual({ submitted: 2, 'zone:z01:tier:2': 1, documents: 3 });
      expect(await store.all(`${season}x`)).toEqual({});
    });

    it('replaces what an earlier version counted for and leaves out what is zero', async () => {
      await apply('a', 1, { 'state:DRAFT': 1, documents: 1 });
      await apply('a', 2, { 'state:SUBMITTED': 1, documents: 4 });

      expect(await store.all(season)).toEqual({ 'state:SUBMITTED': 1, documents: 4 });
      await apply('a', 3, {});
      expect(await store.all(season)).toEqual({});
    });

    it('is exact under duplicates, gaps and any order', async () => {
      const versions = [1, 2, 3, 5].map((version) => ({
        version,
        counted: { [`state:${version}`]: 1, total: 1 },
      }));
      const deliveries = ['a', 'b', 'c'].flatMap((application) =>
        [...versions, ...versions].map((each) => ({ application, ...each })),
      );
      const entropy = seededEntropy('deliveries');
      const shuffled = deliveries
        .map((delivery) => ({ delivery, key: Buffer.from(entropy.bytes(8)).toString('hex') }))
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .map(({ delivery }) => delivery);

      for (const { application, version, counted } of shuffled)
        await apply(application, version, counted);

      expect(await store.all(season)).toEqual({ 'state:5': 3, total: 3 });
    });

    it('is exact when everything arrives at once', async () => {
      await Promise.all(
        [3, 1, 2, 3, 2].flatMap((version) =>
          ['a', 'b', 'c', 'd'].map((application) =>
            apply(application, version, { [`v${version}`]: 1, total: 1 }),
          ),
        ),
      );

      expect(await store.all(season)).toEqual({ v3: 4, total: 4 });
    });
  });
