import { type Checked, failed, passed } from './checked.ts';
import { countCharacters, tidyBlanks } from './written-form.ts';

export type NameFault = 'name-length' | 'name-character';

/** stands in a name for a character that no keyboard of the family has */
export const untypable = '□';

const longest = 60;
const dots = /\s*[·•‧・･．∙⋅]\s*/gu;
const stand = /[□■?？*＊]/gu;

/** letters of any script, numerals such as 〇, characters described by their parts or of private use */
const letters = /^[\p{L}\p{M}\p{Nl}\p{Co}\u2ff0-\u2fff□·'’\-. ]+$/u;

/**
 * A name as it is kept: one dot, no stray blanks, no other change, since Unicode's own normal forms replace rare
 * characters by common ones.
 */
export const normalizeName = (text: string): string =>
  tidyBlanks(text).replace(dots, '·').replace(stand, untypable);

/** A name of up to 60 characters as a reader counts them; □ stands for one that cannot be typed. */
export const checkName = (text: string): Checked<{ readonly normalized: string }, NameFault> => {
  const normalized = normalizeName(text);
  if (countCharacters(normalized) > longest) return failed('name-length');
  if (!letters.test(normalized)) return failed('name-character');
  return passed({ normalized });
};

/** Latin letters with or without tone marks; the tone may be a digit. */
export const checkPinyin = (
  text: string,
): Checked<{ readonly normalized: string }, 'pinyin-form'> => {
  const normalized = tidyBlanks(text.normalize('NFKC'));
  return /^\p{Script=Latin}[\p{Script=Latin}\p{M}1-5 '’-]{0,59}$/u.test(normalized)
    ? passed({ normalized })
    : failed('pinyin-form');
};
