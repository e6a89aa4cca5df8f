import { type Book, firstChildOf, type Unit } from './book.ts';
import { hmacSha256 } from './hmac.ts';
import type { Breach } from './report.ts';

const evenHex = /^(?:[0-9a-f]{2})+$/;

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const compareBytes = (a: Uint8Array, b: Uint8Array): number => {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i]! - b[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
};

const inOrderOfDraw = (units: readonly Unit[], seed: string): readonly Unit[] => {
  const hmac = hmacSha256(bytesOf(seed));
  const encoder = new TextEncoder();
  return units
    .map((unit) => ({ unit, digest: hmac(encoder.encode(unit.id)) }))
    .sort((a, b) => compareBytes(a.digest, b.digest) || (a.unit.id < b.unit.id ? -1 : 1))
    .map(({ unit }) => unit);
};

/** P4 — Every number follows from the published seed: it is the unit's rank in the order of HMAC-SHA256(seed, unit). */
export const numbersFollowFromSeed = (book: Book): Breach | null => {
  const { seed } = book.result;
  if (!evenHex.test(seed)) return { code: 'seed-unreadable', facts: {} };
  for (const [i, unit] of inOrderOfDraw(book.units, seed).entries()) {
    const drawn = i + 1;
    if (unit.place.number !== drawn) {
      const applicant = firstChildOf(book, unit);
      return { code: 'number', applicant, facts: { stated: unit.place.number, drawn } };
    }
  }
  return null;
};
