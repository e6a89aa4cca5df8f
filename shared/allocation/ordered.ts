const digits = 2 ** 11;

/**
 * Places in a list, by their keys, which are integers from 0 to 2^53, and among equal keys as they stand; by the digits
 * of the keys, the last first (Hollerith 1890). O(n) for each eleven bits of the largest key.
 */
export const ordered = (keys: Int32Array | Float64Array): Int32Array => {
  let largest = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i]! > largest) largest = keys[i]!;
  let from = new Int32Array(keys.length);
  let to = new Int32Array(keys.length);
  for (let i = 0; i < from.length; i++) from[i] = i;
  const starts = new Int32Array(digits);
  for (let unit = 1; unit <= largest; unit *= digits) {
    const digitOf = (place: number): number => Math.floor(keys[place]! / unit) & (digits - 1);
    starts.fill(0);
    for (let i = 0; i < from.length; i++) starts[digitOf(i)]!++;
    let start = 0;
    for (let digit = 0; digit < digits; digit++) {
      const count = starts[digit]!;
      starts[digit] = start;
      start += count;
    }
    for (let i = 0; i < from.length; i++) to[starts[digitOf(from[i]!)]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;
};

const spanOf = (values: Int32Array): readonly [least: number, span: number] => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  return [least, most - least + 1];
};

/** The same by x, then by y, whose spans multiplied are below 2^53: those of an instance are at most 4,000,000. */
export const orderedByPlace = (x: Int32Array, y: Int32Array): Int32Array => {
  const [left] = spanOf(x);
  const [low, tall] = spanOf(y);
  const keys = new Float64Array(x.length);
  for (let i = 0; i < keys.length; i++) keys[i] = (x[i]! - left) * tall + (y[i]! - low);
  return ordered(keys);
};
