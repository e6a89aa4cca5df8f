import type { Clock, ObjectStore, SignedRequest } from '../../../shared/usecases/ports.ts';

export type Sent = { readonly status: 200 | 403 | 404; readonly body: Uint8Array | null };

export type FakeObjects = ObjectStore & {
  readonly keys: () => readonly string[];
  /** what a browser would do with the request; every property it is signed for is enforced */
  readonly send: (request: SignedRequest, body?: Uint8Array) => Sent;
};

type Grant = {
  readonly method: 'PUT' | 'GET';
  readonly key: string;
  readonly bytes: number;
  readonly until: number;
};

const minutes = 60_000;
const denied: Sent = { status: 403, body: null };

export const fakeObjects = (name: string, clock: Clock): FakeObjects => {
  const objects = new Map<string, Uint8Array>();
  const grants = new Map<string, Grant>();
  const sign = (grant: Omit<Grant, 'until'>, headers: Readonly<Record<string, string>>) => {
    const url = `https://${name}.objects.test/${grants.size + 1}`;
    grants.set(url, { ...grant, until: Date.parse(clock.now()) + 10 * minutes });
    return { url, method: grant.method, headers };
  };
  const receive = (url: string, grant: Grant, body: Uint8Array): Sent => {
    if (body.length !== grant.bytes) return denied;
    grants.delete(url);
    objects.set(grant.key, body.slice());
    return { status: 200, body: null };
  };

  return {
    keys: () => [...objects.keys()].sort(),
    send: (request, body) => {
      const grant = grants.get(request.url);
      const now = Date.parse(clock.now());
      if (grant === undefined || grant.method !== request.method || grant.until < now)
        return denied;
      if (grant.method === 'PUT') return receive(request.url, grant, body ?? new Uint8Array());
      const stored = objects.get(grant.key);
      return stored === undefined
        ? { status: 404, body: null }
        : { status: 200, body: stored.slice() };
    },
    signPut: async (key, mediaType, bytes) =>
      sign({ method: 'PUT', key, bytes }, { 'content-type': mediaType }),
    signGet: async (key) => sign({ method: 'GET', key, bytes: 0 }, {}),
    size: async (key) => objects.get(key)?.length ?? null,
    head: async (key, bytes) => {
      const stored = objects.get(key);
      if (stored === undefined) throw new Error('object store: nothing under this key');
      return stored.slice(0, bytes);
    },
    put: async (key, body) => {
      objects.set(key, body.slice());
    },
    get: async (key) => objects.get(key)?.slice() ?? null,
    remove: async (key) => {
      objects.delete(key);
    },
  };
};
