import type { Columns } from './columns.ts';

/**
 * The key of a unit at a school as one integer, rank * radix + 2 * number + (1 where the unit is of two and more), so
 * that keys compare as (tier, order, number) do. radix is a power of two, so all parts come back exactly; keys are
 * 31-bit integers where they all fit, else doubles below 2^53 (at most 2^27 different ranks and 2^24 units).
 */
export type Keys = {
  readonly radix: number;
  /** by unit, from 1 without gaps */
  readonly number: Int32Array;
  /** by number */
  readonly unitAt: Int32Array;
  readonly fitsInt32: boolean;
};

const INT32 = 2 ** 31;

/** Units by number where the numbers are 1..n, which a draw gives; else null. */
const unitsByNumber = (numbers: Int32Array): Int32Array | null => {
  const unitAt = new Int32Array(numbers.length + 1);
  for (let unit = 0; unit < numbers.length; unit++) {
    const number = numbers[unit]!;
    if (number < 1 || number > numbers.length || unitAt[number] !== 0) return null;
    // one more than the unit, so that 0 says nobody
    unitAt[number] = unit + 1;
  }
  for (let number = 1; number < unitAt.length; number++) unitAt[number]!--;
  return unitAt;
};

const withoutGaps = (numbers: Int32Array): Int32Array => {
  const order = Int32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!);
  const ranks = new Int32Array(numbers.length);
  for (let at = 0; at < order.length; at++) ranks[order[at]!] = at + 1;
  return ranks;
};

type Counted = {
  readonly units: { readonly count: number };
  readonly rankTier: { readonly length: number };
};

/** `numbers`: by unit, distinct. */
export const keysOf = ({ units, rankTier }: Counted, numbers: Int32Array): Keys => {
  const radix = 2 ** (1 + Math.ceil(Math.log2(units.count + 2)));
  const fitsInt32 = rankTier.length * radix < INT32;
  const dense = unitsByNumber(numbers);
  if (dense !== null) return { radix, number: numbers, unitAt: dense, fitsInt32 };
  const number = withoutGaps(numbers);
  return { radix, number, unitAt: unitsByNumber(number)!, fitsInt32 };
};

/** The key of the unit at the school of that choice. */
export const keyAt = (
  { choiceRank, units }: Pick<Columns, 'choiceRank' | 'units'>,
  { radix, number }: Keys,
  unit: number,
  choice: number,
): number => choiceRank[choice]! * radix + 2 * number[unit]! + (units.size[unit]! > 1 ? 1 : 0);

export const newKeyArray = ({ fitsInt32 }: Keys, length: number): Int32Array | Float64Array =>
  fitsInt32 ? new Int32Array(length) : new Float64Array(length);

/** `&` takes a number modulo 2^32, exactly, and radix divides that: right for doubles too */
const low = ({ radix }: Keys, key: number): number => key & (radix - 1);

export const rankOfKey = ({ radix }: Keys, key: number): number => Math.floor(key / radix);

export const unitOfKey = (keys: Keys, key: number): number => keys.unitAt[low(keys, key) >> 1]!;

/** Is it the key of a unit of two and more? */
export const isJoint = (key: number): boolean => (key & 1) === 1;

/** Children of the unit: only units of two and more are looked up. */
export const sizeOfKey = ({ units }: Columns, keys: Keys, key: number): number =>
  isJoint(key) ? units.size[unitOfKey(keys, key)]! : 1;
