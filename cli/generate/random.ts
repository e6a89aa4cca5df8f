/** sfc32 (Chris Doty-Humphrey's small fast counter): 128 bits of state, the same stream everywhere. */

export type Random = {
  /** uniform in 0 .. limit - 1; limit <= 2^32 */
  readonly below: (limit: number) => number;
  /** uniform in from .. to, both included */
  readonly between: (from: number, to: number) => number;
  readonly chance: (perMille: number) => boolean;
  /** an index, as likely as its weight */
  readonly weighted: (weights: readonly number[]) => number;
};

const stream = (seed: number): (() => number) => {
  const state = new Int32Array([0x9e3779b9, 0x243f6a88, 0xb7e15162 ^ seed, 1]);
  const next = (): number => {
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const out = (a + b + counter) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = (((c << 21) | (c >>> 11)) + out) | 0;
    state[3] = (counter + 1) | 0;
    return out >>> 0;
  };
  for (let warm = 0; warm < 16; warm += 1) next();
  return next;
};

export const seededRandom = (seed: number): Random => {
  const next = stream(seed);
  const below = (limit: number): number => {
    const fair = 2 ** 32 - (2 ** 32 % limit);
    let value = next();
    while (value >= fair) value = next();
    return value % limit;
  };
  const weighted = (weights: readonly number[]): number => {
    let left = below(weights.reduce((sum, weight) => sum + weight, 0));
    for (const [index, weight] of weights.entries()) {
      if (left < weight) return index;
      left -= weight;
    }
    return weights.length - 1;
  };
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (perMille) => below(1000) < perMille,
    weighted,
  };
};
