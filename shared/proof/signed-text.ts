/** Reads a compact JWS (RFC 7515 §7.1) of ES256, without trust and without judging its signature. */

import { bytesOfBase64Url } from './bytes.ts';

export type Fields = Readonly<Record<string, unknown>>;

export type SignedText = {
  readonly kid: string;
  readonly payload: Fields;
  /** what was signed: header and payload as they stand */
  readonly signed: Uint8Array<ArrayBuffer>;
  /** r and s, 32 bytes each */
  readonly signature: Uint8Array<ArrayBuffer>;
};

const signatureBytes = 64;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const fieldsOf = (text: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
};

const fieldsOfPart = (part: string): Fields | null => {
  const bytes = bytesOfBase64Url(part);
  if (bytes === null) return null;
  try {
    return fieldsOf(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
};

/** Null where the text is no such JWS. */
export const readSigned = (jws: string): SignedText | null => {
  const [head = '', body = '', end = '', ...more] = jws.split('.');
  const header = fieldsOfPart(head);
  const payload = fieldsOfPart(body);
  const signature = bytesOfBase64Url(end);
  if (more.length > 0 || header === null || payload === null) return null;
  if (signature?.length !== signatureBytes || header['alg'] !== 'ES256') return null;
  const { kid } = header;
  if (typeof kid !== 'string') return null;
  return { kid, payload, signed: new TextEncoder().encode(`${head}.${body}`), signature };
};
