/** Units in the order of their keys at a school, and what the school keeps of them. */

import { type Book, belongs } from './book.ts';
import { zoneSeats } from './pools.ts';

/** best first */
export type Line = { readonly units: readonly number[]; readonly keys: readonly number[] };

/** `at`: by unit, the choice at which it stands, of this school */
export const lineOf = (book: Book, at: Int32Array, units: readonly number[]): Line => {
  const { choiceRank, rankTier } = book.columns;
  const { radix, numbers } = book.keys;
  const own = Float64Array.from(units, (u) => choiceRank[at[u]!]! * radix + numbers[u]!);
  const { length } = own;
  // key and place in one number, where that stays below 2^53, sort without a comparison in between
  const fits = rankTier.length * radix * length < Number.MAX_SAFE_INTEGER;
  const order = fits
    ? own
        .map((key, i) => key * length + i)
        .sort()
        .map((packed) => packed % length)
    : Float64Array.from(own.keys()).sort((a, b) => own[a]! - own[b]!);
  return {
    units: Array.from(order, (i) => units[i]!),
    keys: Array.from(order, (i) => own[i]!),
  };
};

export const merged = (a: Line, b: Line): Line => {
  const units: number[] = [];
  const keys: number[] = [];
  let j = 0;
  for (let i = 0; i <= a.units.length; i++) {
    const key = a.keys[i] ?? Number.POSITIVE_INFINITY;
    for (; j < b.units.length && b.keys[j]! < key; j++) {
      units.push(b.units[j]!);
      keys.push(b.keys[j]!);
    }
    if (i === a.units.length) break;
    units.push(a.units[i]!);
    keys.push(key);
  }
  return { units, keys };
};

/** the pool takes from those not yet taken while fewer seats than its mark are used; answers the seats */
const fill = (book: Book, line: Line, taken: Uint8Array, pool: number, mark: number): number => {
  const { size } = book.columns.units;
  const { radix } = book.keys;
  let used = 0;
  for (let i = 0; i < taken.length && used < mark; i++) {
    const u = line.units[i]!;
    if (taken[i] === 1 || !belongs(book, pool, u, Math.floor(line.keys[i]! / radix))) continue;
    taken[i] = 1;
    used += size[u]!;
  }
  return used;
};

/** What the school keeps by the table of §2, and whom it refuses. */
export const chosen = (book: Book, school: number, line: Line) => {
  const { start, wanted } = book.pools;
  const taken = new Uint8Array(line.units.length);
  let rest = zoneSeats(book.columns, school);
  for (let p = start[school]!; p < start[school + 1]!; p++) {
    const mark = Math.min(wanted[p]!, rest);
    rest -= Math.min(mark, fill(book, line, taken, p, mark));
  }
  return {
    kept: {
      units: line.units.filter((_, i) => taken[i] === 1),
      keys: line.keys.filter((_, i) => taken[i] === 1),
    },
    refused: line.units.filter((_, i) => taken[i] === 0),
  };
};
