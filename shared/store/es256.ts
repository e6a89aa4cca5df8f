import { verify } from 'node:crypto';

/** The public half of an ECDSA P-256 key; a JSON Web Key has both. */
export type Coordinates = { readonly x: string; readonly y: string };

/** ES256 of RFC 7518 §3.4: `signature` is r and s, 32 bytes each. False for a key that is no point of the curve. */
export const verifyEs256 = (
  { x, y }: Coordinates,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const key = { kty: 'EC', crv: 'P-256', x, y };
  try {
    return verify('sha256', signed, { key, format: 'jwk', dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
};
