/** HMAC-SHA256 of short texts under one key, without anything made anew for each of them. */

import { hmacSha256, padStates } from './hmac.ts';
import { compressBlock } from './sha256.ts';

export type DrawHash = {
  readonly hmac: (message: Uint8Array) => Uint8Array;
  readonly inner: Int32Array;
  readonly outer: Int32Array;
  readonly words: Int32Array;
  readonly block: Int32Array;
};

export const drawHash = (key: Uint8Array): DrawHash => ({
  hmac: hmacSha256(key),
  ...padStates(key),
  words: new Int32Array(8),
  block: new Int32Array(16),
});

/** a block also holds the bit after the message and its length in eight bytes */
const shortest = 55;
const padBits = 512;

/** ASCII as the words of a last block; false where it is anything else, or too long for one */
const fill = (block: Int32Array, text: string): boolean => {
  const { length } = text;
  if (length > shortest) return false;
  block.fill(0);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return false;
    block[i >> 2]! |= code << (24 - 8 * (i & 3));
  }
  block[length >> 2]! |= 0x80 << (24 - 8 * (length & 3));
  block[15] = padBits + 8 * length;
  return true;
};

export const fullDigest = ({ hmac }: DrawHash, text: string): Uint8Array =>
  hmac(new TextEncoder().encode(text));

const prefix = (high: number, low: number): number => (high >>> 0) * 65_536 + (low >>> 16);

/** The first 48 bits of the HMAC, as an integer. */
export const prefixOf = (hash: DrawHash, text: string): number => {
  const { words, block, inner, outer } = hash;
  if (!fill(block, text)) {
    const digest = fullDigest(hash, text);
    const view = new DataView(digest.buffer);
    return prefix(view.getInt32(0), view.getInt32(4));
  }
  words.set(inner);
  compressBlock(words, block);
  block.fill(0, 8);
  block.set(words);
  block[8] = 0x8000_0000;
  block[15] = padBits + 256;
  words.set(outer);
  compressBlock(words, block);
  return prefix(words[0]!, words[1]!);
};
