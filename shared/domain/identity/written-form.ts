/** One form for numbers typed on any keyboard: half-width, upper case, no spaces of any kind. */
export const compactUpper = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, '')
    .toUpperCase();

/** Length as a reader counts it: a rare character outside the first plane is one. */
export const countCharacters = (text: string): number => [...text].length;
