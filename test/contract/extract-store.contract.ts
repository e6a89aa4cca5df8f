import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ExtractRow } from '../../shared/domain/evidence/extracts.ts';
import type { ExtractStore } from '../../shared/usecases/ports.ts';
import { titleRow } from '../support/store/values.ts';

const first = { id: 'extract-1', importedAt: '2026-06-01T00:00:00.000Z' };
const second = { id: 'extract-2', importedAt: '2026-06-02T00:00:00.000Z' };

export const describeExtractStore = (name: string, make: () => ExtractStore) =>
  describe(`extract store: ${name}`, () => {
    let store: ExtractStore;
    let district: string;
    beforeEach(() => {
      store = make();
      district = `d-${randomBytes(6).toString('hex')}`;
    });
    const find = (...keys: string[]) => store.rows(district, 'titles', keys);

    it('tells no extract from no row', async () => {
      expect(await find('E10000001')).toBe('no-extract');

      await store.replace(district, 'titles', [], first);

      expect(await find('E10000001')).toEqual([]);
      expect(await store.rows(district, 'births', ['E10000001'])).toBe('no-extract');
      expect(await store.rows(`${district}x`, 'titles', ['E10000001'])).toBe('no-extract');
    });

    it('finds a row by each of its keys, once, and all rows of a key', async () => {
      const mother = titleRow(1, 'E10000001');
      const father = titleRow(1, 'E10000002');
      const other = titleRow(2, 'E10000002');
      await store.replace(district, 'titles', [mother, father, other], first);

      expect(await find('E10000001')).toEqual([mother]);
      expect(await find('E10000002')).toEqual([father, other]);
      expect(await find(mother.number)).toEqual([mother, father]);
      expect(await find(mother.number, 'E10000001', 'E10000002')).toEqual([mother, father, other]);
      expect(await find('E10000003')).toEqual([]);
    });

    it('shows the new extract and nothing of the old one', async () => {
      await store.replace(district, 'titles', [titleRow(1, 'E10000001')], first);
      await store.replace(district, 'titles', [titleRow(2, 'E10000002')], second);

      expect(await find('E10000001')).toEqual([]);
      expect(await find('E10000002')).toEqual([titleRow(2, 'E10000002')]);
    });

    it('does the same import twice as once and never goes back to an older one', async () => {
      await store.replace(district, 'titles', [titleRow(2, 'E10000002')], second);
      await store.replace(district, 'titles', [titleRow(2, 'E10000002')], second);
      await store.replace(district, 'titles', [titleRow(1, 'E10000001')], first);

      expect(await find('E10000001')).toEqual([]);
      expect(await find('E10000002')).toEqual([titleRow(2, 'E10000002')]);
    });

    it('keeps a file that comes back while the one between is taken away', async () => {
      const other = { id: 'extract-3', importedAt: '2026-06-03T00:00:00.000Z' };
      const rows = (from: number): ExtractRow[] =>
        Array.from({ length: 60 }, (_, index) => titleRow(from + index, 'E10000009'));
      const [a, b] = [rows(0), rows(1000)];
      await store.replace(district, 'titles', a, first);

      const replacing = [
        store.replace(district, 'titles', b, second),
        store.replace(district, 'titles', a, other),
      ];
      const seen = await Promise.all(Array.from({ length: 20 }, () => find('E10000009')));
      await Promise.all(replacing);

      for (const found of seen) expect([a, b]).toContainEqual(found);
      expect(await find('E10000009')).toEqual(a);
    });

    it('sees either the old extract or the new one while it is replaced', async () => {
      const rows = (from: number): ExtractRow[] =>
        Array.from({ length: 60 }, (_, index) => titleRow(from + index, 'E10000009'));
      await store.replace(district, 'titles', rows(0), first);

      const replacing = store.replace(district, 'titles', rows(1000), second);
      const seen = await Promise.all(Array.from({ length: 20 }, () => find('E10000009')));
      await replacing;

      for (const found of seen) expect([rows(0), rows(1000)]).toContainEqual(found);
      expect(await find('E10000009')).toEqual(rows(1000));
    });
  });
