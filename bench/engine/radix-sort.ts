const digits = 256;
const passes = 4;

/**
 * Sorts 32-bit keys by their bytes, lowest first: the yardstick of the engine. O(n).
 * By index: an iterator would make the yardstick four times as long.
 */
export const radixSort = (keys: Uint32Array): Uint32Array => {
  let from = keys.slice();
  let to = new Uint32Array(keys.length);
  const starts = new Uint32Array(digits);
  for (let pass = 0; pass < passes; pass++) {
    const shift = pass * 8;
    starts.fill(0);
    for (let i = 0; i < from.length; i++) starts[(from[i]! >>> shift) & 255]! += 1;
    let start = 0;
    for (let digit = 0; digit < digits; digit++) {
      const count = starts[digit]!;
      starts[digit] = start;
      start += count;
    }
    for (let i = 0; i < from.length; i++) {
      const key = from[i]!;
      const digit = (key >>> shift) & 255;
      to[starts[digit]!] = key;
      starts[digit]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
};

export const isSorted = (keys: Uint32Array): boolean =>
  keys.every((key, place) => place === 0 || keys[place - 1]! <= key);
