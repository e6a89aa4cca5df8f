/** Where a text stops being JSON (RFC 8259): the platform's own message does not always say. */

export type Position = { readonly row: number; readonly column: number; readonly ended: boolean };

// patterns without alternatives inside a repetition: those would need a stack as long as the text
const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const plain = /[ !#-[\]-\uffff]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** an escape, a number or a word that the end of the text cuts off */
const cutEscape = /\\(?:u[0-9a-fA-F]{0,3})?$/y;
const cutScalar = /(?:-?\d*(?:\.\d*)?(?:[eE][+-]?)?|[a-z]{1,4})$/y;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'after';

const closer = { '{': '}', '[': ']' } as const;
type Opener = keyof typeof closer;

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** where a string that begins at the quote at `at` stops, and whether its closing quote stands there */
const stringFrom = (
  text: string,
  at: number,
): { readonly end: number; readonly whole: boolean } => {
  let end = at + 1;
  for (;;) {
    end = matchAt(plain, text, end);
    const next = matchAt(escaped, text, end);
    if (next < 0) break;
    end = next;
  }
  return text[end] === '"' ? { end: end + 1, whole: true } : { end, whole: false };
};

const isOpener = (character: string | undefined): character is Opener =>
  character === '{' || character === '[';

/** the end of a string, number or word; negative where there is none */
const scalarEnd = (text: string, at: number): number => {
  if (text[at] !== '"') return matchAt(scalar, text, at);
  const { end, whole } = stringFrom(text, at);
  return whole ? end : -1;
};

const isCutOff = (text: string, at: number): boolean => {
  if (text[at] !== '"') return matchAt(cutScalar, text, at) >= 0;
  const { end, whole } = stringFrom(text, at);
  return !whole && (end >= text.length || matchAt(cutEscape, text, end) >= 0);
};

type Cursor = { at: number; state: State; readonly open: Opener[] };

/** one token; false where the text does not go on as JSON */
const step = (text: string, cursor: Cursor): boolean => {
  const character = text[cursor.at];
  const { state, open } = cursor;
  const inner = open.at(-1);
  const accept = (end: number, next: State): boolean => {
    if (end < 0) return false;
    cursor.at = end;
    cursor.state = next;
    return true;
  };
  const ends = inner !== undefined && character === closer[inner];
  if (ends && (state === 'after' || state.endsWith('or-end'))) {
    open.pop();
    return accept(cursor.at + 1, 'after');
  }
  if (state === 'after') {
    const comma = character === ',' && inner !== undefined;
    return comma && accept(cursor.at + 1, inner === '{' ? 'key' : 'value');
  }
  if (state === 'colon') return character === ':' && accept(cursor.at + 1, 'value');
  if (state.startsWith('key')) {
    return character === '"' && accept(scalarEnd(text, cursor.at), 'colon');
  }
  if (!isOpener(character)) return accept(scalarEnd(text, cursor.at), 'after');
  open.push(character);
  return accept(cursor.at + 1, character === '{' ? 'key-or-end' : 'value-or-end');
};

const lineOf = (text: string, at: number) => {
  let row = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    row += 1;
    start = end + 1;
  }
  return { row, column: at - start + 1 };
};

export const brokenJsonAt = (text: string): Position => {
  const cursor: Cursor = { at: 0, state: 'value', open: [] };
  do {
    cursor.at = matchAt(space, text, cursor.at);
  } while (cursor.at < text.length && step(text, cursor));
  const { at } = cursor;
  return { ...lineOf(text, at), ended: at >= text.length || isCutOff(text, at) };
};
