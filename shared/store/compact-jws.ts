import { createHash, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { type SigningKey, signingKey } from '../domain/season/ceremony.ts';

/** Compact JWS of ES256 (RFC 7515 §7.1, RFC 7518 §3.4); whoever holds the key adds the signature. */

const coordinates = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});

/** The public half as a JWK named by its thumbprint (RFC 7638); throws on a key of another curve. */
export const signingKeyOf = (key: KeyObject): SigningKey => {
  const { kty, crv, x, y } = coordinates.parse(key.export({ format: 'jwk' }));
  // the members of a thumbprint stand in the order of their names
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return signingKey.parse({ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' });
};

const base64Url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

/** What is signed: header and payload. */
export const signingInput = (kid: string, payload: string): string =>
  `${base64Url(JSON.stringify({ alg: 'ES256', kid }))}.${base64Url(payload)}`;

/** `signature`: r and s of 32 bytes each, side by side. */
export const compactJws = (input: string, signature: Uint8Array): string => {
  if (signature.length !== 64) throw new RangeError('a signature of ES256 has 64 bytes');
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
};
