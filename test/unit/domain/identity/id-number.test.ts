import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdNumber } from '../../../../shared/domain/identity/index.ts';
import { idNumber } from '../../../support/domain/people.ts';

const valid = fc
  .record({
    year: fc.integer({ min: 1950, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    order: fc.integer({ min: 0, max: 999 }),
    area: fc.constantFrom('419900', '110105', '440524', '810000', '830000'),
  })
  .map(({ year, month, day, order, area }) =>
    idNumber(
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      order,
      area,
    ),
  );

const code = (text: string) => {
  const checked = checkIdNumber(text);
  return checked.ok ? 'ok' : checked.code;
};

describe('an ID number', () => {
  it.each([
    ['11010519491231002X', 'resident', '1949-12-31', 'female', '110105'],
    ['440524188001010014', 'resident', '1880-01-01', 'male', '440524'],
    ['810000199408230021', 'hmt', '1994-08-23', 'female', '810000'],
    ['830000199201300022', 'hmt', '1992-01-30', 'female', '830000'],
  ])('%s is read', (text, kind, birthDate, sex, area) => {
    expect(checkIdNumber(text)).toEqual({
      ok: true,
      value: { normalized: text, kind, birthDate, sex, area },
    });
  });

  it.each(['11010519491231002x', ' 110105 19491231 002X ', '１１０１０５１９４９１２３１００２Ｘ'])(
    'is taken as typed: %s',
    (text) => {
      expect(checkIdNumber(text)).toMatchObject({
        ok: true,
        value: { normalized: '11010519491231002X' },
      });
    },
  );

  it('tells what is wrong', () => {
    expect(code('1101051949123100')).toBe('id-number-length');
    expect(code('110105491231002')).toBe('id-number-length');
    expect(code('1101051949123100XX')).toBe('id-number-character');
    expect(code('110105194912A1002X')).toBe('id-number-character');
    expect(code('990105194912310021')).toBe('id-number-check-digit');
    expect(code('100105194912310021')).toBe('id-number-area');
    expect(code('810001199408230021')).toBe('id-number-area');
    expect(code('110105194902300025')).toBe('id-number-birth-date');
    expect(code('110105194913310025')).toBe('id-number-birth-date');
    expect(code('110105194912310021')).toBe('id-number-check-digit');
  });

  it('of a foreign permanent resident is read in both forms', () => {
    const card = idNumber('1988-08-08', 1, '911840');

    expect(checkIdNumber(card)).toMatchObject({
      ok: true,
      value: { kind: 'foreign', birthDate: '1988-08-08', sex: 'male' },
    });
    expect(checkIdNumber('CAN110088080812')).toMatchObject({
      ok: true,
      value: { kind: 'foreign', birthDate: null, sex: null },
    });
  });

  it('is read whenever its check character is right', () => {
    fc.assert(
      fc.property(valid, (number) => {
        expect(checkIdNumber(number)).toMatchObject({ ok: true, value: { normalized: number } });
      }),
    );
  });

  it('with one wrong digit is never read', () => {
    fc.assert(
      fc.property(
        valid,
        fc.integer({ min: 0, max: 17 }),
        fc.integer({ min: 1, max: 9 }),
        (number, at, shift) => {
          const digit = number[at] === 'X' ? 10 : Number(number[at]);
          const wrong = String((digit + shift) % 10);
          fc.pre(wrong !== number[at]);

          expect(checkIdNumber(`${number.slice(0, at)}${wrong}${number.slice(at + 1)}`).ok).toBe(
            false,
          );
        },
      ),
    );
  });

  it('with two neighbours swapped is never read', () => {
    fc.assert(
      fc.property(valid, fc.integer({ min: 0, max: 16 }), (number, at) => {
        const [a = '', b = ''] = [number[at], number[at + 1]];
        fc.pre(a !== b);

        expect(checkIdNumber(`${number.slice(0, at)}${b}${a}${number.slice(at + 2)}`).ok).toBe(
          false,
        );
      }),
    );
  });
});
