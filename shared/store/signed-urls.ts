import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../domain/text.ts';

/** What a signed URL of the one-machine object store allows, until when. */
export const grant = z.strictObject({
  method: z.enum(['PUT', 'GET']),
  store: z.string(),
  key: z.string(),
  type: z.string(),
  /** exact length of an upload; 0 for a download */
  bytes: z.coerce.number().int().min(0),
  until: z.iso.datetime(),
});
export type Grant = z.infer<typeof grant>;

const path = { PUT: '/objects/put', GET: '/objects/get' } as const;

const signatureOf = (secret: Uint8Array, { method, store, key, type, bytes, until }: Grant) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['object-url', method, store, key, type, bytes, until]), 'utf8')
    .digest('base64url');

export const signUrl = (secret: Uint8Array, granted: Grant): string => {
  const { method, ...rest } = granted;
  const query = new URLSearchParams({
    ...rest,
    bytes: String(rest.bytes),
    signature: signatureOf(secret, granted),
  });
  return `${path[method]}?${query}`;
};

const same = (one: string, other: string) => {
  const [a, b] = [Buffer.from(one, 'utf8'), Buffer.from(other, 'utf8')];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The grant of a request that this key signed and whose time has not passed; else null. */
export const verifySignedRequest = (
  secret: Uint8Array,
  now: Instant,
  request: { readonly method: string; readonly url: string },
): Grant | null => {
  const url = new URL(request.url, 'http://localhost');
  const { signature, ...query } = Object.fromEntries(url.searchParams);
  const read = grant.safeParse({ ...query, method: request.method });
  if (!read.success || signature === undefined) return null;
  if (url.pathname !== path[read.data.method]) return null;
  if (!same(signature, signatureOf(secret, read.data))) return null;
  return read.data.until > now ? read.data : null;
};
