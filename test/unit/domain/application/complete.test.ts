import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../shared/domain/application/answers.ts';
import { completeAnswers } from '../../../../shared/domain/application/complete.ts';
import { someAnswers, titleClaim } from '../../../support/domain/applications.ts';
import { juniorBook, primaryBook } from '../../../support/domain/county.ts';
import { childId, idNumber, motherId } from '../../../support/domain/people.ts';

const faults = (answers: Answers, book = primaryBook) => {
  const outcome = completeAnswers(answers, book);
  return outcome.ok
    ? []
    : (outcome.refusal.fields ?? []).map(({ path, code }) => `${path} ${code}`);
};

const childBorn = (birthDate: string) =>
  someAnswers({ child: { name: '林小禾', idNumber: idNumber(birthDate, 11) } });

describe('complete answers', () => {
  it('hold birth date, sex and numbers in their normal form', () => {
    const typed = someAnswers({
      child: { name: '林小禾', idNumber: `${childId.slice(0, 6)} ${childId.slice(6)}` },
    });

    expect(completeAnswers(typed, primaryBook)).toMatchObject({
      ok: true,
      value: {
        child: { idNumber: childId },
        category: 'HOUSE_HUKOU',
        birthDate: '2020-03-05',
        sex: 'male',
        lateEntry: false,
      },
    });
  });

  it('name everything that is missing at once', () => {
    expect(
      faults({
        child: { name: '林小禾', idNumber: childId },
        claims: [],
        choices: [],
        consent: false,
      }),
    ).toEqual(['guardian required', 'category required']);
  });

  it('name the claims that the category asks for', () => {
    const outcome = completeAnswers(someAnswers({ claims: [{ kind: 'kinship' }] }), primaryBook);

    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'invalid-input',
        fields: [
          { path: 'claims', code: 'claim-missing', facts: { fact: 'hukou' } },
          { path: 'claims', code: 'claim-missing', facts: { fact: 'title' } },
        ],
      },
    });
  });

  it('name a wrong number by its place', () => {
    const answers = someAnswers({
      guardian: { name: '苏晴', idNumber: '110105194912310021', relation: 'mother' },
      claims: [
        ...someAnswers().claims.slice(0, 2),
        { ...titleClaim, number: '0123456', holderIdNumber: '12345' },
        { kind: 'employment', way: 'employment', creditCode: '91350100M000100Y44' },
        { kind: 'sibling', idNumber: '12345', school: 'nowhere' },
      ],
      choices: ['east', 'nowhere', 'east'],
      twinIdNumber: '123456',
    });

    expect(faults(answers)).toEqual([
      'guardian.idNumber id-number-check-digit',
      'claims[2].number title-number-form',
      'claims[2].holderIdNumber id-number-length',
      'claims[3].creditCode credit-code-check-digit',
      'claims[4].idNumber id-number-length',
      'claims[4].school unknown-school',
      'choices[1] unknown-school',
      'choices[2] named-twice',
      'twinIdNumber id-number-length',
    ]);
  });

  it('ask for the number of the grandparent whose title it is', () => {
    const claims = [
      ...someAnswers().claims.slice(0, 2),
      { ...titleClaim, holder: 'grandparent' as const },
    ];

    expect(faults(someAnswers({ claims }))).toEqual(['claims[2].holderIdNumber required']);
  });

  it('refuse one number for two people', () => {
    const answers = someAnswers({
      guardian: { name: '苏晴', idNumber: childId, relation: 'mother' },
      twinIdNumber: childId.toLowerCase(),
    });

    expect(faults(answers)).toEqual([
      'guardian.idNumber same-as-child',
      'twinIdNumber same-as-child',
    ]);
  });

  it('refuse a category the book does not have', () => {
    expect(faults(someAnswers({ category: 'GENIUS' }))).toEqual(['category unknown-category']);
  });

  it.each(['2019-09-01', '2020-08-31'])('take a child born on the border %s', (birthDate) => {
    expect(completeAnswers(childBorn(birthDate), primaryBook).ok).toBe(true);
  });

  it('refuse a child too young, and say what the window is', () => {
    expect(completeAnswers(childBorn('2020-09-01'), primaryBook)).toEqual({
      ok: false,
      refusal: { code: 'too-young', facts: { bornFrom: '2019-09-01', bornTo: '2020-08-31' } },
    });
  });

  it('tell of the age before anything else', () => {
    const outcome = completeAnswers({ ...childBorn('2021-01-01'), claims: [] }, primaryBook);

    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'too-young' } });
  });

  it('take an older child as a late entry where the book accepts it', () => {
    expect(completeAnswers(childBorn('2018-05-05'), primaryBook)).toMatchObject({
      ok: true,
      value: { lateEntry: true },
    });
  });

  it('refuse an older child where the book does not', () => {
    const { ages } = primaryBook;
    const strict = {
      ...primaryBook,
      ages: ages === null ? null : { ...ages, olderAccepted: false },
    };

    expect(completeAnswers(childBorn('2018-05-05'), strict)).toMatchObject({
      ok: false,
      refusal: { code: 'too-old' },
    });
  });

  it('test no age for junior schools', () => {
    const answers = {
      ...childBorn('2012-05-05'),
      category: 'DIRECT',
      claims: [{ kind: 'kinship' as const }, { kind: 'school-record' as const, school: 'east' }],
    };

    expect(completeAnswers(answers, juniorBook).ok).toBe(true);
    expect(
      faults(
        { ...answers, claims: [{ kind: 'kinship' }, { kind: 'school-record', school: 'x' }] },
        juniorBook,
      ),
    ).toEqual(['claims[1].school unknown-school']);
  });

  it('take a passport with a birth date that the family states', () => {
    const child = { name: 'Zoë Ōé', idNumber: 'e-1234567', paper: 'passport' } as const;
    const dated = { ...child, birthDate: '2020-04-01', sex: 'female' } as const;

    expect(faults(someAnswers({ child }))).toEqual(['child.birthDate required']);
    expect(completeAnswers(someAnswers({ child: dated }), primaryBook)).toMatchObject({
      ok: true,
      value: {
        child: { idNumber: 'E1234567' },
        birthDate: '2020-04-01',
        sex: 'female',
        birthStated: true,
      },
    });
  });

  it('believe the number, whatever birth date stands beside it', () => {
    const child = { name: '林小禾', idNumber: childId, birthDate: '2015-01-01' };

    expect(completeAnswers(someAnswers({ child }), primaryBook)).toMatchObject({
      value: { birthDate: '2020-03-05', birthStated: false },
    });
  });

  it('never fail for want of a disability card, and take the child’s own only', () => {
    const wish = 'regular-class';

    expect(faults(someAnswers({ support: { wish } }))).toEqual([]);
    expect(faults(someAnswers({ support: { wish, card: `${childId}11` } }))).toEqual([]);
    expect(faults(someAnswers({ support: { wish, card: `${motherId}11` } }))).toEqual([
      'support.card card-of-other',
    ]);
  });

  it('want the pinyin of a character that cannot be typed', () => {
    const child = { name: '林□禾', idNumber: childId };

    expect(faults(someAnswers({ child }))).toEqual(['child.pinyin required']);
    expect(faults(someAnswers({ child: { ...child, pinyin: 'xiǎo' } }))).toEqual([]);
    expect(faults(someAnswers({ child: { ...child, pinyin: '123' } }))).toEqual([
      'child.pinyin pinyin-form',
    ]);
  });

  it('keep names and numbers out of the refusal', () => {
    const outcome = completeAnswers(
      someAnswers({ guardian: { name: '苏晴', idNumber: `${motherId}9`, relation: 'mother' } }),
      primaryBook,
    );

    expect(JSON.stringify(outcome)).not.toContain('苏晴');
    expect(JSON.stringify(outcome)).not.toContain(motherId);
  });
});
