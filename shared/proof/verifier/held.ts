/** What schools hold while units still ask, in the order of keys, and whom they refuse for it. */

import type { Asking } from './asking.ts';
import { type Book, belongs } from './book.ts';
import { zoneSeats } from './pools.ts';

/** units best first, with their keys */
type Line = { units: Int32Array; keys: Float64Array; length: number };

export type Held = {
  readonly asking: Asking;
  /** what school s holds stands from start[s], length[s] of it; sorted where inOrder[s] is 1 */
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly inOrder: Uint8Array;
  readonly units: Int32Array;
  readonly keys: Float64Array;
  /** used over and over */
  readonly newcomers: Line;
  readonly all: Line;
  /** by place in `all`, 0 between choices */
  kept: Uint8Array;
  readonly refused: number[];
};

const newLine = (): Line => ({ units: new Int32Array(0), keys: new Float64Array(0), length: 0 });

const makeRoom = (line: Line, length: number): void => {
  if (line.units.length >= length) return;
  const { units, keys } = line;
  line.units = new Int32Array(2 * length);
  line.keys = new Float64Array(2 * length);
  line.units.set(units);
  line.keys.set(keys);
};

/**
 * By school, as many units as it can hold, one after the other. A pool takes units while seats used < mark and hands on
 * mark − min(mark, used), so it holds no more units than it takes from the rest: a school holds at most as many as it
 * has seats. Where there are seats in plenty, at most as many as have it on their lists.
 */
const roomsOf = ({ book, missing }: Asking): Int32Array => {
  const { choiceSchool, schools } = book.columns;
  // complete schools choose no more
  const room = missing.map((children, s) => (children === 0 ? 0 : zoneSeats(book.columns, s)));
  if (room.reduce((sum, each) => sum + each, 0) > choiceSchool.length) {
    const asked = new Int32Array(schools.count);
    for (let c = 0; c < choiceSchool.length; c++) asked[choiceSchool[c]!]!++;
    for (let s = 0; s < room.length; s++) room[s] = Math.min(room[s]!, asked[s]!);
  }
  const start = new Int32Array(schools.count + 1);
  for (let s = 0; s < schools.count; s++) start[s + 1] = start[s]! + room[s]!;
  return start;
};

/** Nothing is held as yet. */
export const newHeld = (asking: Asking): Held => {
  const { schools } = asking.book.columns;
  const start = roomsOf(asking);
  return {
    asking,
    start,
    length: new Int32Array(schools.count),
    inOrder: new Uint8Array(schools.count),
    units: new Int32Array(start[schools.count]!),
    keys: new Float64Array(start[schools.count]!),
    newcomers: newLine(),
    all: newLine(),
    kept: new Uint8Array(0),
    refused: [],
  };
};

const keyOf = ({ columns, keys }: Book, u: number, choice: number): number =>
  columns.choiceRank[choice]! * keys.radix + keys.numbers[u]!;

/** the unit, which has come home to this choice of its list, is held from now on */
export const holdAtHome = (
  { asking, start, length, units, keys }: Held,
  u: number,
  home: number,
): void => {
  const s = asking.book.columns.choiceSchool[home]!;
  const at = start[s]! + length[s]!++;
  units[at] = u;
  keys[at] = keyOf(asking.book, u, home);
};

const few = 40;

const insertionSort = (units: Int32Array, keys: Float64Array, from: number, to: number): void => {
  for (let i = from + 1; i < to; i++) {
    const unit = units[i]!;
    const key = keys[i]!;
    let j = i - 1;
    for (; j >= from && keys[j]! > key; j--) {
      keys[j + 1] = keys[j]!;
      units[j + 1] = units[j]!;
    }
    keys[j + 1] = key;
    units[j + 1] = unit;
  }
};

/** Sorts by key; where key and place fit one number, without comparing functions. */
const sort = (
  held: Held,
  units: Int32Array,
  keys: Float64Array,
  from: number,
  to: number,
): void => {
  const length = to - from;
  if (length <= few) {
    insertionSort(units, keys, from, to);
    return;
  }
  const { book } = held.asking;
  const before = units.slice(from, to);
  const own = keys.slice(from, to);
  const fits = book.columns.rankTier.length * book.keys.radix * length < Number.MAX_SAFE_INTEGER;
  const order = fits
    ? own
        .map((key, i) => key * length + i)
        .sort()
        .map((packed) => packed % length)
    : own.map((_, i) => i).sort((a, b) => own[a]! - own[b]!);
  for (let i = 0; i < length; i++) {
    units[from + i] = before[order[i]!]!;
    keys[from + i] = own[order[i]!]!;
  }
};

/** takes those who wait at the school off its list, best first */
const callNewcomers = (held: Held, s: number): void => {
  const { asking, newcomers } = held;
  const waiting = asking.waiting[s]!.splice(0);
  makeRoom(newcomers, waiting.length);
  newcomers.length = waiting.length;
  for (const [i, u] of waiting.entries()) {
    newcomers.units[i] = u;
    newcomers.keys[i] = keyOf(asking.book, u, asking.at[u]!);
  }
  sort(held, newcomers.units, newcomers.keys, 0, newcomers.length);
};

/** those held and those newly come, in one line */
const callAll = (held: Held, s: number): void => {
  const { start, length, inOrder, units, keys, newcomers, all } = held;
  const end = start[s]! + length[s]!;
  if (inOrder[s] === 0) sort(held, units, keys, start[s]!, end);
  inOrder[s] = 1;
  all.length = length[s]! + newcomers.length;
  makeRoom(all, all.length);
  let i = start[s]!;
  let j = 0;
  for (let to = 0; to < all.length; to++) {
    const old = j === newcomers.length || (i < end && keys[i]! <= newcomers.keys[j]!);
    all.units[to] = old ? units[i]! : newcomers.units[j]!;
    all.keys[to] = old ? keys[i]! : newcomers.keys[j]!;
    if (old) i++;
    else j++;
  }
};

/** the pool takes from the line while fewer seats than its mark are used; answers the seats */
const fill = (held: Held, pool: number, mark: number): number => {
  const { asking, all, kept } = held;
  const { size } = asking.book.columns.units;
  const { radix } = asking.book.keys;
  let used = 0;
  for (let i = 0; i < all.length && used < mark; i++) {
    if (kept[i] === 1) continue;
    const u = all.units[i]!;
    if (!belongs(asking.book, pool, u, Math.floor(all.keys[i]! / radix))) continue;
    kept[i] = 1;
    used += size[u]!;
  }
  return used;
};

/** keeps what is marked, in order, and leaves the others in `refused` */
const part = ({ start, length, units, keys, all, kept, refused }: Held, s: number): void => {
  let to = start[s]!;
  refused.length = 0;
  for (let i = 0; i < all.length; i++) {
    if (kept[i] === 0) {
      refused.push(all.units[i]!);
      continue;
    }
    kept[i] = 0;
    units[to] = all.units[i]!;
    keys[to++] = all.keys[i]!;
  }
  length[s] = to - start[s]!;
};

/** The school chooses among those it holds and those who wait, by the table of §2; whom it refuses is in `refused`. */
export const choose = (held: Held, s: number): void => {
  const { pools, columns } = held.asking.book;
  callNewcomers(held, s);
  callAll(held, s);
  if (held.kept.length < held.all.length) held.kept = new Uint8Array(2 * held.all.length);
  let rest = zoneSeats(columns, s);
  for (let p = pools.start[s]!; p < pools.start[s + 1]!; p++) {
    const mark = Math.min(pools.wanted[p]!, rest);
    rest -= Math.min(mark, fill(held, p, mark));
  }
  part(held, s);
};
