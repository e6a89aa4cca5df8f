import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Application } from '../../shared/domain/application/application.ts';
import type { ApplicationFilter, ApplicationStore, Page } from '../../shared/usecases/ports.ts';
import { makeApplication, makeDocument, makeEvent, nextChange } from '../support/store/values.ts';

const allPages = async (
  list: (filter: ApplicationFilter) => Promise<Page<Application>>,
  filter: ApplicationFilter,
) => {
  const pages: (readonly Application[])[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Application> = await list(cursor === null ? filter : { ...filter, cursor });
    pages.push(page.items);
    cursor = page.next;
  } while (cursor !== null);
  return { pages, ids: pages.flat().map(({ id }) => id) };
};

export const describeApplicationStore = (name: string, make: () => ApplicationStore) =>
  describe(`application store: ${name}`, () => {
    let store: ApplicationStore;
    let season: string;
    let owner: string;
    beforeEach(() => {
      store = make();
      season = `s-${randomBytes(6).toString('hex')}`;
      owner = `O${randomBytes(6).toString('hex')}`;
    });

    const start = async (given: Partial<Application> = {}) => {
      const change = nextChange(null, { season, owner, ...given });
      await store.write(change);
      return change.after;
    };

    it('gives back what was written, to the last field', async () => {
      const change = nextChange(null, { season, owner });

      const written = await store.write(change);

      expect(written).toBe('written');
      expect(await store.find(season, change.after.id)).toEqual(change.after);
      expect(await store.events(season, change.after.id)).toEqual(change.events);
      expect(await store.find(season, '0000-0000-9999')).toBeNull();
    });

    it('keeps one live application a child, however often it is started', async () => {
      const first = await start();
      const second = nextChange(null, { season, owner: 'ANOTHER', recentRequests: ['other'] });

      const written = await store.write(second);

      expect(written).toBe('already-exists');
      expect(await store.find(season, first.id)).toEqual(first);
      expect(await store.ofGuardian('ANOTHER')).toEqual([]);
    });

    it('lets one of many simultaneous starts through', async () => {
      const changes = Array.from({ length: 8 }, (_, index) =>
        nextChange(null, { season, owner: `${owner}${index}`, recentRequests: [`r${index}`] }),
      );

      const outcomes = await Promise.all(changes.map((change) => store.write(change)));

      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
      expect(await store.events(season, changes[0]!.after.id)).toHaveLength(1);
    });

    it('refuses a change based on a version that is gone, and leaves no event behind', async () => {
      const first = await start();
      const mine = nextChange(first, { state: 'WITHDRAWN', recentRequests: ['mine'] });
      const other = nextChange(first, { state: 'SUBMITTED', recentRequests: ['other'] });
      await store.write(other);

      const written = await store.write({
        ...mine,
        documents: [makeDocument({ season, application: first.id })],
      });

      expect(written).toBe('changed-meanwhile');
      expect(await store.find(season, first.id)).toEqual(other.after);
      expect((await store.events(season, first.id)).map(({ hash }) => hash)).toEqual([
        first.lastEventHash,
        other.after.lastEventHash,
      ]);
      expect(await store.documents(season, first.id)).toEqual([]);
    });

    it('answers a repeated write as the first, also when others wrote since', async () => {
      const first = await start();
      const change = nextChange(first, { state: 'SUBMITTED', recentRequests: ['mine'] });
      const later = nextChange(change.after, { state: 'WITHDRAWN', recentRequests: ['later'] });

      const outcomes = [await store.write(change), await store.write(change)];
      await store.write(later);
      outcomes.push(await store.write(change));

      expect(outcomes).toEqual(['written', 'written', 'written']);
      expect(await store.find(season, first.id)).toEqual(later.after);
      expect(await store.events(season, first.id)).toHaveLength(3);
    });

    it('tells a repeated write without events from another one', async () => {
      const first = await start();
      const after = { ...first, version: 2, recentRequests: ['mine'] };
      const other = { ...first, version: 2, recentRequests: ['other'] };
      const write = (value: Application) => store.write({ basedOn: 1, after: value, events: [] });

      expect([await write(after), await write(after), await write(other)]).toEqual([
        'written',
        'written',
        'changed-meanwhile',
      ]);
    });

    it('refuses a version that does not follow', async () => {
      const change = nextChange(null, { season, owner });

      await expect(
        store.write({ ...change, after: { ...change.after, version: 3 } }),
      ).rejects.toThrow('version is not the next');
    });

    it('writes documents with the application and settles them later', async () => {
      const first = await start();
      const waiting = makeDocument({ season, application: first.id });
      const change = nextChange(first, { documents: 1 });
      await store.write({ ...change, documents: [waiting] });
      const settled = { ...waiting, state: 'ACCEPTED' as const };
      await store.write({ ...nextChange(change.after, {}), documents: [settled] });

      const found = await store.findDocument(season, first.id, waiting.id);

      expect(found).toEqual(settled);
      expect(await store.documents(season, first.id)).toEqual([settled]);
      expect(await store.findDocument(season, first.id, 'doc-2')).toBeNull();
    });

    it('lists events in their order beyond ten', async () => {
      let latest = await start();
      for (let count = 0; count < 11; count += 1) {
        const change = nextChange(latest, { recentRequests: [`r${count}`] });
        await store.write(change);
        latest = change.after;
      }

      const sequences = (await store.events(season, latest.id)).map(({ sequence }) => sequence);

      expect(sequences).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    });

    it('writes several events of one change together', async () => {
      const after = makeApplication({ season, owner });
      const events = [1, 2, 3].map((sequence) =>
        makeEvent({ season, application: after.id, sequence }),
      );

      await store.write({ basedOn: 0, after, events });

      expect(await store.events(season, after.id)).toEqual(events);
    });

    it('finds the applications of a guardian in every season and nobody else’s', async () => {
      const mine = await start();
      const older = await start({ season: `${season}-before`, id: '0000-0000-0002' });
      await start({ id: '0000-0000-0003', owner: `${owner}X` });

      const found = await store.ofGuardian(owner);

      expect(found.map(({ id }) => id).sort()).toEqual([mine.id, older.id].sort());
      expect(found).toContainEqual(mine);
    });

    it('pages through a desk by state and follows a case that moves on', async () => {
      const ids = Array.from({ length: 7 }, (_, index) => `0000-0000-001${index}`);
      const cases = await Promise.all(
        ids.map((id) => start({ id, desk: 'school-1', state: 'SUBMITTED' })),
      );
      await start({ id: '0000-0000-0020', desk: 'school-2', state: 'SUBMITTED' });
      await start({ id: '0000-0000-0021', desk: 'school-1', state: 'QUALIFIED' });
      await store.write(nextChange(cases[0]!, { desk: 'school-2' }));
      await store.write(nextChange(cases[1]!, { state: 'UNDER_REVIEW' }));
      const atDesk = (filter: ApplicationFilter) => store.atDesk({ ...filter, desk: 'school-1' });

      const submitted = await allPages(atDesk, { season, states: ['SUBMITTED'], limit: 2 });
      const open = await allPages(atDesk, {
        season,
        states: ['SUBMITTED', 'UNDER_REVIEW'],
        limit: 3,
      });
      const all = await allPages(atDesk, { season, limit: 100 });

      expect(submitted.pages.every((page) => page.length <= 2)).toBe(true);
      expect(submitted.ids.sort()).toEqual(ids.slice(2));
      expect(open.ids.sort()).toEqual(ids.slice(1));
      expect(all.ids.sort()).toEqual([...ids.slice(1), '0000-0000-0021']);
    });

    it('walks a whole season, each application once, whatever the page size', async () => {
      const ids = Array.from({ length: 25 }, (_, index) => `0000-0000-00${index + 10}`);
      await Promise.all(
        ids.map((id, index) => start({ id, state: index % 2 === 0 ? 'QUALIFIED' : 'DRAFT' })),
      );
      await start({ season: `${season}-other`, id: '0000-0000-0099' });

      for (const limit of [1, 4, 100]) {
        const all = await allPages(store.ofSeason, { season, limit });
        expect(all.ids.sort(), `limit ${limit}`).toEqual(ids);
        expect(all.pages.every((page) => page.length <= limit)).toBe(true);
      }
      const qualified = await allPages(store.ofSeason, { season, states: ['QUALIFIED'], limit: 4 });
      expect(qualified.ids.sort()).toEqual(ids.filter((_, index) => index % 2 === 0));
    });

    it('accepts a note of who read a record', async () => {
      const { id } = await start();

      await store.logRead({
        season,
        application: id,
        actor: 'staff:reviewer-1',
        reason: 'review',
        at: '2026-07-02T01:00:00.000Z',
      });

      expect(await store.events(season, id)).toHaveLength(1);
      expect(await store.documents(season, id)).toEqual([]);
    });
  });
