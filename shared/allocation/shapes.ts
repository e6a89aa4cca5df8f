import type { Faults } from './faults.ts';

/**
 * Reads a value of unknown origin. What does not fit is reported, and a harmless stand-in returned, so that one pass
 * finds every fault of shape; nobody uses the stand-ins, as an instance with faults has no value.
 */
export type Shape<T> = (value: unknown, path: string, faults: Faults) => T;

export const LARGEST = Number.MAX_SAFE_INTEGER;

export const integer =
  (least: number, largest: number): Shape<number> =>
  (value, path, faults) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      faults.add(path, value === undefined ? 'missing' : 'not-an-integer', value);
      return least;
    }
    if (value < least || value > largest) faults.add(path, 'out-of-range', value);
    return value;
  };

export const flag: Shape<boolean> = (value, path, faults) => {
  if (typeof value === 'boolean') return value;
  faults.add(path, value === undefined ? 'missing' : 'not-a-boolean', value);
  return false;
};

const LONGEST = 200;
/** with the u flag, half a surrogate pair: not representable in UTF-8 */
const BROKEN = /[\uD800-\uDFFF]/u;

export const text: Shape<string> = (value, path, faults) => {
  if (typeof value !== 'string') {
    faults.add(path, value === undefined ? 'missing' : 'not-a-string', value);
    return '';
  }
  if (value === '') faults.add(path, 'empty', value);
  if (value.length > LONGEST) faults.add(path, 'too-long', value);
  if (BROKEN.test(value)) faults.add(path, 'not-utf-8', value);
  return value;
};

export const oneOf =
  <T extends string>(first: T, ...others: readonly T[]): Shape<T> =>
  (value, path, faults) => {
    const known = [first, ...others].find((option) => option === value);
    if (known === undefined)
      faults.add(path, value === undefined ? 'missing' : 'unknown-value', value);
    return known ?? first;
  };

export const list =
  <T>(item: Shape<T>, longest = LARGEST): Shape<readonly T[]> =>
  (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.add(path, value === undefined ? 'missing' : 'not-a-list', value);
      return [];
    }
    if (value.length > longest) {
      faults.add(path, 'too-many', value);
      return [];
    }
    return value.map((entry: unknown, index) => item(entry, `${path}[${index}]`, faults));
  };

export type Fields = (key: string) => unknown;

const entriesOf = (value: unknown, path: string, faults: Faults): [string, unknown][] | null => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  faults.add(path, value === undefined ? 'missing' : 'not-an-object', value);
  return null;
};

/** The fields of an object; those it should not have are faults, as a misspelt one would be lost in silence. */
export const fieldsOf = (
  value: unknown,
  path: string,
  faults: Faults,
  known: readonly string[],
): Fields | null => {
  const entries = entriesOf(value, path, faults);
  if (entries === null) return null;
  for (const [key, entry] of entries) {
    if (!known.includes(key))
      faults.add(path === '' ? key : `${path}.${key}`, 'unknown-field', entry);
  }
  return (key) => entries.find(([name]) => name === key)?.[1];
};

export const record =
  <T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, path, faults) =>
    Object.fromEntries(
      (entriesOf(value, path, faults) ?? []).map(([key, entry]) => [
        text(key, `${path}.${key}`, faults),
        item(entry, `${path}.${key}`, faults),
      ]),
    );
