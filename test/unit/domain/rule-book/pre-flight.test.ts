import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../shared/domain/rule-book/conditions.ts';
import { preFlight, preFlightText } from '../../../../shared/domain/rule-book/pre-flight.ts';
import type { Category, RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import {
  aSchool,
  aZone,
  juniorBook,
  primaryBook,
  supplement,
} from '../../../support/domain/county.ts';

const faults = (input: unknown) => {
  const checked = preFlight(input);
  return checked.ok ? [] : checked.faults.map(({ path, code }) => `${path} ${code}`);
};

const [east = aSchool('east'), west = aSchool('west'), nine = aSchool('nine')] =
  primaryBook.schools;
const [zEast = aZone('z-east'), zShared = aZone('z-shared')] = primaryBook.zones;

const withSchool = (change: Partial<typeof east>): RuleBook => ({
  ...primaryBook,
  schools: [{ ...east, ...change }, west, nine],
});
const withZone = (change: Partial<typeof zEast>): RuleBook => ({
  ...primaryBook,
  zones: [{ ...zEast, ...change }, zShared],
});
const withCategory = (code: string, change: Partial<Category>, book = primaryBook): RuleBook => ({
  ...book,
  categories: book.categories.map((one) => (one.code === code ? { ...one, ...change } : one)),
});
const whenOf = (code: string): Condition =>
  primaryBook.categories.find((one) => one.code === code)?.when ?? { always: true };
const place = (code: string): string =>
  `categories[${primaryBook.categories.findIndex((one) => one.code === code)}]`;

const { ages, overflow, caps, twins, guarantees, calendar } = primaryBook;
const window = ages ?? { bornFrom: '', bornTo: '', olderAccepted: true };

describe('pre-flight', () => {
  it('passes the template of a Henan county at both levels', () => {
    expect(preFlight(primaryBook)).toEqual({ ok: true, ruleBook: primaryBook });
    expect(preFlight(juniorBook)).toEqual({ ok: true, ruleBook: juniorBook });
  });

  it('passes what it passed again, from JSON', () => {
    expect(preFlightText(JSON.stringify(primaryBook))).toEqual({ ok: true, ruleBook: primaryBook });
  });

  it.each<[string, RuleBook, readonly string[]]>([
    [
      'more seats than the classes hold',
      withSchool({ seats: 91 }),
      ['schools[0].seats seats-over-classes'],
    ],
    [
      'classes above the norm without a reason',
      { ...primaryBook, caps: { ...caps, classSize: 46 } },
      ['caps.classSize class-size-needs-reason'],
    ],
    [
      'classes above 55, whatever the reason',
      { ...primaryBook, caps: { ...caps, classSize: 56, reason: '新校未交付' } },
      ['caps.classSize class-size-refused'],
    ],
    [
      'a school above its size',
      withSchool({ pupilsNow: 1911 }),
      ['schools[0].seats school-too-large'],
    ],
    [
      'a larger school size without a reason',
      { ...primaryBook, caps: { ...caps, schoolSize: 2400 } },
      ['caps.schoolSize school-size-needs-reason'],
    ],
    [
      'a first day on which no school can confirm an arrival',
      withSchool({ arrival: { on: calendar.confirmTo, bring: [] } }),
      ['schools[0].arrival.on arrival-outside-confirmation'],
    ],
    [
      'a zone that names an unknown school, and leaves the own one out',
      withZone({ schools: ['nowhere'] }),
      ['zones[0].schools[0] unknown-school', 'schools[0] school-without-zone'],
    ],
    [
      'a single zone of two schools',
      withZone({ schools: ['east', 'west'] }),
      ['zones[0].schools single-zone-of-several'],
    ],
    [
      'a multi zone of one school',
      withZone({ kind: 'multi' }),
      ['zones[0].schools multi-zone-of-one'],
    ],
    [
      'a place in two zones',
      withZone({ text: '东风路1号至99号（单号）；锦绣花园、丰泽园。' }),
      ['zones[1].text place-in-two-zones'],
    ],
    [
      'overlapping numbers of one street',
      {
        ...primaryBook,
        zones: [zEast, { ...zShared, text: '丰泽园、东风路51号至120号。' }],
      },
      ['zones[1].text place-in-two-zones'],
    ],
    [
      'a zone still in draft',
      withZone({ version: 'DRAFT' }),
      ['zones[0].version zone-still-draft'],
    ],
    [
      'an adjustment without a reason',
      withZone({ version: 'ADJUSTED', adjustedBecause: ' ' }),
      ['zones[0].adjustedBecause adjustment-without-reason'],
    ],
    [
      'a calendar out of order',
      { ...primaryBook, calendar: { ...calendar, drawAt: calendar.reviewTo } },
      ['calendar.drawAt calendar-order'],
    ],
    [
      'a supplement out of order',
      {
        ...primaryBook,
        calendar: {
          ...calendar,
          supplement: {
            ...supplement,
            joinTo: calendar.confirmTo,
            confirmTo: calendar.listsDownAt,
          },
        },
      },
      ['calendar.supplement.joinTo calendar-order', 'calendar.listsDownAt calendar-order'],
    ],
    [
      'a window of births that is no year',
      { ...primaryBook, ages: { ...window, bornTo: '2020-08-30' } },
      ['ages.bornTo ages-not-a-year'],
    ],
    [
      'children under six',
      { ...primaryBook, ages: { ...window, bornFrom: '2019-09-02', bornTo: '2020-09-01' } },
      ['ages.bornTo ages-under-six'],
    ],
    ['no window of births', { ...primaryBook, ages: null }, ['ages ages-missing']],
    [
      'no category for everybody, so that a child could end nowhere',
      withCategory('OTHER', { when: { fact: 'kinship' }, zoneBy: null }),
      ['categories no-catch-all'],
    ],
    [
      'no overflow',
      { ...primaryBook, overflow: { ...overflow, mode: 'none' } },
      ['overflow.mode no-overflow'],
    ],
    [
      'no school that takes the overflow',
      {
        ...primaryBook,
        schools: primaryBook.schools.map((school) => ({ ...school, overflow: false })),
      },
      ['schools no-overflow-school'],
    ],
    [
      'goals that leave children out for the way’s sake',
      { ...primaryBook, overflow: { ...overflow, goals: ['near', 'placed', 'metres'] } },
      ['overflow.goals goals-ends', 'overflow.goals[1] goals-order'],
    ],
    [
      'reserves above the plan',
      withSchool({ reserves: [{ group: 'migrant', seats: 91 }] }),
      ['schools[0].reserves reserves-over-seats'],
    ],
    [
      'a reserve for a group nobody belongs to',
      withSchool({ reserves: [{ group: 'gifted', seats: 5 }] }),
      ['schools[0].reserves[0].group group-of-nobody'],
    ],
    [
      'a group that goes by the name of a pool',
      withSchool({ reserves: [{ group: 'open', seats: 5 }] }),
      ['schools[0].reserves[0].group group-name-taken'],
    ],
    [
      'one group reserved twice',
      withSchool({
        reserves: [
          { group: 'migrant', seats: 5 },
          { group: 'migrant', seats: 5 },
        ],
      }),
      ['schools[0].reserves[1].group reserve-twice'],
    ],
    [
      'a guaranteed group nobody belongs to',
      { ...primaryBook, guarantees: { ...guarantees, groups: ['veterans'] } },
      ['guarantees.groups[0] group-of-nobody'],
    ],
    [
      'a guarantee to everybody, which is none',
      { ...primaryBook, guarantees: { ...guarantees, rank: 6 } },
      ['guarantees.rank guarantee-of-everybody'],
    ],
    [
      'too few seats held back for twins',
      { ...primaryBook, twins: { ...twins, joint: 'hold-back', holdBack: 1 } },
      ['twins.holdBack hold-back-too-small'],
    ],
    [
      'seats held back that nothing uses',
      { ...primaryBook, twins: { ...twins, holdBack: 2 } },
      ['twins.holdBack hold-back-not-used'],
    ],
    [
      'seats held back that are all a school has',
      {
        ...withSchool({ seats: 2, reserves: [] }),
        twins: { ...twins, joint: 'hold-back', holdBack: 2 },
      },
      ['schools[0].seats hold-back-takes-all'],
    ],
    [
      'feeders of a zone that uses none',
      withZone({ feeders: ['west'] }),
      ['zones[0].feeders feeders-not-used'],
    ],
    [
      'a fact that is never asked',
      withCategory('HUKOU_ONLY', { asks: ['kinship'] }),
      [`${place('HUKOU_ONLY')}.asks fact-not-asked`],
    ],
    [
      'an order by a fact that is never asked',
      withCategory('CARE', { orderBy: [{ fact: 'title' }] }),
      [`${place('CARE')}.orderBy fact-not-asked`],
    ],
    [
      'a fact that nothing proves',
      {
        ...primaryBook,
        materials: primaryBook.materials.filter(({ fact }) => fact !== 'no-property'),
      },
      [
        `${place('THREE_GEN')}.asks[3] fact-without-material`,
        `${place('COLLECTIVE')}.asks[2] fact-without-material`,
      ],
    ],
    [
      'a tier whose children all stand in a better one',
      withCategory('THREE_GEN', {
        rank: 4,
        when: { all: [whenOf('HUKOU_ONLY'), { fact: 'no-property' }] },
        zoneBy: 'hukou',
      }),
      [`${place('THREE_GEN')}.when category-never-reached`],
    ],
    [
      'a condition that contradicts itself',
      withCategory('HUKOU_ONLY', {
        when: { all: [{ fact: 'hukou', sinceBy: '2020-01-01' }, { not: { fact: 'hukou' } }] },
      }),
      [`${place('HUKOU_ONLY')}.when category-of-nobody`],
    ],
    [
      'a tier half of which stands in an order',
      withCategory('PRESALE', { orderBy: [{ fact: 'contract' }] }),
      [`${place('PRESALE')}.orderBy tier-half-ordered`],
    ],
    [
      'ids that stand twice and areas that do not exist',
      { ...primaryBook, schools: [east, west, nine, { ...east, area: 'nowhere' }] },
      ['schools[3].id id-twice', 'schools[3].area unknown-area'],
    ],
  ])('refuses %s', (_, book, expected) => {
    expect(faults(book)).toEqual(expected);
  });

  it('refuses a direct zone without feeders, or with unknown ones', () => {
    const zones = juniorBook.zones.map((zone) =>
      zone.kind === 'direct' ? { ...zone, feeders: ['nowhere'] } : { ...zone, feeders: [] },
    );

    expect(faults({ ...juniorBook, zones })).toEqual([
      'zones[1].feeders[0] unknown-school',
      'zones[2].feeders feeders-missing',
    ]);
  });

  it('has a line in docs/rule-book.md for every code', () => {
    const folder = 'shared/domain/rule-book/checks';
    const source = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    const notCodes = ['nine-year', 'hold-back', 'school-record'];
    const codes = [...source.matchAll(/'((?:[a-z]+-)+[a-z]+)'/g)]
      .map(([, code = '']) => code)
      .filter((code) => !notCodes.includes(code));
    const docs = readFileSync('docs/rule-book.md', 'utf8');

    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !docs.includes(`\`${code}\``))).toEqual([]);
  });

  it('lets a draft have draft zones', () => {
    expect(preFlight(withZone({ version: 'DRAFT' }), 'draft').ok).toBe(true);
  });

  it('takes a class above the norm with a written reason', () => {
    expect(
      preFlight({ ...primaryBook, caps: { ...caps, classSize: 50, reason: '新校未交付' } }).ok,
    ).toBe(true);
  });

  it('reports every check at once', () => {
    expect(
      faults({
        ...withSchool({ seats: 91 }),
        overflow: { ...overflow, mode: 'none' },
        ages: null,
      }),
    ).toEqual([
      'ages ages-missing',
      'schools[0].seats seats-over-classes',
      'overflow.mode no-overflow',
    ]);
  });
});

