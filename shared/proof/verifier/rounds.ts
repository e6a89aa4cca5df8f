/**
 * Deferred acceptance in rounds, from where the asking stands: every school where units wait chooses among all that
 * have asked it and refused nobody yet; whoever it refuses asks on. Each round moves somebody one choice on, hence it
 * ends.
 */

import { type Asking, arrive } from './asking.ts';
import { type Book, belongs } from './book.ts';
import { NONE } from './columns.ts';
import { zoneSeats } from './pools.ts';

type Held = Map<number, readonly number[]>;

/** units known to stay and standing there, by school: those of s are units[start[s]] .. units[start[s + 1] - 1] */
const standing = ({ book, at, own }: Asking): ((school: number) => readonly number[]) => {
  const { choiceStart, choiceSchool, units, schools } = book.columns;
  const isHome = (u: number): boolean =>
    own(u) !== NONE && at[u]! < choiceStart[u + 1]! && choiceSchool[at[u]!] === own(u);
  const start = new Int32Array(schools.count + 2);
  for (let u = 0; u < units.count; u++) if (isHome(u)) start[own(u) + 2]!++;
  for (let s = 2; s < start.length; s++) start[s]! += start[s - 1]!;
  const list = new Int32Array(start[schools.count + 1]!);
  for (let u = 0; u < units.count; u++) {
    if (isHome(u)) list[start[own(u) + 1]!++] = u;
  }
  return (school) => [...list.subarray(start[school]!, start[school + 1]!)];
};

const chosen = (book: Book, at: Int32Array, school: number, asking: readonly number[]) => {
  const { choiceRank, units } = book.columns;
  const { start, wanted } = book.pools;
  let rest = zoneSeats(book.columns, school);
  let left = asking;
  const kept: number[] = [];
  for (let p = start[school]!; p < start[school + 1]!; p++) {
    const mark = Math.min(wanted[p]!, rest);
    const refused: number[] = [];
    let used = 0;
    for (const u of left) {
      if (used < mark && belongs(book, p, u, choiceRank[at[u]!]!)) {
        used += units.size[u]!;
        kept.push(u);
      } else refused.push(u);
    }
    rest -= Math.min(mark, used);
    left = refused;
  }
  return { kept, refused: left };
};

/** Afterwards every unit stands where it ends, or behind its last choice. */
export const settled = (book: Book, asking: Asking): void => {
  const { at, head, next } = asking;
  const { choiceRank, choiceStart, choiceSchool } = book.columns;
  const { radix, numbers } = book.keys;
  const keyAt = (u: number): number => choiceRank[at[u]!]! * radix + numbers[u]!;
  const home = standing(asking);
  const held: Held = new Map();
  const moved = (refused: readonly number[], touched: number[]): void => {
    for (const u of refused) {
      at[u]!++;
      arrive(asking, u);
      if (at[u]! < choiceStart[u + 1]!) touched.push(u);
    }
  };
  // whoever waits now asks first; later those whom a round has moved
  const newcomers = new Map<number, number[]>();
  const enter = (u: number): void => {
    const s = choiceSchool[at[u]!]!;
    const list = newcomers.get(s);
    if (list) list.push(u);
    else newcomers.set(s, [u]);
  };
  for (let s = 0; s < head.length; s++) {
    for (let u = head[s]!; u !== NONE; u = next[u]!) enter(u);
  }
  while (newcomers.size > 0) {
    const round = [...newcomers];
    newcomers.clear();
    const touched: number[] = [];
    for (const [school, list] of round) {
      const before = held.get(school) ?? home(school);
      const all = before.concat(list).sort((a, b) => keyAt(a) - keyAt(b));
      const { kept, refused } = chosen(book, at, school, all);
      held.set(school, kept);
      moved(refused, touched);
    }
    for (const u of touched) enter(u);
  }
};
