import type { RefusalCode } from './refusals.ts';

/** One field that is wrong: where, a code that web/content words, and facts to fill the wording. Never personal data. */
export type FieldFault = {
  readonly path: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
};

/** An expected refusal, something the user can act on; bugs and outages are thrown. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldFault[];
};

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  details: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...details },
});
