import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RuleBookStore } from '../../shared/usecases/ports.ts';
import { makeRuleBook, makeSchool, makeSeason } from '../support/store/values.ts';

/** 150 schools and a polygon of random corners for each: what compresses worst */
const largeBook = (season: string) => {
  const schools = Array.from({ length: 150 }, (_, index) => makeSchool(index + 1));
  const corner = (): [number, number] => [
    randomBytes(3).readUIntBE(0, 3) % 4_000_000,
    randomBytes(3).readUIntBE(0, 3) % 4_000_000,
  ];
  const zones = schools.map(({ id }) => ({
    id: `zone-${id}`,
    kind: 'single' as const,
    schools: [id],
    text: randomBytes(1500).toString('base64'),
    polygon: Array.from({ length: 300 }, corner),
    feeders: [],
    version: 'PUBLISHED' as const,
  }));
  return makeRuleBook({ season, schools, zones });
};

export const describeRuleBookStore = (name: string, make: () => RuleBookStore) =>
  describe(`rule book store: ${name}`, () => {
    let store: RuleBookStore;
    let id: string;
    beforeEach(() => {
      store = make();
      id = `s-${randomBytes(6).toString('hex')}`;
    });

    it('keeps every version and points to the newest', async () => {
      const first = makeSeason({ id });
      const second = makeSeason({ id, ruleBookVersion: 2, ruleBookHash: 'hash-2' });
      const book = makeRuleBook({ season: id });
      const later = makeRuleBook({ season: id, hotline: '96110' });

      const outcomes = [await store.put(first, book, 0), await store.put(second, later, 1)];

      expect(outcomes).toEqual(['written', 'written']);
      expect(await store.findSeason(id)).toEqual(second);
      expect(await store.find(id, 1)).toEqual(book);
      expect(await store.find(id, 2)).toEqual(later);
      expect(await store.find(id, 3)).toBeNull();
      expect(await store.seasons()).toContainEqual(second);
    });

    it('answers a repetition as the first and refuses another book', async () => {
      const book = makeRuleBook({ season: id });
      const second = makeSeason({ id, ruleBookVersion: 2, ruleBookHash: 'hash-2' });
      await store.put(makeSeason({ id }), book, 0);
      await store.put(second, book, 1);

      expect(await store.put(makeSeason({ id }), book, 0)).toBe('written');
      expect(await store.put(second, book, 1)).toBe('written');
      expect(await store.put(makeSeason({ id, ruleBookHash: 'x' }), book, 0)).toBe(
        'already-exists',
      );
      expect(await store.put({ ...second, ruleBookHash: 'x' }, book, 1)).toBe('changed-meanwhile');
      expect(await store.findSeason(id)).toEqual(second);
    });

    it('never lets the public run go back, nor a new book forget it', async () => {
      const book = makeRuleBook({ season: id });
      const second = makeSeason({ id, ruleBookVersion: 2, ruleBookHash: 'hash-2' });
      await store.put(makeSeason({ id }), book, 0);

      await store.setPublishedRun(id, 2);
      await store.setPublishedRun(id, 1);
      await store.setPublishedRun(id, 2);
      const forgetful = await store.put(second, book, 1);

      expect(forgetful).toBe('changed-meanwhile');
      expect(await store.findSeason(id)).toEqual(makeSeason({ id, publishedRun: 2 }));
      expect(await store.put({ ...second, publishedRun: 2 }, book, 1)).toBe('written');
    });

    it('refuses a run of a season that is not there', async () => {
      await expect(store.setPublishedRun(id, 1)).rejects.toThrow('no such season');
      expect(await store.findSeason(id)).toBeNull();
    });

    it('holds the book of a district of 150 schools', async () => {
      const book = largeBook(id);
      expect(JSON.stringify(book).length).toBeGreaterThan(900_000);

      await store.put(makeSeason({ id }), book, 0);

      expect(await store.find(id, 1)).toEqual(book);
    });
  });
