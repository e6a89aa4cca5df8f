import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileObjectStore, fileObjectStore } from '../../shared/store/file-object-store.ts';
import { fakeClock } from '../support/store/fake-clock.ts';
import { fakeObjects } from '../support/store/fake-objects.ts';
import { describeObjectStore } from './object-store.contract.ts';

const start = '2026-07-01T01:00:00.000Z';
const secret = new Uint8Array(32).fill(3);

describeObjectStore('in memory', async () => {
  const clock = fakeClock(start);
  const store = fakeObjects('documents', clock);
  return { store, clock, send: async (request, body) => store.send(request, body) };
});

/** The routes of the local server, without the server. */
const serve =
  (store: FileObjectStore) =>
  async ({ method, url }: { method: 'PUT' | 'GET'; url: string }, body?: Uint8Array) => {
    const granted = store.verify({ method, url });
    if (granted === null) return { status: 403, body: null };
    if (method === 'GET') return { status: 200, body: await store.get(granted.key) };
    const outcome = await store.receive(granted, body ?? new Uint8Array());
    return { status: outcome === 'stored' ? 200 : 403, body: null };
  };

describe('files', () => {
  let root: string;
  let count = 0;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sunshine-objects-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const open = (name = 'documents') => {
    const clock = fakeClock(start);
    count += 1;
    const folder = join(root, `${name}-${count}`);
    return { clock, folder, store: fileObjectStore({ name, folder, secret, clock }) };
  };

  describeObjectStore('files', async () => {
    const { store, clock } = open();
    return { store, clock, send: serve(store) };
  });

  it.each([
    '../secret',
    'a/../../secret',
    '/etc/passwd',
    'a//b',
    '.hidden',
    'a/.b',
    'a\0b',
    '',
    'a\\b',
  ])('refuses the key %j everywhere', async (key) => {
    const { store } = open();

    await expect(store.put(key, new Uint8Array(1), 'image/jpeg')).rejects.toThrow('safe path');
    await expect(store.get(key)).rejects.toThrow('safe path');
    await expect(store.remove(key)).rejects.toThrow('safe path');
    await expect(store.signPut(key, 'image/jpeg', 1)).rejects.toThrow('safe path');
    await expect(store.signGet(key, 'image/jpeg')).rejects.toThrow('safe path');
  });

  it('opens a request of one store in no other', async () => {
    const request = await open('records').store.signPut('a/doc-1', 'image/jpeg', 1);

    expect(open('documents').store.verify(request)).toBeNull();
  });

  it('refuses a request whose key, type or length was changed', async () => {
    const { store } = open();
    const { url } = await store.signPut('a/doc-1', 'image/jpeg', 300);
    const changed = [
      url.replace('doc-1', 'doc-2'),
      url.replace('bytes=300', 'bytes=301'),
      url.replace('image%2Fjpeg', 'text%2Fhtml'),
      url.replace(/until=[^&]+/, 'until=2099-01-01T00%3A00%3A00.000Z'),
      url.replace('/objects/put', '/objects/get'),
      url.replace(/&signature=.*/, ''),
    ];

    expect(store.verify({ method: 'PUT', url })).not.toBeNull();
    for (const each of changed) {
      expect(each).not.toBe(url);
      expect(store.verify({ method: 'PUT', url: each })).toBeNull();
    }
  });

  it('keeps files for its owner’s eyes and leaves no draft behind', async () => {
    const { store, folder } = open();
    await store.put('a/doc-1', new Uint8Array(5), 'image/jpeg');

    expect((await stat(join(folder, 'a', 'doc-1'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(folder, 'a'))).toEqual(['doc-1']);
  });
});
