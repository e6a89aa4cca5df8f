/** A stretch of a text; `at` is its offset, so that the verbatim wording can be quoted. */
export type Piece = { readonly text: string; readonly at: number };

const blank = '□';

/** 除…外 holds its list together as brackets do */
const exception = /除[^;。]*?外/g;

/** The text with what stands in brackets or in an exception blanked out, same length. */
export const masked = (text: string): string => {
  let depth = 0;
  let out = '';
  for (const character of text.split('')) {
    if (character === ')') depth = Math.max(0, depth - 1);
    out += depth > 0 ? blank : character;
    if (character === '(') depth += 1;
  }
  return out.replaceAll(exception, (found) => blank.repeat(found.length));
};

export const slice = (piece: Piece, from: number, to = piece.text.length): Piece => ({
  text: piece.text.slice(from, to),
  at: piece.at + from,
});

export const trimmed = (piece: Piece): Piece => {
  const from = piece.text.length - piece.text.trimStart().length;
  return slice(piece, from, from + piece.text.trim().length);
};

/** Splits outside brackets; empty pieces fall out. */
export const splitTop = (piece: Piece, separator: RegExp): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of masked(piece.text).matchAll(separator)) {
    pieces.push(slice(piece, from, match.index));
    from = match.index + match[0].length;
  }
  pieces.push(slice(piece, from));
  return pieces.map(trimmed).filter(({ text }) => text !== '');
};

/** One piece from the start of the first to the end of the last; both lie in `source`. */
export const joined = (source: Piece, first: Piece, last: Piece): Piece =>
  slice(source, first.at - source.at, last.at - source.at + last.text.length);

type Bracketed = { readonly before: string; readonly inside: Piece; readonly after: string };

/** The first bracket of the piece, or null; an open bracket that never closes is no bracket. */
export const firstBracket = (piece: Piece): Bracketed | null => {
  const open = piece.text.indexOf('(');
  if (open < 0) return null;
  let depth = 0;
  for (let index = open; index < piece.text.length; index += 1) {
    const character = piece.text[index];
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) {
      return {
        before: piece.text.slice(0, open).trim(),
        inside: trimmed(slice(piece, open + 1, index)),
        after: piece.text.slice(index + 1).trim(),
      };
    }
  }
  return null;
};
