/** Binary heaps in one array, one a pool, the worst on top (Williams 1964). */
export type Heaps = {
  readonly items: Int32Array;
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly worse: (a: number, b: number) => boolean;
};

export const newHeaps = (room: Int32Array, worse: Heaps['worse']): Heaps => {
  const start = new Int32Array(room.length + 1);
  for (const [pool, size] of room.entries()) start[pool + 1] = start[pool]! + size;
  return {
    items: new Int32Array(start[room.length]!),
    start,
    length: new Int32Array(room.length),
    worse,
  };
};

export const top = ({ items, start }: Heaps, pool: number): number => items[start[pool]!]!;

/** in no particular order */
export const itemsOf = ({ items, start, length }: Heaps, pool: number): Int32Array =>
  items.subarray(start[pool]!, start[pool]! + length[pool]!);

export const push = ({ items, start, length, worse }: Heaps, pool: number, item: number): void => {
  const base = start[pool]!;
  let hole = length[pool]!++;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    const above = items[base + parent]!;
    if (!worse(item, above)) break;
    items[base + hole] = above;
    hole = parent;
  }
  items[base + hole] = item;
};

export const pop = ({ items, start, length, worse }: Heaps, pool: number): void => {
  const base = start[pool]!;
  const size = --length[pool]!;
  const item = items[base + size]!;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= size) break;
    if (child + 1 < size && worse(items[base + child + 1]!, items[base + child]!)) child++;
    if (!worse(items[base + child]!, item)) break;
    items[base + hole] = items[base + child]!;
    hole = child;
  }
  items[base + hole] = item;
};
