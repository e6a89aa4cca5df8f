import { describe, expect, it } from 'vitest';
import { type Entry, isEntry, withoutNumbers } from '../../../../web/families/drafts/entry.ts';
import { joined, rebased, settle } from '../../../../web/families/drafts/settle.ts';
import { questions } from '../../../../web/families/questions/index.ts';
import { madeUpNumber, season } from '../season.ts';

const mother = madeUpNumber('1988-03-05', '002');
const saved = {
  child: { name: '林小满', idNumber: madeUpNumber('2019-11-02') },
  claims: [],
  choices: [],
  consent: false,
};
const guardian = { name: '林大海', idNumber: mother, relation: 'mother' };
const page = (part: Partial<Entry> = {}): Entry => ({
  path: 'guardian',
  values: guardian,
  before: {},
  lacks: [],
  ...part,
});
const laid = (entries: readonly Entry[], answers: object = {}) =>
  settle(entries, { answers: { ...saved, ...answers }, season: season() }, questions);

describe('the part of a page that may lie on the device', () => {
  it('holds no number of a person, in whatever field it was typed', () => {
    const kept = withoutNumbers(
      page({
        values: {
          ...guardian,
          address: `人民路 ${mother} 号`,
          number: '豫(2024)不动产权第0012345号',
        },
        before: { idNumber: mother },
      }),
    );

    expect(JSON.stringify(kept)).not.toContain(mother);
    expect(kept.values).toEqual({
      name: '林大海',
      relation: 'mother',
      number: '豫(2024)不动产权第0012345号',
    });
    expect(kept.lacks.toSorted()).toEqual(['address', 'idNumber']);
  });
  it('finds a number written with spaces or in wide digits', () => {
    const spaced = `${mother.slice(0, 6)} ${mother.slice(6)}`;
    const wide = [...mother].map((digit) =>
      String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0),
    );

    const { values } = withoutNumbers(page({ values: { a: spaced, b: wide.join('') } }));

    expect(values).toEqual({});
  });
  it('is read back only where it has the form of an entry', () => {
    expect(isEntry(JSON.parse(JSON.stringify(withoutNumbers(page()))))).toBe(true);
    expect(isEntry({ path: 'guardian', values: { name: 1 }, before: {}, lacks: [] })).toBe(false);
  });
});

describe('pages of this phone over the answers of the server', () => {
  it('takes a page that only this phone has changed', () => {
    const entry = page();

    expect(laid([entry])).toMatchObject({ answers: { guardian }, covered: [entry], clash: null });
  });
  it('leaves a page that another phone has changed meanwhile to the family', () => {
    const theirs = { ...guardian, name: '林大江' };

    const { clash } = laid([page()], { guardian: theirs });

    expect(clash).toMatchObject({
      path: 'guardian',
      mine: { guardian },
      theirs: { guardian: theirs },
    });
  });
  it('sees no difference where both phones say the same', () => {
    expect(laid([page()], { guardian }).clash).toBeNull();
  });
  it('keeps what another phone wrote on other pages', () => {
    const { answers, clash } = laid([page()], { category: 'HOUSE_HUKOU' });

    expect({ clash, category: answers.category, name: answers.guardian?.name }).toEqual({
      clash: null,
      category: 'HOUSE_HUKOU',
      name: '林大海',
    });
  });
  it('asks again for a number that was not stored', () => {
    const found = laid([withoutNumbers(page())]);

    expect(found).toMatchObject({ incomplete: ['guardian'], covered: [], clash: null });
    expect(found.answers.guardian).toBeUndefined();
  });
  it('takes the number that the server has', () => {
    const before = { ...guardian, name: '林大' };

    const { answers, clash } = laid([withoutNumbers(page({ before }))], { guardian: before });

    expect(clash).toBeNull();
    expect(answers.guardian).toEqual(guardian);
  });
  it('lets go of a page that the form no longer has', () => {
    const gone = page({ path: 'no-such-page' });

    expect(laid([gone]).covered).toEqual([gone]);
  });
  it('counts the last words of a page that was left twice, against what stood before the first', () => {
    const [only] = joined([page(), page({ values: { name: '林' }, before: guardian })]);

    expect(only).toMatchObject({ values: { name: '林' }, before: {} });
  });
  it('is of one mind once the family has chosen its own words', () => {
    const theirs = { ...guardian, name: '林大江' };

    const chosen = rebased([page()], 'guardian', theirs);

    expect(laid(chosen, { guardian: theirs })).toMatchObject({
      clash: null,
      answers: { guardian },
    });
  });
});
