/** Keys as single numbers. */

import type { Columns } from './columns.ts';

/**
 * (tier, order, number) of a choice as rank * radix + number: smaller is better. `numbers` is by unit, 0 .. radix - 1.
 * Exact below 2^53, hence for 2^27 different ranks and 2^26 units, which no memory holds together.
 */
export type Keys = {
  readonly radix: number;
  readonly numbers: Int32Array;
  /** ranks below this are of a guaranteed tier */
  readonly guaranteedRanks: number;
};

const outside = (numbers: Int32Array): boolean => {
  for (let u = 0; u < numbers.length; u++) {
    if (numbers[u]! < 0 || numbers[u]! > numbers.length) return true;
  }
  return false;
};

/** Numbers that no draw gives stand behind all others; P4 names them. */
export const keysOf = ({ rules, units, rankTier }: Columns, stated: Int32Array): Keys => {
  const radix = units.count + 2;
  if (rankTier.length * radix > Number.MAX_SAFE_INTEGER) throw new RangeError('keys leave 2^53');
  const numbers = outside(stated)
    ? stated.map((each) => (each < 0 || each > units.count ? units.count + 1 : each))
    : stated;
  let guaranteedRanks = 0;
  while (guaranteedRanks < rankTier.length && rankTier[guaranteedRanks]! <= rules.guaranteedTier) {
    guaranteedRanks++;
  }
  return { radix, numbers, guaranteedRanks };
};
