/**
 * Canonical JSON (RFC 8785, JCS) of values whose numbers are integers: one text for one value, so that a hash of the
 * text is a hash of the value.
 */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const loneSurrogate = /\p{Surrogate}/u;

const stringText = (text: string): string => {
  // UTF-8 has no form for it: two texts would share one hash
  if (loneSurrogate.test(text)) throw new TypeError('a lone surrogate has no canonical form');
  return JSON.stringify(text);
};

const numberText = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a safe integer`);
  return String(value);
};

/** Keys in UTF-16 code-unit order. Throws on a fraction, an infinity or a lone surrogate. */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'string') return stringText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${stringText(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
};

// Array.isArray does not narrow readonly arrays
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
