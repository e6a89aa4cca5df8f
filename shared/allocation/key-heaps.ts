import type { Keys } from './keys.ts';
import { newKeyArray } from './keys.ts';

/**
 * Binary heaps of keys in one array, one a pool, the worst (largest) key on top (Williams 1964). A pool that has never
 * been full is a plain list; Floyd's heapify puts it in order once, when somebody may have to leave.
 */
export type KeyHeaps = {
  readonly keys: Int32Array | Float64Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly ordered: Uint8Array;
};

export const newKeyHeaps = (keys: Keys, room: Int32Array): KeyHeaps => {
  const start = new Int32Array(room.length + 1);
  for (let pool = 0; pool < room.length; pool++) start[pool + 1] = start[pool]! + room[pool]!;
  return {
    keys: newKeyArray(keys, start[room.length]!),
    start,
    length: new Int32Array(room.length),
    ordered: new Uint8Array(room.length),
  };
};

/** puts `key` where the hole at `hole` of a heap of `length` keys from `base` belongs, downwards */
const sink = (
  keys: Int32Array | Float64Array,
  base: number,
  length: number,
  from: number,
  key: number,
): void => {
  let hole = from;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= length) break;
    if (child + 1 < length && keys[base + child + 1]! > keys[base + child]!) child++;
    const below = keys[base + child]!;
    if (below <= key) break;
    keys[base + hole] = below;
    hole = child;
  }
  keys[base + hole] = key;
};

const heapify = (keys: Int32Array | Float64Array, base: number, length: number): void => {
  for (let node = (length >> 1) - 1; node >= 0; node--) {
    sink(keys, base, length, node, keys[base + node]!);
  }
};

/** The worst key of a pool that is not empty. */
export const worstKey = ({ keys, start, length, ordered }: KeyHeaps, pool: number): number => {
  if (ordered[pool] === 0) {
    heapify(keys, start[pool]!, length[pool]!);
    ordered[pool] = 1;
  }
  return keys[start[pool]!]!;
};

export const pushKey = (heaps: KeyHeaps, pool: number, key: number): void => {
  const { keys, start, length, ordered } = heaps;
  const base = start[pool]!;
  let hole = length[pool]!;
  length[pool] = hole + 1;
  if (ordered[pool] === 1) {
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = keys[base + parent]!;
      if (above >= key) break;
      keys[base + hole] = above;
      hole = parent;
    }
  }
  keys[base + hole] = key;
};

/** Takes the worst out of an ordered pool. */
export const popWorst = ({ keys, start, length }: KeyHeaps, pool: number): void => {
  const base = start[pool]!;
  const last = length[pool]! - 1;
  length[pool] = last;
  if (last > 0) sink(keys, base, last, 0, keys[base + last]!);
};

/** Puts the key in the place of the worst of an ordered pool. */
export const replaceWorst = ({ keys, start, length }: KeyHeaps, pool: number, key: number): void =>
  sink(keys, start[pool]!, length[pool]!, 0, key);
