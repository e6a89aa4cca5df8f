/** HMAC-SHA256 (RFC 2104) under one key; both pads are absorbed once, so a short message costs two compressions. */

import { absorb, copySha256, finishSha256, sha256, startSha256 } from './sha256.ts';

const blockBytes = 64;

const absorbedPad = (key: Uint8Array, pad: number) => {
  const block = new Uint8Array(blockBytes).fill(pad);
  key.forEach((byte, i) => {
    block[i] = byte ^ pad;
  });
  const state = startSha256();
  absorb(state, block);
  return state;
};

export const hmacSha256 = (key: Uint8Array): ((message: Uint8Array) => Uint8Array) => {
  const shortKey = key.length > blockBytes ? sha256(key) : key;
  const inner = absorbedPad(shortKey, 0x36);
  const outer = absorbedPad(shortKey, 0x5c);
  return (message) => {
    const first = copySha256(inner);
    absorb(first, message);
    const second = copySha256(outer);
    absorb(second, finishSha256(first));
    return finishSha256(second);
  };
};
