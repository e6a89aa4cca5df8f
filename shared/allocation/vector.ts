/**
 * Cost vectors, laid flat, WIDTH numbers each, compared lexicographically. Never folded into one number.
 * Components: left out against the order of classes; the three goals in the order of the rule book (0 where absent);
 * the lottery number, last, of who is left out. Sums of up to (schools + 1) of them stay exact: bound in check-bounds.ts.
 */
export const WIDTH = 5;

export const vectors = (count: number): Float64Array => new Float64Array(count * WIDTH);

/** is vector i of a less than vector j of b? */
export const less = (a: Float64Array, i: number, b: Float64Array, j: number): boolean => {
  const p = i * WIDTH;
  const q = j * WIDTH;
  for (let k = 0; k < WIDTH; k++) {
    const difference = a[p + k]! - b[q + k]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
};

export const copy = (to: Float64Array, i: number, from: Float64Array, j: number): void => {
  for (let k = 0; k < WIDTH; k++) to[i * WIDTH + k] = from[j * WIDTH + k]!;
};

export const add = (to: Float64Array, i: number, by: Float64Array, j: number, times = 1): void => {
  for (let k = 0; k < WIDTH; k++) to[i * WIDTH + k]! += times * by[j * WIDTH + k]!;
};

/** Lowers vector i of `best` to base + b_i + c_i where that is less; `base` is a single vector. */
export const lower = (
  best: Float64Array,
  base: Float64Array,
  b: Float64Array,
  c: Float64Array,
  i: number,
): boolean => {
  const p = i * WIDTH;
  let difference = 0;
  for (let k = 0; k < WIDTH && difference === 0; k++) {
    difference = base[k]! + b[p + k]! + c[p + k]! - best[p + k]!;
  }
  if (difference >= 0) return false;
  for (let k = 0; k < WIDTH; k++) best[p + k] = base[k]! + b[p + k]! + c[p + k]!;
  return true;
};
