import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import { lastOf, likeBefore } from '../../../web/families/like-before.ts';
import { questions } from '../../../web/families/questions/index.ts';
import type { FamilySeason, Values } from '../../../web/families/questions/question.ts';
import { boundAnswers } from '../../../web/families/questions/twin-binding.ts';
import { answers, madeUpNumber, season } from './season.ts';

const number = madeUpNumber('2020-03-15');
const other = madeUpNumber('2020-03-15', '023');
const adult = madeUpNumber('1990-01-02', '028');
const parent = madeUpNumber('1988-01-02', '033');

const read = (path: string, values: Values, given = answers(), shown: FamilySeason = season()) => {
  const found = questions.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no question ${path}`);
  return found.read(values, { answers: given, season: shown });
};

const faultsOf = (...reading: Parameters<typeof read>) => {
  const found = read(...reading);
  return found.ok ? [] : found.faults.map(({ path, code }) => `${path} ${code}`);
};
const saved = (...reading: Parameters<typeof read>): Answers => {
  const found = read(...reading);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.answers;
};

describe('a person', () => {
  it.each([
    [number.split('').join(' '), number],
    [`${number.slice(0, 6)}-${number.slice(6, 14)}－${number.slice(14)}`, number],
    [`\u200b${number.toLowerCase()}\u3000`, number],
  ])('may paste the number %s', (typed, kept) => {
    expect(saved('child', { name: '王小明', idNumber: typed }).child.idNumber).toBe(kept);
  });

  it.each([
    ['王 小 明', '王小明'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['𠮷田', '𠮷田'],
    ['〇一', '〇一'],
    ['Zoë  Ōé', 'Zoë Ōé'],
  ])('may be called %s', (typed, kept) => {
    expect(saved('child', { name: typed, idNumber: number }).child.name).toBe(kept);
  });

  it('has a name of 60 characters of any kind, and not of 61', () => {
    expect(faultsOf('child', { name: '𠮷'.repeat(60), idNumber: number })).toEqual([]);
    expect(faultsOf('child', { name: '𠮷'.repeat(61), idNumber: number })).toEqual([
      'name name-length',
    ]);
  });

  it('says a character that cannot be typed by its pinyin', () => {
    expect(faultsOf('child', { name: '王?明', idNumber: number })).toEqual(['pinyin required']);
    expect(faultsOf('child', { name: '王1明', idNumber: number })).toEqual(['name name-character']);
    expect(saved('child', { name: '王?明', idNumber: number, pinyin: 'yǎn' }).child).toEqual({
      name: '王□明',
      idNumber: number,
      pinyin: 'yǎn',
    });
  });

  it('is asked for a birth date only where the number holds none', () => {
    const passport = { name: 'Zoë Ōé', idNumber: 'e-1234567', paper: 'passport' };

    expect(faultsOf('child', { name: '王小明', idNumber: '' })).toEqual(['idNumber required']);
    expect(faultsOf('child', passport)).toEqual(['birthDate required', 'sex invalid-value']);
    expect(faultsOf('child', { name: 'Zoë Ōé', idNumber: 'USA110074110301' })).toEqual([
      'birthDate required',
      'sex invalid-value',
    ]);
    expect(saved('child', { ...passport, birthDate: '2020-04-01', sex: 'female' }).child).toEqual({
      name: 'Zoë Ōé',
      idNumber: 'E1234567',
      paper: 'passport',
      birthDate: '2020-04-01',
      sex: 'female',
    });
  });

  it('drops a birth date that the number says', () => {
    const typed = { name: '王小明', idNumber: number, birthDate: '2019-01-01', sex: 'male' };

    expect(saved('child', typed).child).toEqual({ name: '王小明', idNumber: number });
  });

  it.each([
    ['810000199408230021', undefined, []],
    ['830000199201300022', undefined, []],
    ['H12345678', 'travel-permit', []],
    ['12345678', 'travel-permit', []],
    ['K12345678', 'travel-permit', ['idNumber travel-permit-form']],
    ['', 'passport', ['idNumber passport-form']],
    ['H12345678', undefined, ['idNumber id-number-length']],
  ])('with the number %s on %s', (idNumber, paper, expected) => {
    const values = { name: '陈', idNumber, birthDate: '2020-04-01', sex: 'male' };

    expect(faultsOf('child', paper === undefined ? values : { ...values, paper })).toEqual(
      expected,
    );
  });
});

describe('who applies', () => {
  const values = { name: '王芳', idNumber: adult, parentIdNumber: parent };

  it.each(['grandparent', 'entrusted', 'other'] as const)('a %s may name a parent', (relation) => {
    expect(saved('guardian', { ...values, relation }).guardian).toEqual({
      name: '王芳',
      idNumber: adult,
      relation,
      parentIdNumber: parent,
    });
    expect(faultsOf('guardian', { ...values, relation, parentIdNumber: '' })).toEqual([]);
    expect(faultsOf('guardian', { ...values, relation, parentIdNumber: '41' })).toEqual([
      'parentIdNumber id-number-length',
    ]);
  });

  it('a parent names nobody else', () => {
    expect(saved('guardian', { ...values, relation: 'mother' }).guardian).toEqual({
      name: '王芳',
      idNumber: adult,
      relation: 'mother',
    });
  });
});

describe('support at school', () => {
  it('is asked without any answer being needed', () => {
    expect(faultsOf('support', {})).toEqual([]);
    expect(saved('support', { support: 'yes' }).support).toEqual({ wish: 'advice' });
    expect(saved('support', { support: 'no' }, answers({ support: { wish: 'advice' } }))).toEqual(
      answers(),
    );
  });

  it('takes a card that is one', () => {
    const card = `${number}11`;

    expect(saved('support', { support: 'yes', wish: 'at-home', card }).support).toEqual({
      wish: 'at-home',
      card,
    });
    expect(faultsOf('support', { support: 'yes', card: '123' })).toEqual([
      'card disability-card-form',
    ]);
  });
});

describe('what follows from another answer', () => {
  const [matched] = season().categories;
  const owned = (holders: ('parent' | 'grandparent')[]) =>
    season({ categories: matched === undefined ? [] : [{ ...matched, titleHolders: holders }] });
  const given = answers({
    category: 'HOUSE_HUKOU',
    claims: [{ kind: 'hukou', address: '人民路12号' }],
  });
  const typed = { number: '豫（2021） 青禾县不动产权第0001234号', address: '人民路 12 号' };

  it('is who owns the flat, where the situation leaves one', () => {
    const claim = {
      kind: 'title',
      number: '豫(2021)青禾县不动产权第0001234号',
      address: '人民路12号',
      holder: 'parent',
    };

    expect(saved('title', typed, given, owned(['parent'])).claims).toContainEqual(claim);
    expect(faultsOf('title', typed, given, owned(['grandparent']))).toEqual([
      'holderIdNumber required',
    ]);
    expect(faultsOf('title', typed, given, owned(['parent', 'grandparent']))).toEqual([
      'holder invalid-value',
    ]);
  });

  it('is the address of the flat, where the situation wants one for both', () => {
    const title = questions.find(({ path }) => path === 'title');

    expect(title?.prefill?.({ answers: given, season: season() })).toEqual({
      address: '人民路12号',
    });
    expect(title?.prefill?.({ answers: answers(), season: season() })).toEqual({});
  });
});

describe('brothers and sisters', () => {
  const siblings = season({ siblingsFirst: true });
  const elder = { idNumber: madeUpNumber('2016-03-15'), school: 'one' };

  it('are one answer for most families', () => {
    expect(faultsOf('twins', {}, answers(), siblings)).toEqual(['twins invalid-value']);
    expect(saved('twins', { twins: 'no' }, answers(), siblings)).toEqual(answers());
  });

  it('may be an elder at a school and a twin at once, and be taken back', () => {
    const both = saved(
      'twins',
      { twins: 'both', ...elder, twinIdNumber: other },
      answers(),
      siblings,
    );

    expect(both).toMatchObject({ twinIdNumber: other, claims: [{ kind: 'sibling', ...elder }] });
    expect(saved('twins', { twins: 'no' }, both, siblings)).toEqual(answers());
  });

  it('stay when the family changes its situation', () => {
    const before = answers({ claims: [{ kind: 'sibling', ...elder }] });

    expect(saved('situation', { category: 'MIGRANT_R' }, before, siblings).claims).toEqual([
      { kind: 'kinship' },
      { kind: 'sibling', ...elder },
    ]);
  });

  it('are bound from both sides, and freed from both', () => {
    const one = answers({ twinIdNumber: other });
    const two = answers({ child: { name: '王小禾', idNumber: other } });

    expect(boundAnswers(one, two)).toEqual({ ...two, twinIdNumber: number });
    expect(boundAnswers(answers(), { ...two, twinIdNumber: number })).toEqual(two);
    expect(boundAnswers(one, { ...two, twinIdNumber: number })).toBeNull();
    expect(boundAnswers(answers(), two)).toBeNull();
  });
});

describe('a second child', () => {
  const guardian = { name: '王芳', idNumber: adult, relation: 'mother' } as const;
  const before = answers({
    guardian,
    category: 'HOUSE_HUKOU',
    claims: [
      { kind: 'kinship' },
      { kind: 'hukou', address: '人民路12号' },
      { kind: 'school-record', school: 'one' },
      { kind: 'sibling', idNumber: other, school: 'one' },
    ],
    choices: ['two', 'one'],
    twinIdNumber: other,
    support: { wish: 'at-home' },
    consent: true,
  });
  const child = { name: '王小禾', idNumber: other };
  const first = { season: season().id, answers: before };

  it('begins with what the family has in common, and with nothing that is one child’s own', () => {
    expect(likeBefore(child, first, season({ siblingsFirst: true }))).toEqual({
      child,
      guardian,
      category: 'HOUSE_HUKOU',
      claims: [{ kind: 'kinship' }, { kind: 'hukou', address: '人民路12号' }],
      choices: ['two', 'one'],
      twinIdNumber: number,
      consent: false,
    });
  });

  it('begins with the guardian alone where the other season knows no such situation', () => {
    const junior = season({ id: 'junior', categories: [] });

    expect(likeBefore({ ...child, idNumber: parent }, first, junior)).toEqual({
      child: { ...child, idNumber: parent },
      guardian,
      claims: [],
      choices: [],
      consent: false,
    });
  });

  it('is compared with the child filled in last', () => {
    const at = (updatedAt: string, state: 'DRAFT' | 'WITHDRAWN' = 'DRAFT') => ({
      updatedAt,
      state,
    });

    expect(lastOf([at('2026-08-03'), at('2026-08-04'), at('2026-08-05', 'WITHDRAWN')])).toEqual(
      at('2026-08-04'),
    );
    expect(lastOf([])).toBeNull();
  });
});
