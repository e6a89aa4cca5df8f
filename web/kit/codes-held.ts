import type { Codes } from '../content/codes.ts';
import type { Vocabulary } from './words.ts';

let held: Vocabulary<Codes> | null = null;

/** The wording of all codes, told by its own script: pages that name it have it at once. */
export const tellCodes = (codes: Vocabulary<Codes>): Vocabulary<Codes> => {
  held = codes;
  return codes;
};

/** null until the script with the wording is there */
export const heldCodes = (): Vocabulary<Codes> | null => held;
