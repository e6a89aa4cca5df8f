/** Where a text stops being JSON (RFC 8259): the platform's own message does not always say. */

export type Position = { readonly row: number; readonly column: number; readonly ended: boolean };

const space = /[ \t\n\r]*/y;
// every character from the space on, but for the quote and the backslash
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = new RegExp(
  `${string.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`,
  'y',
);
/** a string or word that the end of the text cuts off */
const cutOff =
  /(?:"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*(?:\\(?:u\w{0,3})?)?|-|[a-z]{1,4})$/y;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'after';

const closer = { '{': '}', '[': ']' } as const;
type Opener = keyof typeof closer;

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const isOpener = (character: string | undefined): character is Opener =>
  character === '{' || character === '[';

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
  if (state.startsWith('key')) return accept(matchAt(string, text, cursor.at), 'colon');
  if (!isOpener(character)) return accept(matchAt(scalar, text, cursor.at), 'after');
  open.push(character);
  return accept(cursor.at + 1, character === '{' ? 'key-or-end' : 'value-or-end');
};

export const brokenJsonAt = (text: string): Position => {
  const cursor: Cursor = { at: 0, state: 'value', open: [] };
  do {
    cursor.at = matchAt(space, text, cursor.at);
  } while (cursor.at < text.length && step(text, cursor));
  const before = text.slice(0, cursor.at).split('\n');
  return {
    row: before.length,
    column: (before.at(-1) ?? '').length + 1,
    ended: cursor.at >= text.length || matchAt(cutOff, text, cursor.at) >= 0,
  };
};
