import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkBirthCertificate,
  checkCreditCode,
  checkDisabilityCard,
  checkPhone,
  checkTitleNumber,
  checkUnitNumber,
  countCharacters,
  creditCheckCharacter,
} from '../../../../shared/domain/identity/index.ts';
import { childId } from '../../../support/domain/people.ts';

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const creditCode = fc
  .tuple(
    fc.constantFrom('91', '92', '52', '12', 'A1'),
    fc.integer({ min: 110000, max: 659999 }),
    fc.array(fc.constantFrom(...characters), { minLength: 9, maxLength: 9 }),
  )
  .map(([kind, area, body]) => `${kind}${area}${body.join('')}`)
  .map((body) => `${body}${creditCheckCharacter(body)}`);

describe('a credit code', () => {
  it('is read in the published example', () => {
    expect(checkCreditCode('91350100m000100y43')).toEqual({
      ok: true,
      value: { normalized: '91350100M000100Y43' },
    });
  });

  it.each([
    ['91350100M000100Y4Z', 'credit-code-character'],
    ['91350100M000100Y4', 'credit-code-length'],
    ['91350100M000100Y44', 'credit-code-check-digit'],
    ['9135O100M000100Y43', 'credit-code-character'],
  ])('%s is refused: %s', (text, code) => {
    expect(checkCreditCode(text)).toEqual({ ok: false, code });
  });

  it('with one wrong character is never read', () => {
    fc.assert(
      fc.property(
        creditCode,
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(...characters),
        (code, at, wrong) => {
          fc.pre(code[at] !== wrong);

          expect(checkCreditCode(code).ok).toBe(true);
          expect(checkCreditCode(`${code.slice(0, at)}${wrong}${code.slice(at + 1)}`).ok).toBe(
            false,
          );
        },
      ),
    );
  });
});

describe('a deed number', () => {
  it.each([
    ['豫（2021）郑州市不动产权第0123456号', '豫(2021)郑州市不动产权第0123456号', 'certificate'],
    [
      '豫 〔2021〕 中牟县 不动产权 第 0123456 号',
      '豫(2021)中牟县不动产权第0123456号',
      'certificate',
    ],
    ['沪(2017)浦字不动产权第001234号', '沪(2017)浦字不动产权第001234号', 'certificate'],
    ['郑房权证字第1234567890号', '郑房权证字第1234567890号', 'former'],
  ])('%s is read', (text, normalized, form) => {
    expect(checkTitleNumber(text)).toEqual({ ok: true, value: { normalized, form } });
  });

  it.each(['0123456', '豫(2021)郑州市第0123456号', '豫(1999)郑州市不动产权第0123456号', ''])(
    'is refused: %s',
    (text) => {
      expect(checkTitleNumber(text)).toEqual({ ok: false, code: 'title-number-form' });
    },
  );
});

describe('other numbers', () => {
  it('read a unit number and its division', () => {
    expect(checkUnitNumber('410122 001001 GB00001 F00010001')).toEqual({
      ok: true,
      value: { normalized: '410122001001GB00001F00010001', area: '410122' },
    });
    expect(checkUnitNumber('410122001001GB00001F0001000')).toEqual({
      ok: false,
      code: 'unit-number-length',
    });
    expect(checkUnitNumber('410122001001AB00001F00010001')).toEqual({
      ok: false,
      code: 'unit-number-form',
    });
  });

  it('read a birth certificate', () => {
    expect(checkBirthCertificate('x320101001')).toEqual({
      ok: true,
      value: { normalized: 'X320101001' },
    });
    expect(checkBirthCertificate('3201010011').ok).toBe(false);
  });

  it('read a disability card with the ID number in it', () => {
    expect(checkDisabilityCard(`${childId}31B1`)).toMatchObject({
      ok: true,
      value: { idNumber: childId, category: 3, grade: 1 },
    });
    expect(checkDisabilityCard(`${childId}81`)).toEqual({
      ok: false,
      code: 'disability-card-form',
    });
    expect(checkDisabilityCard('11010519491231002131')).toEqual({
      ok: false,
      code: 'id-number-check-digit',
    });
  });

  it.each([
    ['138 0000 0000', '13800000000'],
    ['+86-138-0000-0000', '13800000000'],
    ['１９９００００００００', '19900000000'],
  ])('read the phone %s', (text, normalized) => {
    expect(checkPhone(text)).toEqual({ ok: true, value: { normalized } });
  });

  it.each(['037162345678', '12800000000', '1380000000', '138000000000'])(
    'refuse the phone %s',
    (text) => {
      expect(checkPhone(text)).toEqual({ ok: false, code: 'phone-form' });
    },
  );

  it('count a rare character once', () => {
    expect(countCharacters('𠮷田')).toBe(2);
  });
});
