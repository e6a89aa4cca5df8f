/** HMAC-SHA256 (RFC 2104) under one key; both pads are absorbed once, so a short message costs two compressions. */

import { absorb, copySha256, finishSha256, sha256, startSha256 } from './sha256.ts';

const blockBytes = 64;

const absorbedPad = (key: Uint8Array, pad: number) => {
  const shortKey = key.length > blockBytes ? sha256(key) : key;
  const block = new Uint8Array(blockBytes).fill(pad);
  shortKey.forEach((byte, i) => {
    block[i] = byte ^ pad;
  });
  const state = startSha256();
  absorb(state, block);
  return state;
};

const innerPad = 0x36;
const outerPad = 0x5c;

/** The words of the hash after the inner and after the outer pad. */
export const padStates = (key: Uint8Array) => ({
  inner: absorbedPad(key, innerPad).words,
  outer: absorbedPad(key, outerPad).words,
});

export const hmacSha256 = (key: Uint8Array): ((message: Uint8Array) => Uint8Array) => {
  const inner = absorbedPad(key, innerPad);
  const outer = absorbedPad(key, outerPad);
  return (message) => {
    const first = copySha256(inner);
    absorb(first, message);
    const second = copySha256(outer);
    absorb(second, finishSha256(first));
    return finishSha256(second);
  };
};
