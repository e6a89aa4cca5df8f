/**
 * A witness commits to a nonce before the others show theirs, so that none can choose its own after seeing them:
 * commitment = SHA-256(UTF-8(nonce)), hex.
 */

import type { Sha256 } from './seed.ts';

// 128 bits at least: a shorter one could be searched for from its commitment
const nonce = /^[0-9a-f]{32,64}$/;

/** Lower-case hex, 32 to 64 digits. */
export const isNonce = (text: string): boolean => nonce.test(text);

/** 64 hex digits. */
export const commitmentOf = (text: string, sha256: Sha256): string => sha256(text);
