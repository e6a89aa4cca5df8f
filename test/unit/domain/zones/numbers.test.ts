import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, uniform } from '../../../../shared/domain/zones/characters.ts';
import { allowsNumber, numbersMeet, readNumbers } from '../../../../shared/domain/zones/numbers.ts';
import { chineseNumber } from '../../../../shared/domain/zones/numerals.ts';

const chineseOf = (value: number): string => {
  const digits = '零一二三四五六七八九';
  const [ones, tens, hundreds] = [value % 10, Math.floor(value / 10) % 10, Math.floor(value / 100)];
  const low = ones === 0 ? '' : digits[ones];
  const head = hundreds === 0 ? '' : `${digits[hundreds]}百`;
  if (tens === 0) return `${head}${head && low ? '零' : ''}${low}`;
  return `${head}${tens === 1 && head === '' ? '' : digits[tens]}十${low}`;
};

describe('Chinese numerals', () => {
  it('are read back for every number below a thousand', () => {
    for (let value = 1; value < 1000; value += 1) {
      expect(chineseNumber(chineseOf(value)), chineseOf(value)).toBe(value);
    }
  });

  it('are null where a character is no numeral', () => {
    expect(chineseNumber('十五幢')).toBeNull();
    expect(chineseNumber('')).toBeNull();
  });
});

describe('one form of characters', () => {
  it('keeps the length, so that offsets into the published text stay right', () => {
    fc.assert(fc.property(fc.string(), (text) => uniform(text).length === text.length));
  });

  it('writes building, group and committee in one way', () => {
    expect(canonical('１２号楼')).toBe('12幢');
    expect(canonical('第十二栋')).toBe('12幢');
    expect(canonical('罗庄村第六组')).toBe('罗庄村6队');
    expect(canonical('东城社区居民委员会')).toBe('东城社区');
    expect(canonical('翠湖新邨（二期）')).toBe('翠湖新村2期');
  });

  it('leaves numerals inside names alone', () => {
    expect(canonical('三和大厦')).toBe('三和大厦');
    expect(canonical('石一村')).toBe('石一村');
  });
});

describe('number rules', () => {
  it.each([
    ['116号', [116], [115, 1160, 16]],
    ['152、154号', [152, 154], [153]],
    ['1-15幢', [1, 8, 15], [0, 16]],
    ['1号至99号（单号）', [1, 99], [2, 98, 101]],
    ['2-98号（双号）', [2, 98], [1, 99, 100]],
    ['24幢26幢28幢', [24, 26, 28], [25]],
    ['1—3队，11—13队', [1, 3, 11, 13], [4, 10, 14]],
    ['一巷至六巷', [1, 6], [7]],
    ['单数幢号', [1, 777], [2]],
    ['双号', [2, 10], [3]],
  ])('%s holds its numbers and no other', (wording, inside, outside) => {
    const rule = readNumbers(uniform(wording));

    expect(rule).not.toBeNull();
    for (const value of inside) expect(rule && allowsNumber(rule, value), `${value}`).toBe(true);
    for (const value of outside) expect(rule && allowsNumber(rule, value), `${value}`).toBe(false);
  });

  it.each(['99号以上', '12', '号', '9-3号', '3幢5号', '1至号', '约5号', ''])(
    '%s is not read',
    (wording) => {
      expect(readNumbers(uniform(wording))).toBeNull();
    },
  );

  it('meet exactly where a number obeys both', () => {
    const rule = fc.record({
      from: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 0, max: 4 }),
      parity: fc.constantFrom('odd' as const, 'even' as const, null),
    });
    const of = ({
      from,
      length,
      parity,
    }: {
      from: number;
      length: number;
      parity: 'odd' | 'even' | null;
    }) => ({
      units: ['号' as const],
      ranges: [{ from, to: from + length }],
      parity,
    });
    fc.assert(
      fc.property(rule, rule, (left, right) => {
        const [a, b] = [of(left), of(right)];
        const both = Array.from({ length: 20 }, (_, value) => value).some(
          (value) => allowsNumber(a, value) && allowsNumber(b, value),
        );
        expect(numbersMeet(a, b)).toBe(both);
      }),
    );
  });
});
