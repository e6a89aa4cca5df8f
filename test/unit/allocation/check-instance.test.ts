import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInstance } from '../../../shared/allocation/index.ts';
import { aChild, anInstance, aSchool } from '../../support/allocation/outcome.ts';

const good = anInstance(
  [
    aSchool('s', { seats: 3, reserves: [{ group: 'migrant', seats: 1 }] }),
    aSchool('t', { seats: 3 }),
  ],
  [
    aChild('one', ['s', 't'], { metres: { s: 40 }, groups: ['migrant'], area: 'north' }),
    aChild('two', ['t']),
  ],
);

const faultsOf = (input: unknown) => {
  const checked = checkInstance(input);
  return checked.ok
    ? []
    : checked.faults.map(({ path, code, found }) => `${path} ${code} ${found}`);
};

const withRules = (rules: object) => ({ ...good, rules: { ...good.rules, ...rules } });
const withSchool = (school: object) => ({
  ...good,
  schools: [{ ...good.schools[0], ...school }, good.schools[1]],
});
const withChild = (child: object) => ({
  ...good,
  applicants: [{ ...good.applicants[0], ...child }, good.applicants[1]],
});
const withUnit = (first: object, second: object, rules: object = {}) => ({
  ...good,
  rules: { ...good.rules, ...rules },
  applicants: [
    { ...aChild('a', ['s'], { unit: 'u' }), ...first },
    { ...aChild('b', ['s'], { unit: 'u' }), ...second },
  ],
});

const { round: _, ...withoutRound } = good;

