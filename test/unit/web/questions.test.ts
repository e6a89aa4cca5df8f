import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/domain/application/answers.ts';
import { questionWords } from '../../../web/content/questions.ts';
import { birthDateOf } from '../../../web/families/questions/child.tsx';
import {
  firstOpen,
  isAnswered,
  nextPath,
  pathBefore,
  questions,
  questionsFor,
} from '../../../web/families/questions/index.ts';
import type { Values } from '../../../web/families/questions/question.ts';
import { loadWords } from '../../../web/kit/words.ts';
import { answers, madeUpNumber, season } from './season.ts';

beforeAll(() => loadWords('en'));

const paths = (given: Answers, shown = season()) =>
  questionsFor({ answers: given, season: shown }).map(({ path }) => path);

const question = (path: string) => {
  const found = questions.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no question ${path}`);
  return found;
};

const read = (path: string, values: Values, given = answers()) =>
  question(path).read(values, { answers: given, season: season() });

const guardian = {
  name: '王芳',
  idNumber: madeUpNumber('1990-01-02', '028'),
  relation: 'mother',
} as const;
const hukou = { kind: 'hukou', address: '人民路12号' } as const;
const title = {
  kind: 'title',
  number: '豫(2021)青禾县不动产权第0001234号',
  address: '人民路12号',
  holder: 'parent',
} as const;

describe('the order of the pages', () => {
  it('asks nothing about facts before the situation is chosen', () => {
    expect(paths(answers())).toEqual([
      'child',
      'guardian',
      'situation',
      'twins',
      'support',
      'consent',
    ]);
  });

  it('asks what the chosen situation needs, and the order of schools once there is an address', () => {
    expect(paths(answers({ category: 'HOUSE_HUKOU', claims: [hukou] }))).toEqual([
      'child',
      'guardian',
      'situation',
      'hukou',
      'title',
      'schools',
      'twins',
      'support',
      'consent',
    ]);
  });

  it('asks no order of schools where every zone has one', () => {
    const [zone] = season().zones;
    const single = season({ zones: zone === undefined ? [] : [{ ...zone, schools: ['one'] }] });

    expect(paths(answers({ category: 'HOUSE_HUKOU', claims: [hukou] }), single)).not.toContain(
      'schools',
    );
  });

  it('leads from page to page and from the last to the check', () => {
    const context = { answers: answers({ guardian, category: 'HOUSE_HUKOU' }), season: season() };

    expect(nextPath('situation', context, false)).toBe('question/hukou');
    expect(nextPath('consent', context, false)).toBe('check');
    expect(pathBefore('hukou', context)).toBe('question/situation');
    expect(pathBefore('child', context)).toBeNull();
  });

  it('returns to the check from a page opened there, unless a new question has come up', () => {
    const full = answers({ guardian, category: 'HOUSE_HUKOU', claims: [hukou, title] });

    expect(nextPath('hukou', { answers: full, season: season() }, true)).toBe('check');
    expect(
      nextPath(
        'situation',
        { answers: { ...full, category: 'MIGRANT_R' }, season: season() },
        true,
      ),
    ).toBe('question/permit');
  });

  it('knows the first page that is still open', () => {
    const context = { answers: answers({ guardian }), season: season() };

    expect(firstOpen(context)?.path).toBe('situation');
  });
});

describe('reading a page', () => {
  it('names every fault of the child at once', () => {
    expect(read('child', { idNumber: '41990020200315001' })).toEqual({
      ok: false,
      faults: [
        { path: 'name', code: 'required' },
        { path: 'idNumber', code: 'id-number-length' },
      ],
    });
  });

  it.each(['㐂魈骉翀', '阿依古丽·买买提', 'Ōé Élise'])('takes the name %s as it is', (name) => {
    const reading = read('child', { name: ` ${name} `, idNumber: madeUpNumber('2020-03-15') });

    expect(reading.ok && reading.answers.child.name).toBe(name);
  });

  it('reads the birth date from a number typed with spaces and in full width', () => {
    const wide = [...madeUpNumber('2020-03-15')]
      .map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))
      .join(' ');

    expect(birthDateOf({ name: '王小明', idNumber: wide })).toBe('2020-03-15');
  });

  it('drops claims that another situation does not ask for, and states kinship by itself', () => {
    const before = answers({ category: 'HOUSE_HUKOU', claims: [hukou, title] });

    const reading = read('situation', { category: 'MIGRANT_R' }, before);

    expect(reading.ok && reading.answers).toMatchObject({
      category: 'MIGRANT_R',
      claims: [{ kind: 'kinship' }],
    });
  });

  it('needs the number of a grandparent who owns the dwelling', () => {
    const values = { number: title.number, address: title.address, holder: 'grandparent' };

    expect(read('title', values)).toEqual({
      ok: false,
      faults: [{ path: 'holderIdNumber', code: 'required' }],
    });
  });

  it('forgets the grandparent when a parent is the owner', () => {
    const values = { ...title, holderIdNumber: madeUpNumber('1955-05-05', '027') };

    const reading = read('title', { ...values, kind: '' });

    expect(reading.ok && reading.answers.claims).toEqual([title]);
  });

  it('replaces a claim instead of adding a second one', () => {
    const reading = read('hukou', { address: '文化路 3 号' }, answers({ claims: [hukou, title] }));

    expect(reading.ok && reading.answers.claims).toEqual([
      title,
      { kind: 'hukou', address: '文化路3号' },
    ]);
  });

  it('takes the twin back', () => {
    const before = answers({ twinIdNumber: madeUpNumber('2020-03-15', '002') });

    const reading = read('twins', { twins: 'no' }, before);

    expect(reading.ok && 'twinIdNumber' in reading.answers).toBe(false);
  });

  it('asks for a decision on the registries', () => {
    expect(read('consent', {})).toEqual({
      ok: false,
      faults: [{ path: 'consent', code: 'invalid-value' }],
    });
  });
});

describe('the primary school of a child', () => {
  const junior = season({ level: 'junior', categories: [] });
  const record = answers({ claims: [{ kind: 'school-record', school: 'primary-1' }] });

  it('is named by the rule book, where the plan has junior schools only', () => {
    const shown = {
      ...junior,
      primarySchools: [{ id: 'primary-1', name: { zh: '一小学', en: 'No. 1' } }],
    };

    expect(
      question('school-record').rows(
        { answers: record, season: shown },
        questionWords.in('en'),
        ({ en }) => en,
      ),
    ).toEqual([{ label: 'Present primary school', value: 'No. 1' }]);
  });

  it('stands for itself where nobody names it', () => {
    const rows = question('school-record').rows(
      { answers: record, season: junior },
      questionWords.in('zh'),
      ({ zh }) => zh,
    );

    expect(rows[0]?.value).toBe('primary-1');
  });
});

describe('every question', () => {
  const full = {
    answers: answers({
      guardian,
      category: 'HOUSE_HUKOU',
      claims: [hukou, title],
      choices: ['two', 'one'],
      twinIdNumber: madeUpNumber('2020-03-15', '002'),
      consent: true,
    }),
    season: season(),
  };

  it.each(questionsFor(full).map((one) => [one.path, one] as const))(
    '%s reads back what it has saved',
    (_, one) => {
      expect(isAnswered(one, full)).toBe(true);
      const reading = one.read(one.values(full.answers), full);
      expect(reading.ok && one.values(reading.answers)).toEqual(one.values(full.answers));
    },
  );

  it.each(questionsFor(full).map((one) => [one.path, one] as const))(
    '%s has rows for the check',
    (_, one) => {
      const rows = one.rows(full, questionWords.in('zh'), ({ zh }) => zh);

      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ label, value }) => label !== '' && value !== '')).toBe(true);
    },
  );
});
