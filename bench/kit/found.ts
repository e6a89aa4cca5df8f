/** Something a benchmark stands beside, which may be absent: then what is missing, in a word. */
export type Found<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly missing: string };

export const present = <T>(value: T): Found<T> => ({ ok: true, value });

export const absent = (missing: string): { readonly ok: false; readonly missing: string } => ({
  ok: false,
  missing,
});
