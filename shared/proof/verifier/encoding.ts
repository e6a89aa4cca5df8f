/** The verifier's own hexadecimal digits, base64url (RFC 4648 §5) and hashes of texts, each read strictly. */

import { sha256 } from './sha256.ts';

const digits = '0123456789abcdef';

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => digits[byte >> 4]! + digits[byte & 15]!).join('');

/** Null where the text is not lower-case hex of whole bytes. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (text.length % 2 !== 0) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < text.length; i++) {
    const digit = digits.indexOf(text.charAt(i));
    if (digit < 0) return null;
    bytes[i >> 1] = bytes[i >> 1]! * 16 + digit;
  }
  return bytes;
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Null where the text is no base64url without padding; left-over bits must be 0, or four texts were one value. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | null => {
  const whole = Math.floor((text.length * 6) / 8);
  const spare = text.length * 6 - whole * 8;
  if (spare >= 6) return null;
  const bytes = new Uint8Array(whole);
  let window = 0;
  for (let i = 0, bits = 0, at = 0; i < text.length; i++) {
    const value = letters.indexOf(text.charAt(i));
    if (value < 0) return null;
    window = ((window << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = window >> bits;
    }
  }
  return (window & ((1 << spare) - 1)) === 0 ? bytes : null;
};

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** 64 hex digits. */
export const hashOfText = (text: string): string => toHex(sha256(utf8(text)));
