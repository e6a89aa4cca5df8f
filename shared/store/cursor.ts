import * as z from 'zod';

/** Where a walk over several ranges stopped: in which range, after which sort key. */
export type Position = { readonly range: number; readonly after: string };

const position = z.tuple([z.int().min(0), z.string().max(200)]);

export const toCursor = ({ range, after }: Position): string =>
  Buffer.from(JSON.stringify([range, after]), 'utf8').toString('base64url');

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A cursor that this list did not give starts the list anew. */
export const fromCursor = (cursor: string | undefined): Position | null => {
  if (cursor === undefined) return null;
  const read = position.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString('utf8')));
  return read.success ? { range: read.data[0], after: read.data[1] } : null;
};
