import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/proof/canonical-json.ts';

test('sorts keys by UTF-16 code units, at every depth', () => {
  // RFC 8785 §3.2.3: the emoji's first unit (d83d) stands before fb33
  const value = {
    '\u20ac': 1,
    '\r': 2,
    '\ufb33': 3,
    '1': 4,
    '\u{1f600}': 5,
    '\u0080': { b: 1, a: 2 },
  };

  expect(canonicalJson(value)).toBe(
    '{"\\r":2,"1":4,"\u0080":{"a":2,"b":1},"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  );
});

test('escapes what RFC 8785 escapes and nothing else', () => {
  expect(canonicalJson('\u20ac$\u000f\nA\'B"\\/é学')).toBe('"€$\\u000f\\nA\'B\\"\\\\/é学"');
});

test('writes minus zero as zero, and lists in their own order', () => {
  expect(canonicalJson([3, -0, true, null, false, -7])).toBe('[3,0,true,null,false,-7]');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53])(
  'refuses the number %d',
  (value) => {
    expect(() => canonicalJson({ value })).toThrow(TypeError);
  },
);

test('refuses a lone surrogate in a value and in a key', () => {
  expect(() => canonicalJson(['\ud800'])).toThrow(TypeError);
  expect(() => canonicalJson({ '\udc00': 1 })).toThrow(TypeError);
});

test('is the same text for any order of keys, and reads back as the same value', () => {
  const key = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.dictionary(key, fc.oneof(fc.integer(), key, fc.boolean())), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());

      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
