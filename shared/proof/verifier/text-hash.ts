/** A hash of text that is written piece by piece, as UTF-8 bytes without strings in between. */

import { absorb, finishSha256, type Sha256State, startSha256 } from './sha256.ts';

export type TextHash = { readonly state: Sha256State; readonly bytes: Uint8Array; used: number };

const room = 65_536;
const quote = 0x22;
const backslash = 0x5c;

export const startTextHash = (): TextHash => ({
  state: startSha256(),
  bytes: new Uint8Array(room),
  used: 0,
});

const flush = (hash: TextHash): void => {
  absorb(hash.state, hash.bytes.subarray(0, hash.used));
  hash.used = 0;
};

const putEncoded = (hash: TextHash, text: string): void => {
  flush(hash);
  absorb(hash.state, new TextEncoder().encode(text));
};

/** Writes what is ASCII and, but for its quotes, needs no escape; false, and nothing, where the text is not. */
const putPlain = (hash: TextHash, text: string, quoted: boolean): boolean => {
  const { length } = text;
  if (length + 2 > room) return false;
  if (hash.used + length + 2 > room) flush(hash);
  const { bytes } = hash;
  let at = hash.used;
  if (quoted) bytes[at++] = quote;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f || (quoted && (code < 0x20 || code === quote || code === backslash))) {
      return false;
    }
    bytes[at++] = code;
  }
  if (quoted) bytes[at++] = quote;
  hash.used = at;
  return true;
};

/** the text as it is */
export const put = (hash: TextHash, text: string): void => {
  if (!putPlain(hash, text, false)) putEncoded(hash, text);
};

/** a JSON text in quotes */
export const putText = (hash: TextHash, text: string): void => {
  if (!putPlain(hash, text, true)) putEncoded(hash, JSON.stringify(text));
};

/** an integer of 2^53 at most, as JSON writes it */
export const putInteger = (hash: TextHash, value: number): void => {
  if (value < 0 || value > 0x7fff_ffff) {
    put(hash, JSON.stringify(value));
    return;
  }
  if (hash.used + 10 > room) flush(hash);
  let digits = 1;
  for (let rest = value; rest > 9; rest = Math.floor(rest / 10)) digits++;
  const { bytes, used } = hash;
  let left = value | 0;
  for (let i = used + digits - 1; i >= used; i--) {
    const tenth = (left / 10) | 0;
    bytes[i] = 0x30 + left - tenth * 10;
    left = tenth;
  }
  hash.used = used + digits;
};

/** Lower-case hex; the hash is spent. */
export const finishTextHash = (hash: TextHash): string => {
  flush(hash);
  return Array.from(finishSha256(hash.state), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
};
