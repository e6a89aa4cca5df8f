/** Digits from paper, chat or a table: full-width forms, spaces, hyphens, line breaks and capitals mean nothing. */
export const hexFrom = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff:-]/g, '')
    .toLowerCase();

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Fours can be read aloud and compared. */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
