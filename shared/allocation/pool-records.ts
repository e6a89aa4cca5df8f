import { type Keys, newKeyArray } from './keys.ts';
import { markOf, type Pools } from './pools.ts';

/**
 * What happens in a pool, as six integers side by side: one look at memory brings all of it. The keys of a pool are a
 * binary heap, the worst (largest) on top (Williams 1964), in a slice of one array; a pool that has never been full is
 * a plain list, put in order once (Floyd 1964), when somebody may have to leave.
 */
export const STRIDE = 8;
export const KIND = 0;
export const SEATS = 1;
/** seats given */
export const USED = 2;
/** keys kept */
export const LENGTH = 3;
/** where its slice of the keys begins */
export const START = 4;
export const ORDERED = 5;

export type KeyArray = Int32Array | Float64Array;

/** `room`: keys by pool. */
export const newRecords = (
  { kind, seats }: Pools,
  keys: Keys,
  room: Int32Array,
): { readonly records: Int32Array; readonly heap: KeyArray } => {
  const records = new Int32Array(kind.length * STRIDE);
  let start = 0;
  for (let pool = 0; pool < kind.length; pool++) {
    const at = pool * STRIDE;
    records[at + KIND] = kind[pool]!;
    records[at + SEATS] = seats[pool]!;
    records[at + START] = start;
    start += room[pool]!;
  }
  return { records, heap: newKeyArray(keys, start) };
};

/** so many times the choices is still room that an instance may take */
const PLENTY = 4;

/** By pool: as many units as its mark can ever be, and a newcomer who is pushed before the worst is popped. */
export const roomOf = (
  pools: Pools,
  quota: Int32Array,
  choiceSchool: ArrayLike<number>,
): Int32Array => {
  const room = new Int32Array(pools.kind.length);
  let sum = 0;
  for (let s = 0; s < quota.length; s++) {
    for (let pool = pools.start[s]!; pool < pools.start[s + 1]!; pool++) {
      room[pool] = markOf(pools, pool, quota[s]!) + 1;
      sum += room[pool]!;
    }
  }
  // seats in plenty: no pool keeps more units than ever ask its school
  if (sum <= PLENTY * (choiceSchool.length + room.length)) return room;
  const asking = new Int32Array(quota.length);
  for (let c = 0; c < choiceSchool.length; c++) asking[choiceSchool[c]!]!++;
  for (let s = 0; s < quota.length; s++) {
    for (let pool = pools.start[s]!; pool < pools.start[s + 1]!; pool++) {
      room[pool] = Math.min(room[pool]!, asking[s]! + 1);
    }
  }
  return room;
};

/** puts `key` where it belongs below the hole at `from` of a heap of `length` keys from `base` on */
export const sink = (
  heap: KeyArray,
  base: number,
  length: number,
  from: number,
  key: number,
): void => {
  let hole = from;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= length) break;
    if (child + 1 < length && heap[base + child + 1]! > heap[base + child]!) child++;
    const below = heap[base + child]!;
    if (below <= key) break;
    heap[base + hole] = below;
    hole = child;
  }
  heap[base + hole] = key;
};

export const heapify = (heap: KeyArray, base: number, length: number): void => {
  for (let node = (length >> 1) - 1; node >= 0; node--) {
    sink(heap, base, length, node, heap[base + node]!);
  }
};

/** The worst key of a pool that is not empty; `at`: of its record. */
export const worstKey = (heap: KeyArray, records: Int32Array, at: number): number => {
  const base = records[at + START]!;
  if (records[at + ORDERED] === 0) {
    heapify(heap, base, records[at + LENGTH]!);
    records[at + ORDERED] = 1;
  }
  return heap[base]!;
};

/** The same of a pool that nobody will ask any more: a list is looked through, not put in order. */
export const largestKey = (heap: KeyArray, records: Int32Array, at: number): number => {
  const base = records[at + START]!;
  const end = records[at + ORDERED] === 1 ? base : base + records[at + LENGTH]!;
  let largest = heap[base]!;
  for (let i = base + 1; i < end; i++) {
    if (heap[i]! > largest) largest = heap[i]!;
  }
  return largest;
};

export const pushKey = (heap: KeyArray, records: Int32Array, at: number, key: number): void => {
  const base = records[at + START]!;
  let hole = records[at + LENGTH]!;
  records[at + LENGTH] = hole + 1;
  while (records[at + ORDERED] === 1 && hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = heap[base + parent]!;
    if (above >= key) break;
    heap[base + hole] = above;
    hole = parent;
  }
  heap[base + hole] = key;
};

/** Takes the worst out of an ordered pool. */
export const popWorst = (heap: KeyArray, records: Int32Array, at: number): void => {
  const base = records[at + START]!;
  const last = records[at + LENGTH]! - 1;
  records[at + LENGTH] = last;
  if (last > 0) sink(heap, base, last, 0, heap[base + last]!);
};

/** Puts the key in the place of the worst of an ordered pool. */
export const replaceWorst = (heap: KeyArray, records: Int32Array, at: number, key: number): void =>
  sink(heap, records[at + START]!, records[at + LENGTH]!, 0, key);
