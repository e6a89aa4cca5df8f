import { createHash } from 'node:crypto';

/** 32 bytes each; the first field key seals, the others still open what they once sealed. */
export type Keys = {
  readonly fields: readonly Uint8Array[];
  readonly hash: Uint8Array;
};

/** Loads the keys once; they live in memory only. */
export type KeyRing = { readonly load: () => Promise<Keys> };

export const keyLength = 32;

/** what an envelope names its key by: tells keys apart, tells nothing about them */
export const keyId = (key: Uint8Array): Buffer =>
  createHash('sha256').update('sunshine field key id').update(key).digest().subarray(0, 4);

/** A failed load is not remembered: the next request tries again. */
export const loadOnce = (load: () => Promise<Keys>): KeyRing => {
  let loading: Promise<Keys> | null = null;
  return {
    load: () => {
      loading ??= load().catch((cause: unknown) => {
        loading = null;
        throw new Error('key ring: the keys could not be loaded', { cause });
      });
      return loading;
    },
  };
};
