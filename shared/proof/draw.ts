/**
 * The draw: a unit's number is its rank, from 1, in the order of (HMAC-SHA256(seed, unit id in UTF-8), unit id).
 * Whoever knows the published seed computes the same numbers; before the seed nobody can.
 * docs/allocation.md; the idea of a publicly recomputable draw is RFC 3797's.
 */

import type { LotteryNumbers } from '../allocation/types.ts';

/** HMAC-SHA256 under the seed's 32 bytes, of the message in UTF-8; given by the caller. */
export type Hmac = (message: string) => Uint8Array;

const digestBytes = 32;
const prefixBytes = 6;

/** the first 48 bits decide nearly every comparison without touching the digests */
const prefixOf = (digest: Uint8Array): number => {
  let prefix = 0;
  for (let i = 0; i < prefixBytes; i++) prefix = prefix * 256 + digest[i]!;
  return prefix;
};

/** Ranks from 1; the ids are distinct, their order is without effect. O(n log n). */
export const lotteryNumbers = (unitIds: readonly string[], hmac: Hmac): LotteryNumbers => {
  const prefixes = new Float64Array(unitIds.length);
  const digests = new Uint8Array(unitIds.length * digestBytes);
  unitIds.forEach((id, i) => {
    const digest = hmac(id);
    digests.set(digest, i * digestBytes);
    prefixes[i] = prefixOf(digest);
  });

  const later = (a: number, b: number): number => {
    for (let i = prefixBytes; i < digestBytes; i++) {
      const difference = digests[a * digestBytes + i]! - digests[b * digestBytes + i]!;
      if (difference !== 0) return difference;
    }
    return unitIds[a]! < unitIds[b]! ? -1 : 1;
  };
  const order = Uint32Array.from(unitIds, (_, i) => i).sort(
    (a, b) => prefixes[a]! - prefixes[b]! || later(a, b),
  );

  const numbers = new Map<string, number>();
  order.forEach((unit, rank) => {
    numbers.set(unitIds[unit]!, rank + 1);
  });
  return numbers;
};
