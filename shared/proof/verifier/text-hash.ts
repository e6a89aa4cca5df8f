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

/** UTF-8 of a character beyond ASCII, no half of a surrogate pair; answers where the next one goes */
const putWide = (bytes: Uint8Array, at: number, code: number): number => {
  if (code < 0x800) {
    bytes[at] = 0xc0 | (code >> 6);
    bytes[at + 1] = 0x80 | (code & 63);
    return at + 2;
  }
  bytes[at] = 0xe0 | (code >> 12);
  bytes[at + 1] = 0x80 | ((code >> 6) & 63);
  bytes[at + 2] = 0x80 | (code & 63);
  return at + 3;
};

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

const isEscaped = (code: number): boolean => code < 0x20 || code === quote || code === backslash;

/** Writes what needs no escape and no surrogate pair; false, and nothing, where the text is anything else. */
const putPlain = (hash: TextHash, text: string, quoted: boolean): boolean => {
  const most = 3 * text.length + 2;
  if (most > room) return false;
  if (hash.used + most > room) flush(hash);
  const { bytes } = hash;
  let at = hash.used;
  if (quoted) bytes[at++] = quote;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSurrogate(code) || (quoted && isEscaped(code))) return false;
    if (code > 0x7f) at = putWide(bytes, at, code);
    else bytes[at++] = code;
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
