import type { Io } from './io.ts';

// control and format characters, line and paragraph separators, halves of a pair
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const escapeOf = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => {
    const unit = character.charCodeAt(i).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');

/**
 * Names come from files, and a name could break a line in two or speak to the terminal. Escaped as JSON does, so that
 * a line of JSON stays the same value.
 */
export const inOneLine = (io: Io): Io => {
  const clean = (line: string): string => line.replaceAll(unprintable, escapeOf);
  return { ...io, out: (line) => io.out(clean(line)), err: (line) => io.err(clean(line)) };
};
