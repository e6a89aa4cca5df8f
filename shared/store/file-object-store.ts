import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock, ObjectStore } from '../usecases/ports.ts';
import { type Grant, signUrl, verifySignedRequest } from './signed-urls.ts';

/** a key names a file below the folder: no empty, hidden or upward step */
const safeKey = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/;
const minutesToSend = 10;

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

const unlessAbsent = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

export type FileObjectStore = ObjectStore & {
  /** what the request may do, and null for a request this store did not sign */
  readonly verify: (request: { readonly method: string; readonly url: string }) => Grant | null;
  /** Takes the body of a verified upload; `refused` where the length differs or it was sent before. */
  readonly receive: (granted: Grant, body: Uint8Array) => Promise<'stored' | 'refused'>;
};

/** Objects as files; requests are signed for the routes of the local server. */
export const fileObjectStore = ({
  name,
  folder,
  secret,
  clock,
}: {
  /** tells stores of one machine apart: documents, records */
  readonly name: string;
  readonly folder: string;
  readonly secret: Uint8Array;
  readonly clock: Clock;
}): FileObjectStore => {
  const pathOf = (key: string) => {
    if (key.length > 500 || !safeKey.test(key)) throw new Error('object key: not a safe path');
    return join(folder, ...key.split('/'));
  };

  /** Complete and on the disk before it has its name. */
  const write = async (
    key: string,
    body: Uint8Array,
    place: (draft: string, path: string) => Promise<void>,
  ) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // a leading dot is no key, so a draft is never served
    const draft = join(dirname(path), `.${randomBytes(12).toString('hex')}`);
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(body);
      await file.sync();
      await place(draft, path);
    } finally {
      await file.close();
      await rm(draft, { force: true });
    }
  };

  const sign = (granted: Omit<Grant, 'store' | 'until'>) => {
    pathOf(granted.key);
    const until = new Date(Date.parse(clock.now()) + minutesToSend * 60_000).toISOString();
    return signUrl(secret, { ...granted, store: name, until });
  };

  return {
    signPut: async (key, type, bytes) => ({
      url: sign({ method: 'PUT', key, type, bytes }),
      method: 'PUT',
      headers: { 'content-type': type },
    }),
    signGet: async (key, type) => ({
      url: sign({ method: 'GET', key, type, bytes: 0 }),
      method: 'GET',
      headers: {},
    }),
    verify: (request) => {
      const granted = verifySignedRequest(secret, clock.now(), request);
      return granted?.store === name ? granted : null;
    },
    receive: async ({ key, bytes }, body) => {
      if (body.length !== bytes) return 'refused';
      try {
        await write(key, body, link);
        return 'stored';
      } catch (error) {
        if (hasCode(error, 'EEXIST')) return 'refused';
        throw error;
      }
    },
    size: async (key) => (await unlessAbsent(stat(pathOf(key))))?.size ?? null,
    head: async (key, bytes) => {
      const file = await open(pathOf(key));
      try {
        const { bytesRead, buffer } = await file.read(new Uint8Array(bytes), 0, bytes, 0);
        return buffer.slice(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    put: async (key, body) => {
      await write(key, body, rename);
    },
    get: async (key) => {
      const bytes = await unlessAbsent(readFile(pathOf(key)));
      return bytes === null ? null : new Uint8Array(bytes);
    },
    remove: async (key) => {
      await rm(pathOf(key), { force: true });
    },
  };
};
