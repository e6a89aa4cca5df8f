import { bad, good, type Read } from './faults.ts';

const evenHex = /^(?:[0-9a-f]{2})+$/;

/** The key of the draw in lower-case hex; what is typed in upper case is the same seed. */
export const readSeed = (option: string): Read<string> => {
  const seed = option.toLowerCase();
  return evenHex.test(seed) ? good(seed) : bad({ where: '--seed', code: 'seed-not-hex' });
};