describe('faults of the shape', () => {
  it('name the path of what is wrong', () => {
    const { hotline, ...rest } = primaryBook;

    expect(hotline).not.toBe('');
    expect(faults({ ...rest, year: '2026' })).toEqual(['year wrong-type', 'hotline missing']);
    expect(faults(withSchool({ seats: 0 }))).toEqual(['schools[0].seats too-small']);
    expect(faults('x')).toEqual([' wrong-type']);
  });

  it('do not read what is nested without end', () => {
    let when: object = { always: true };
    for (let depth = 0; depth < 50_000; depth += 1) when = { not: when };
    const categories = primaryBook.categories.map((one) => ({ ...one, when }));

    expect(faults({ ...primaryBook, categories })).toEqual([' too-deep']);
  });

  it('refuse exam, award and score wherever they are written', () => {
    const scored = withCategory('HUKOU_ONLY', {});
    const categories = scored.categories.map((one) =>
      one.code === 'HUKOU_ONLY' ? { ...one, when: { fact: 'hukou', minimumScore: 90 } } : one,
    );

    expect(faults({ ...primaryBook, categories })).toEqual([
      `${place('HUKOU_ONLY')}.when.minimumScore unknown-key`,
    ]);
    expect(faults({ ...primaryBook, entranceExam: true })).toEqual(['entranceExam unknown-key']);
    const award = primaryBook.categories.map((one) =>
      one.code === 'HUKOU_ONLY' ? { ...one, when: { all: [{ fact: 'award' }] } } : one,
    );
    expect(faults({ ...primaryBook, categories: award })).toEqual([
      `${place('HUKOU_ONLY')}.when.all[0].fact not-one-of`,
    ]);
  });
});

