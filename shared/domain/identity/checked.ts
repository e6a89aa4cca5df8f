/** What a check of one written number gives: the number in its normal form, or a code that web/content words. */
export type Checked<T, C extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: C };

export const passed = <T>(value: T): { readonly ok: true; readonly value: T } => ({
  ok: true,
  value,
});

export const failed = <C extends string>(code: C): { readonly ok: false; readonly code: C } => ({
  ok: false,
  code,
});
