import { type DrawHash, drawHash, fullDigest, prefixOf } from './draw-hash.ts';
import type { Breach } from './report.ts';

const evenHex = /^(?:[0-9a-f]{2})+$/;

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

type Ids = (unit: number) => string;

/** (HMAC, id) of unit a against unit b */
const compareFully = (hash: DrawHash, idOf: Ids, a: number, b: number): number => {
  const one = fullDigest(hash, idOf(a));
  const other = fullDigest(hash, idOf(b));
  const at = one.findIndex((byte, i) => byte !== other[i]);
  if (at >= 0) return one[at]! - other[at]!;
  return idOf(a) < idOf(b) ? -1 : 1;
};

/** units by number, where every number from 1 is given once */
const byNumber = (numbers: Int32Array): Int32Array | null => {
  const unitAt = new Int32Array(numbers.length).fill(-1);
  for (let u = 0; u < numbers.length; u++) {
    const at = numbers[u]! - 1;
    if (at < 0 || at >= numbers.length || unitAt[at] !== -1) return null;
    unitAt[at] = u;
  }
  return unitAt;
};

/** in the order of the draw: does every unit stand behind the one before it? */
const inOrder = (hash: DrawHash, idOf: Ids, prefixes: Float64Array, units: Int32Array): boolean => {
  for (let i = 1; i < units.length; i++) {
    const [a, b] = [units[i - 1]!, units[i]!];
    const difference = prefixes[a]! - prefixes[b]!;
    if (difference > 0 || (difference === 0 && compareFully(hash, idOf, a, b) > 0)) return false;
  }
  return true;
};

/**
 * P4 — Numbers follow from the seed: a unit's is its rank, from 1, in the order of (HMAC-SHA256(seed, unit id), unit
 * id). `idOf` names the units, `applicantOf` the first child of each. Nothing is sorted unless a number is wrong.
 */
export const numbersFollowFromSeed = (
  seed: string,
  numbers: Int32Array,
  idOf: Ids,
  applicantOf: Ids,
): Breach | null => {
  if (!evenHex.test(seed)) return { code: 'seed-unreadable', facts: {} };
  const hash = drawHash(bytesOf(seed));
  const prefixes = new Float64Array(numbers.length);
  for (let u = 0; u < numbers.length; u++) prefixes[u] = prefixOf(hash, idOf(u));
  const stated = byNumber(numbers);
  if (stated !== null && inOrder(hash, idOf, prefixes, stated)) return null;
  const drawn = Int32Array.from(numbers.keys()).sort(
    (a, b) => prefixes[a]! - prefixes[b]! || compareFully(hash, idOf, a, b),
  );
  const rank = drawn.findIndex((u, i) => numbers[u] !== i + 1);
  const unit = drawn[rank]!;
  const facts = { stated: numbers[unit]!, drawn: rank + 1 };
  return { code: 'number', applicant: applicantOf(unit), facts };
};
