/** Tables saved by a spreadsheet in China are often GBK: tried where the bytes are no UTF-8. */
export const decoded = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

export const lineAt = (text: string, offset: number): number =>
  text.slice(0, offset).split('\n').length;

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number | null };

/** engines tell the place in different words; all of them give an offset or a line */
const placeOf = (text: string, message: string): number | null => {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const offset = /position (\d+)/.exec(message)?.[1];
  return offset === undefined ? null : lineAt(text, Number(offset));
};

export const parsedJson = (text: string): ParsedJson => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, line: error instanceof Error ? placeOf(text, error.message) : null };
  }
};

/** The season a rule book names, which is where it is published. */
export const seasonOf = (book: unknown): string | null => {
  const season: unknown =
    typeof book === 'object' && book !== null ? Reflect.get(book, 'season') : undefined;
  return typeof season === 'string' && season !== '' ? season : null;
};
