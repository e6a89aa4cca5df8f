/** One form for numbers typed on any keyboard: half-width, upper case, no spaces of any kind. */
export const compactUpper = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, '')
    .toUpperCase();

/** Numbers of people and firms hold no dash of their own; some type one between the groups. */
export const withoutDashes = (text: string): string =>
  compactUpper(text).replace(/[\p{Pd}\u2212]+/gu, '');

/** Blanks beside a Chinese character mean nothing; between words of other scripts one stays. */
export const tidyBlanks = (text: string): string =>
  text
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, ' ')
    .trim()
    // without lookbehind, which older WebViews cannot read
    .replace(/(\p{Script=Han}) /gu, '$1')
    .replace(/ (\p{Script=Han})/gu, '$1');

/** An address as it is kept: digits, letters, brackets and dashes half-width, no blanks between characters. */
export const tidyAddress = (text: string): string =>
  tidyBlanks(
    text.replace(/[\uff01-\uff5e]/gu, (wide) =>
      /[，；：！？]/u.test(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    ),
  );

/** Length as a reader counts it: a rare character outside the first plane is one. */
export const countCharacters = (text: string): number => [...text].length;