describe('pre-flight of a text', () => {
  const text = JSON.stringify(primaryBook, null, 2);
  const lineOf = (wanted: string) =>
    text.split('\n').findIndex((line) => line.includes(wanted)) + 1;
  const checked = (changed: string) => {
    const outcome = preFlightText(changed);
    return outcome.ok ? [] : outcome.faults;
  };

  it('names the line of a fault', () => {
    expect(checked(text.replace('"classSize": 45', '"classSize": 56'))).toEqual([
      {
        path: 'caps.classSize',
        code: 'class-size-refused',
        facts: { found: 56, most: 55 },
        line: lineOf('"classSize"'),
      },
    ]);
  });

  it('names for what is missing the line of what it is missing in', () => {
    const cut = text.replace(/\n\s*"drawAt": "[^"]*",/, '');

    expect(checked(cut)).toMatchObject([
      { path: 'calendar.drawAt', code: 'missing', line: lineOf('"calendar"') },
    ]);
  });

  it('names the line of a fault inside a condition', () => {
    const changed = text.replace('"shareAtLeast": 51', '"shareAtLeast": 510');

    expect(checked(changed)).toMatchObject([
      { code: 'too-big', line: lineOf('"shareAtLeast"'), facts: { maximum: 100 } },
    ]);
  });

  it('refuses a key written twice, of which the parser would keep the last in silence', () => {
    const doubled = text.replace('"year": 2026', '"year": 2025,\n  "year": 2026');

    expect(checked(doubled)).toEqual([
      { path: 'year', code: 'key-twice', line: lineOf('"year"') + 1 },
    ]);
  });

  it('names the line where the text stops being JSON', () => {
    expect(checked(text.replace('"year": 2026,', '"year": 2026'))).toEqual([
      { path: '', code: 'not-json', line: lineOf('"year"') + 1 },
    ]);
    expect(checked(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual([
      { path: '', code: 'too-deep' },
    ]);
    expect(checked('')).toEqual([{ path: '', code: 'not-json', line: 1 }]);
  });
});
