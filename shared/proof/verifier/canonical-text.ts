/** Canonical JSON (RFC 8785) of a value as it was read, whatever its shape; numbers are integers. */

const loneSurrogate = /\p{Surrogate}/u;

const quoted = (text: string): string => {
  if (loneSurrogate.test(text)) throw new RangeError('half a character');
  return JSON.stringify(text);
};

const scalar = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) {
    // -0 is written 0
    return JSON.stringify(value);
  }
  throw new RangeError('no integer');
};

const textOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return scalar(value);
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${quoted(name)}:${textOf(member)}`).join()}}`;
};

/** Null where a part has no canonical form: a fraction, half a character, a depth beyond all use. */
export const canonicalText = (value: unknown): string | null => {
  try {
    return textOf(value);
  } catch {
    return null;
  }
};
