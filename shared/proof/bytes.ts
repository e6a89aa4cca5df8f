/** Hex and base64url (RFC 4648 §5, no padding), strictly: one text for one value. */

const byteHex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower case. */
export const hexOf = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byteHex[byte]!;
  return text;
};

const hexBytes = /^(?:[0-9a-f]{2})*$/;

/** Null where the text is not lower-case hex of whole bytes. */
export const bytesOfHex = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!hexBytes.test(text)) return null;
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) {
    bytes[i] = Number.parseInt(text.slice(i * 2, i * 2 + 2), 16);
  }
  return bytes;
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letterValues = new Map(Array.from(alphabet, (letter, value) => [letter, value]));

/** Null where the text is no base64url, is padded, or has bits left over that are not 0. */
export const bytesOfBase64Url = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = letterValues.get(letter);
    if (value === undefined) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  // otherwise four texts would stand for one signature
  return held === 0 ? bytes : null;
};

export const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
