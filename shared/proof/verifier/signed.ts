/** The verifier's own reading of a compact JWS (RFC 7515 §7.1) of ES256. */

import { fromBase64Url, utf8 } from './encoding.ts';

export type Signed = {
  readonly kid: string;
  readonly payload: unknown;
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

// r and s of P-256
const signatureBytes = 64;

const jsonOf = (part: string): unknown => {
  const bytes = fromBase64Url(part);
  if (bytes === null) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const stated = (header: unknown, name: string): unknown =>
  typeof header === 'object' && header !== null && Object.hasOwn(header, name)
    ? Reflect.get(header, name)
    : undefined;

/** Null where the text is no such JWS. */
export const readSignedText = (text: string): Signed | null => {
  const parts = text.split('.');
  const [head = '', body = '', end = ''] = parts;
  const header = jsonOf(head);
  const payload = jsonOf(body);
  const signature = fromBase64Url(end);
  const kid = stated(header, 'kid');
  if (parts.length !== 3 || signature?.length !== signatureBytes) return null;
  if (stated(header, 'alg') !== 'ES256' || typeof kid !== 'string') return null;
  return payload === undefined
    ? null
    : { kid, payload, signed: utf8(`${head}.${body}`), signature };
};
