import { beforeEach, describe, expect, it } from 'vitest';
import type { ObjectStore, SignedRequest } from '../../shared/usecases/ports.ts';
import type { FakeClock } from '../support/store/fake-clock.ts';

export type ObjectStoreUnderTest = {
  readonly store: ObjectStore;
  readonly clock: FakeClock;
  /** what a browser would do: the status, and the body of a download */
  readonly send: (
    request: SignedRequest,
    body?: Uint8Array,
  ) => Promise<{ readonly status: number; readonly body: Uint8Array | null }>;
};

const photo = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
const hour = 3_600_000;

export const describeObjectStore = (name: string, make: () => Promise<ObjectStoreUnderTest>) =>
  describe(`object store: ${name}`, () => {
    let given: ObjectStoreUnderTest;
    let store: ObjectStore;
    beforeEach(async () => {
      given = await make();
      store = given.store;
    });

    it('puts, measures, reads and removes', async () => {
      await store.put('sunny-2026/a/doc-1', photo, 'image/jpeg');

      expect(await store.size('sunny-2026/a/doc-1')).toBe(300);
      expect(await store.head('sunny-2026/a/doc-1', 4)).toEqual(photo.slice(0, 4));
      expect(await store.head('sunny-2026/a/doc-1', 1000)).toEqual(photo);
      expect(await store.get('sunny-2026/a/doc-1')).toEqual(photo);

      await store.remove('sunny-2026/a/doc-1');
      await store.remove('sunny-2026/a/doc-1');

      expect(await store.size('sunny-2026/a/doc-1')).toBeNull();
      expect(await store.get('sunny-2026/a/doc-1')).toBeNull();
      await expect(store.head('sunny-2026/a/doc-1', 4)).rejects.toThrow();
    });

    it('replaces an object when put again', async () => {
      await store.put('run/result.json', photo, 'application/json');
      await store.put('run/result.json', photo.slice(0, 9), 'application/json');

      expect(await store.get('run/result.json')).toEqual(photo.slice(0, 9));
    });

    it('takes an upload by a signed request, once', async () => {
      const request = await store.signPut('a/doc-1', 'image/jpeg', photo.length);
      const sent = await given.send(request, photo);
      const again = await given.send(request, photo);

      expect(request).toMatchObject({ method: 'PUT', headers: { 'content-type': 'image/jpeg' } });
      expect(sent.status).toBe(200);
      expect(again.status).toBe(403);
      expect(await store.get('a/doc-1')).toEqual(photo);
    });

    it('takes exactly the bytes that were signed for', async () => {
      const request = await store.signPut('a/doc-1', 'image/jpeg', photo.length);

      expect((await given.send(request, photo.slice(1))).status).toBe(403);
      expect((await given.send(request, new Uint8Array(301))).status).toBe(403);
      expect(await store.size('a/doc-1')).toBeNull();
    });

    it('gives an object to the holder of a signed request, for minutes', async () => {
      await store.put('a/doc-1', photo, 'image/jpeg');
      const request = await store.signGet('a/doc-1', 'image/jpeg');

      expect(await given.send(request)).toEqual({ status: 200, body: photo });
      given.clock.advance(hour);
      expect((await given.send(request)).status).toBe(403);
    });

    it('refuses an upload after its time and a request nobody signed', async () => {
      const request = await store.signPut('a/doc-1', 'image/jpeg', photo.length);
      const forged = { ...request, url: `${request.url}0` };
      const turned = { ...(await store.signGet('a/doc-1', 'image/jpeg')), method: 'PUT' as const };

      expect((await given.send(forged, photo)).status).toBe(403);
      expect((await given.send(turned, new Uint8Array())).status).toBe(403);
      given.clock.advance(hour);
      expect((await given.send(request, photo)).status).toBe(403);
      expect(await store.size('a/doc-1')).toBeNull();
    });
  });
