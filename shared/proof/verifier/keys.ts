/** Keys as single numbers. */

import type { Columns } from './columns.ts';

/**
 * (tier, order, number) of a choice as rank * radix + number: smaller is better. `numbers` is by unit, 0 .. radix - 1.
 * Exact below 2^53, hence for 2^27 different ranks beside 2^26 units, which no memory holds together.
 */
export type Keys = {
  readonly radix: number;
  readonly numbers: Int32Array;
  /** ranks below this are of a guaranteed tier */
  readonly guaranteedRanks: number;
};

/** Numbers below 0 are none that a draw gives: they stand behind all others, and P4 names them. */
export const keysOf = ({ rules, rankTier }: Columns, stated: Int32Array): Keys => {
  let largest = 0;
  let least = 0;
  for (let u = 0; u < stated.length; u++) {
    if (stated[u]! > largest) largest = stated[u]!;
    if (stated[u]! < least) least = stated[u]!;
  }
  const radix = largest + 2;
  if (rankTier.length * radix > Number.MAX_SAFE_INTEGER) throw new RangeError('keys leave 2^53');
  const numbers = least < 0 ? stated.map((each) => (each < 0 ? largest + 1 : each)) : stated;
  let guaranteedRanks = 0;
  while (guaranteedRanks < rankTier.length && rankTier[guaranteedRanks]! <= rules.guaranteedTier) {
    guaranteedRanks++;
  }
  return { radix, numbers, guaranteedRanks };
};