describe('door', () => {
  it('lets a good instance in, unchanged', () => {
    expect(checkInstance(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good });
  });

  it.each<[string, unknown]>([
    [' not-an-object 7', 7],
    ['round missing nothing', withoutRound],
    ['format unknown-value "sunshine-instance/2"', { ...good, format: 'sunshine-instance/2' }],
    ['schools not-a-list object', { ...good, schools: {} }],
    ['noise unknown-field 1', { ...good, noise: 1 }],
    ['schools[0].seats not-an-integer 1.5', withSchool({ seats: 1.5 })],
    ['schools[0].seats not-an-integer NaN', withSchool({ seats: Number.NaN })],
    ['schools[0].seats out-of-range -1', withSchool({ seats: -1 })],
    ['schools[0].at not-two-numbers list of 3', withSchool({ at: [1, 2, 3] })],
    ['schools[0].at missing nothing', withSchool({ at: undefined })],
    ['schools[0].id empty ""', withSchool({ id: '' })],
    ['schools[1].id double "t"', withSchool({ id: 't' })],
    ['schools[0].overflow not-a-boolean 1', withSchool({ overflow: 1 })],
    ['schools[0].capacity unknown-field 9', withSchool({ capacity: 9 })],
    [
      'schools[0].reserves[0].group name-of-a-pool "open"',
      withSchool({ reserves: [{ group: 'open', seats: 1 }] }),
    ],
    [
      'schools[0].reserves[1].group double "g"',
      withSchool({
        reserves: [
          { group: 'g', seats: 1 },
          { group: 'g', seats: 1 },
        ],
      }),
    ],
    [
      'applicants[0].choices[0].school unknown-school "x"',
      withChild({ choices: [{ school: 'x', tier: 0, order: 0 }] }),
    ],
    [
      'applicants[0].choices[1].school double "s"',
      withChild({
        choices: [
          { school: 's', tier: 0, order: 0 },
          { school: 's', tier: 0, order: 0 },
        ],
      }),
    ],
    [
      'applicants[0].choices[0].tier out-of-range -1',
      withChild({ choices: [{ school: 's', tier: -1, order: 0 }] }),
    ],
    ['applicants[0].metres unknown-school "x"', withChild({ metres: { x: 1 } })],
    ['applicants[0].metres.s out-of-range 20000000', withChild({ metres: { s: 20_000_000 } })],
    ['applicants[0].groups[1] double "g"', withChild({ groups: ['g', 'g'] })],
    ['applicants[1].id double "two"', withChild({ id: 'two' })],
    ['applicants[0].id not-utf-8 "\\ud800"', withChild({ id: '\ud800' })],
    ['at[0] places-too-far-apart 5000000', withChild({ at: [5_000_000, 0] })],
    [
      'rules.overflowGoals[0] placed-comes-first "near"',
      withRules({ overflowGoals: ['near', 'metres'] }),
    ],
    [
      'rules.overflowGoals[3] double "near"',
      withRules({ overflowGoals: ['placed', 'near', 'metres', 'near'] }),
    ],
    [
      'rules.overflowGoals without-metres "placed,near"',
      withRules({ overflowGoals: ['placed', 'near'] }),
    ],
    [
      'rules.overflowGoals[1] unknown-value "cost"',
      withRules({ overflowGoals: ['placed', 'cost', 'metres', 'near'] }),
    ],
    ['rules.guaranteedGroups[1] double "g"', withRules({ guaranteedGroups: ['g', 'g'] })],
    ['rules.holdBack elastic-holds-nothing 1', withRules({ holdBack: 1 })],
    ['applicants[1].at unit-differs "u"', withUnit({}, { at: [1, 1] })],
    ['applicants[1].area unit-differs "u"', withUnit({}, { area: 'north' })],
    ['applicants[1].groups unit-differs "u"', withUnit({}, { groups: ['g'] })],
    ['applicants[1].overflow unit-differs "u"', withUnit({}, { overflow: false })],
    ['applicants[1].metres unit-differs "u"', withUnit({}, { metres: { s: 1 } })],
    ['applicants[1].choices unit-differs "u"', withUnit({}, { choices: [] })],
    ['applicants[1].unit id-of-a-child-alone "a"', withUnit({ unit: undefined }, { unit: 'a' })],
    [
      'applicants[0].choices[0].school unit-larger-than-school "2 children, 1 seats"',
      { ...withUnit({}, {}), schools: [{ ...good.schools[0], seats: 1 }] },
    ],
    [
      'rules.holdBack too-small-for-school "1, schools[0] needs 2"',
      withUnit({}, {}, { joint: 'hold-back', holdBack: 1 }),
    ],
  ])('refuses: %s', (fault, input) => {
    expect(faultsOf(input)).toContain(fault);
  });

  it('lets members of a unit differ in tier and order', () => {
    expect(faultsOf(withUnit({}, { choices: [{ school: 's', tier: 3, order: 7 }] }))).toEqual([]);
  });

  it('refuses sums that could leave 2^53', () => {
    const schools = Array.from({ length: 20_000 }, (_, s) => aSchool(`s${s}`));
    const applicants = Array.from({ length: 46_000 }, (_, a) => aChild(`a${a}`, []));
    const walks = [{ ...applicants[0]!, metres: { s0: 10_000_000 } }, ...applicants.slice(1)];

    expect(faultsOf({ ...good, schools, applicants })).toEqual([]);
    expect(faultsOf({ ...good, schools, applicants: walks })).toEqual([
      'applicants sums-leave-2^53 "46000 children, 10000000 metres"',
    ]);
  });

  it('keeps a thousand faults at most', () => {
    expect(faultsOf({ ...good, applicants: new Array(5000).fill(null) })).toHaveLength(1000);
  });

  it('reads names of object properties as names only', () => {
    const odd = '{"__proto__": 5, "constructor": 6}';
    const schools = [aSchool('__proto__'), aSchool('constructor')];
    const input = {
      ...anInstance(schools, []),
      applicants: [{ ...aChild('toString', ['__proto__']), metres: JSON.parse(odd) }],
    };

    const checked = checkInstance(input);

    expect(checked.ok && Object.entries(checked.value.applicants[0]!.metres!)).toEqual([
      ['__proto__', 5],
      ['constructor', 6],
    ]);
  });

  it('is total on any JSON value, and on any good instance with one value replaced by any other', () => {
    const text = JSON.stringify(good);
    const places = [...text.matchAll(/(?<=[:[,])("[^"]*"|\d+|true|false)(?=[,\]}])/g)];
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat({ max: places.length - 1 }), (value, k) => {
        const { 0: old, index } = places[k]!;
        const changed =
          text.slice(0, index) + JSON.stringify(value) + text.slice(index + old.length);

        expect(typeof checkInstance(value).ok).toBe('boolean');
        expect(typeof checkInstance(JSON.parse(changed)).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});
