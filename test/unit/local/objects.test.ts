import { describe, expect, it } from 'vitest';
import { objectRoutes } from '../../../local/objects.ts';
import { maxDocumentBytes } from '../../../shared/contract/families-files.ts';
import { fileObjectStore } from '../../../shared/store/file-object-store.ts';
import { aFolder } from '../../support/season/folder.ts';
import { fakeClock } from '../../support/store/fake-clock.ts';

const photo = Uint8Array.from([1, 2, 3, 4, 5]);
const key = 'documents/season/application/photo';

const open = () => {
  const clock = fakeClock('2026-08-04T01:00:00.000Z');
  const store = (name: string) =>
    fileObjectStore({ name, folder: aFolder(), secret: new Uint8Array(32).fill(7), clock });
  const documents = store('documents');
  const records = store('records');
  const app = objectRoutes([documents, records]);
  const put = (
    url: string,
    {
      body = photo,
      type = 'image/png',
      length = String(body.length),
    }: { body?: Uint8Array<ArrayBuffer>; type?: string; length?: string } = {},
  ) =>
    app.request(url, {
      method: 'PUT',
      headers: { 'content-type': type, 'content-length': length },
      body,
    });
  return { app, clock, documents, records, put };
};

describe('an upload', () => {
  it('is taken once, exactly as it was signed', async () => {
    const { documents, put } = open();
    const { url } = await documents.signPut(key, 'image/png', photo.length);

    expect((await put(url)).status).toBe(204);
    expect(await documents.get(key)).toEqual(photo);
  });

  it('is not taken a second time, and the first stays', async () => {
    const { documents, put } = open();
    const { url } = await documents.signPut(key, 'image/png', photo.length);
    await put(url);

    expect((await put(url, { body: Uint8Array.from([9, 9, 9, 9, 9]) })).status).toBe(403);
    expect(await documents.get(key)).toEqual(photo);
  });

  it.each([
    ['of another type', { type: 'text/html' }, 403],
    ['with another length', { body: Uint8Array.from([1, 2, 3]) }, 413],
    ['that does not say its length', { length: '' }, 413],
    [
      'that is longer than it says',
      { body: Uint8Array.from([1, 2, 3, 4, 5, 6]), length: '5' },
      403,
    ],
  ])('%s is refused', async (_what, change, status) => {
    const { documents, put } = open();
    const { url } = await documents.signPut(key, 'image/png', photo.length);

    expect((await put(url, change)).status).toBe(status);
    expect(await documents.get(key)).toBeNull();
  });

  it('larger than any document is refused, whoever signed it', async () => {
    const { documents, put } = open();
    const { url } = await documents.signPut(key, 'image/png', maxDocumentBytes + 1);

    expect((await put(url, { length: String(maxDocumentBytes + 1) })).status).toBe(413);
  });

  it.each([
    ['another key', (url: URL) => url.searchParams.set('key', 'documents/season/other/photo')],
    ['another length', (url: URL) => url.searchParams.set('bytes', '6')],
    ['another type', (url: URL) => url.searchParams.set('type', 'text/html')],
    ['another store', (url: URL) => url.searchParams.set('store', 'records')],
    ['a later end', (url: URL) => url.searchParams.set('until', '2027-01-01T00:00:00.000Z')],
    ['another signature', (url: URL) => url.searchParams.set('signature', 'A'.repeat(43))],
    ['no signature', (url: URL) => url.searchParams.delete('signature')],
  ])('signed and then changed to %s is refused', async (_what, change) => {
    const { documents, put, records } = open();
    const signed = await documents.signPut(key, 'image/png', photo.length);
    const url = new URL(signed.url, 'http://localhost');
    change(url);

    expect((await put(`${url.pathname}${url.search}`)).status).toBe(403);
    expect([await documents.get(key), await records.get(key)]).toEqual([null, null]);
  });

  it('is refused when its time has passed, and where it was signed for reading', async () => {
    const { clock, documents, put } = open();
    const { url } = await documents.signPut(key, 'image/png', photo.length);
    const reading = await documents.signGet(key, 'image/png');
    clock.advance(10 * 60_000);

    expect((await put(url)).status).toBe(403);
    expect((await put(reading.url.replace('/objects/get', '/objects/put'))).status).toBe(403);
  });
});

describe('a download', () => {
  it('comes from the store it was signed for, and runs nowhere', async () => {
    const { app, documents, records } = open();
    await documents.put(key, photo, 'image/png');
    await records.put(key, Uint8Array.from([7]), 'application/json');
    const { url } = await records.signGet(key, 'application/json');

    const answered = await app.request(url);

    expect(new Uint8Array(await answered.arrayBuffer())).toEqual(Uint8Array.from([7]));
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('of nothing, or without a right signature, is not found', async () => {
    const { app, clock, documents } = open();
    const { url } = await documents.signGet(key, 'image/png');
    expect((await app.request(url)).status).toBe(404);
    await documents.put(key, photo, 'image/png');

    expect((await app.request(url.replace(/signature=./, 'signature='))).status).toBe(404);
    expect((await app.request('/objects/get')).status).toBe(404);
    clock.advance(10 * 60_000);
    expect((await app.request(url)).status).toBe(404);
  });
});
