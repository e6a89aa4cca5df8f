import { Hono } from 'hono';
import { maxDocumentBytes } from '../shared/contract/families-files.ts';
import type { FileObjectStore } from '../shared/store/file-object-store.ts';

/** The object store's own addresses: a signed request once, exactly as it was signed, and nothing else. */
export const objectRoutes = (stores: readonly FileObjectStore[]): Hono => {
  const app = new Hono();

  const granted = (method: string, url: string) => {
    for (const store of stores) {
      const grant = store.verify({ method, url });
      if (grant !== null) return { store, grant };
    }
    return null;
  };

  app.put('/objects/put', async (c) => {
    const found = granted('PUT', c.req.url);
    const length = Number(c.req.header('content-length') ?? Number.NaN);
    if (found === null) return c.body(null, 403);
    const { grant, store } = found;
    if (c.req.header('content-type') !== grant.type) return c.body(null, 403);
    // before the body is read: nobody fills the memory with a signed request
    if (length !== grant.bytes || length > maxDocumentBytes) return c.body(null, 413);
    const stored = await store.receive(grant, new Uint8Array(await c.req.arrayBuffer()));
    return c.body(null, stored === 'stored' ? 204 : 403);
  });

  app.get('/objects/get', async (c) => {
    const found = granted('GET', c.req.url);
    const body = found === null ? null : await found.store.get(found.grant.key);
    if (found === null || body === null) return c.body(null, 404);
    c.header('content-type', found.grant.type);
    c.header('cache-control', 'private, no-store');
    c.header('x-content-type-options', 'nosniff');
    // an uploaded file never runs as a page of this origin
    c.header('content-security-policy', "default-src 'none'; sandbox");
    return c.body(new Uint8Array(body).buffer);
  });
  return app;
};
