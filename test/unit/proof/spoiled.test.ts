import { expect, test } from 'vitest';
import type { Instance, Placement, Result } from '../../../shared/allocation/types.ts';
import { verify } from '../../../shared/proof/verifier/index.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { breaches, resultOf } from '../../support/proof/results.ts';

const choice = (name: string, tier = 0, order = 0) => ({ school: name, tier, order });

const placed = (result: Result, id: string, change: Partial<Placement>): Result => ({
  ...result,
  placements: result.placements.map((row) => (row.applicant === id ? { ...row, ...change } : row)),
});

const swapped = (result: Result, a: string, b: string): Result => {
  const rows = new Map(result.placements.map((row) => [row.applicant, row]));
  const seatOf = (id: string) => {
    const { school: name, phase, pool, metres } = rows.get(id)!;
    return { school: name, phase, pool, metres };
  };
  return placed(placed(result, a, seatOf(b)), b, seatOf(a));
};

const lined = (
  result: Result,
  name: string,
  pool: string,
  change: Partial<Result['cutoffs'][number]>,
): Result => ({
  ...result,
  cutoffs: result.cutoffs.map((row) =>
    row.school === name && row.pool === pool ? { ...row, ...change } : row,
  ),
});

const totalled = (result: Result, change: Partial<Result['totals']>): Result => ({
  ...result,
  totals: { ...result.totals, ...change },
});

const numberOf = (result: Result, id: string): number =>
  result.placements.find((row) => row.applicant === id)!.number;

// three seats and three children in order of preference a, b, c by the published order
const oneSchool = instanceOf(
  [school('s1', 3), school('s2', 3)],
  [
    applicant('a', { choices: [choice('s1', 0, 1), choice('s2')] }),
    applicant('b', { choices: [choice('s1', 0, 2), choice('s2')] }),
    applicant('c', { choices: [choice('s1', 0, 3), choice('s2')] }),
  ],
  { overflow: 'none' },
);

const contested = instanceOf(
  [school('s1', 1), school('s2', 1)],
  [
    applicant('a', { choices: [choice('s1', 0), choice('s2', 0)] }),
    applicant('b', { choices: [choice('s1', 1), choice('s2', 1)] }),
  ],
);

const twins = instanceOf(
  [school('s1', 3)],
  [
    applicant('a', { unit: 'u', choices: [choice('s1')] }),
    applicant('b', { unit: 'u', choices: [choice('s1')] }),
  ],
  { guaranteedTier: 0 },
);

// either outcome is stable; the families' first choices are the better one
const crossed = instanceOf(
  [school('s1', 1), school('s2', 1)],
  [
    applicant('a', { choices: [choice('s1', 1), choice('s2', 0)] }),
    applicant('b', { choices: [choice('s2', 1), choice('s1', 0)] }),
  ],
);

const reserved = instanceOf(
  [school('s1', 2, { reserves: [{ group: 'migrant', seats: 1 }] })],
  [
    applicant('m', { groups: ['migrant'], choices: [choice('s1', 0, 1)] }),
    applicant('n', { choices: [choice('s1', 0, 2)] }),
  ],
);

const guaranteed = instanceOf(
  [school('s1', 2)],
  [applicant('g', { choices: [choice('s1', 0)] }), applicant('h', { choices: [choice('s1', 1)] })],
  { guaranteedTier: 0 },
);

// least total: a to s1, b to s2
const spread = instanceOf(
  [school('s1', 1, { at: [0, 0] }), school('s2', 1, { at: [1000, 0] })],
  [applicant('a', { at: [100, 0] }), applicant('b', { at: [800, 0] })],
);

const samePlace = instanceOf(
  [school('s1', 1, { at: [0, 0] }), school('s2', 1, { at: [1000, 0] })],
  [applicant('a', { at: [100, 0] }), applicant('b', { at: [100, 0] })],
);

const short = instanceOf(
  [school('s1', 1)],
  [applicant('m', { groups: ['migrant'], at: [50, 0] }), applicant('n', { at: [10, 0] })],
  { guaranteedGroups: ['migrant'] },
);

const roomy = instanceOf([school('s1', 2)], [applicant('a')]);

const room = instanceOf([school('s1', 2)], [applicant('a'), applicant('b')]);

type Spoiled = readonly [
  breach: string,
  how: string,
  instance: Instance,
  spoil: (result: Result) => unknown,
];

const cases: readonly Spoiled[] = [
  ['P0 instance-hash', 'of another roster', room, (r) => ({ ...r, instanceHash: '0'.repeat(64) })],
  ['P0 metres', 'a way made shorter', spread, (r) => placed(r, 'a', { metres: 99 })],
  ['P0 totals', 'one more called near', spread, (r) => totalled(r, { near: 1 })],
  ['P0 totals', 'a tier forgotten', contested, (r) => totalled(r, { byTier: [] })],
  [
    'P0 totals',
    'a group favoured',
    reserved,
    (r) => totalled(r, { byGroup: [{ group: 'migrant', applicants: 1, placed: 0 }] }),
  ],
  ['P0 unreadable', 'a number with a fraction', spread, (r) => placed(r, 'a', { metres: 99.5 })],

  [
    'P1 twice',
    'a row doubled',
    room,
    (r) => ({ ...r, placements: [...r.placements, ...r.placements.slice(0, 1)] }),
  ],
  [
    'P1 unknown-applicant',
    'a stranger',
    room,
    (r) => ({ ...r, placements: [...r.placements, { ...r.placements[0]!, applicant: 'x' }] }),
  ],
  [
    'P1 pool-contradicts-phase',
    'a pool in the overflow',
    room,
    (r) => placed(r, 'a', { pool: 'open' }),
  ],

  ['P2 extra-seats', 'a seat invented', room, (r) => totalled(r, { extraSeats: 1 })],
  [
    'P2 overflow-beyond-seats',
    'two on one seat',
    samePlace,
    (r) => {
      const prices = r.prices.map((row) => ({ ...row, price: 0 }));
      const crowded = { school: 's1', metres: 100 };
      return totalled(placed(placed({ ...r, prices }, 'a', crowded), 'b', crowded), {
        metres: 200,
        largestMetres: 100,
        extraSeats: 1,
      });
    },
  ],

  ['P3 apart', 'another number for one', twins, (r) => placed(r, 'b', { number: 2 })],
  ['P3 apart', 'another pool for one', twins, (r) => placed(r, 'b', { pool: 'open' })],

  ['P4 number', 'another seed', oneSchool, (r) => ({ ...r, seed: '00'.repeat(32) })],
  ['P4 seed-unreadable', 'no seed', room, (r) => ({ ...r, seed: '' })],
  [
    'P4 number',
    'two children exchange numbers',
    oneSchool,
    (r) => placed(placed(r, 'a', { number: numberOf(r, 'b') }), 'b', { number: numberOf(r, 'a') }),
  ],

  ['P5 cutoff', 'another line', contested, (r) => lined(r, 's1', 'open', { tier: 2 })],
  [
    'P5 cutoff',
    'a closed pool called open',
    contested,
    (r) => lined(r, 's1', 'open', { closed: false }),
  ],
  [
    'P5 cutoff-missing',
    'a line withheld',
    contested,
    (r) => ({ ...r, cutoffs: r.cutoffs.slice(1) }),
  ],
  [
    'P5 wasted-seat',
    'refused beside an empty seat',
    oneSchool,
    (r) =>
      lined(
        lined(placed(r, 'c', { school: 's2' }), 's1', 'open', {
          closed: false,
          order: 2,
          number: numberOf(r, 'b'),
        }),
        's2',
        'open',
        { tier: 0, order: 0, number: numberOf(r, 'c') },
      ),
  ],
  [
    'P5 justified-envy',
    'the worse tier before the better',
    contested,
    (r) =>
      lined(
        lined(swapped(r, 'a', 'b'), 's1', 'open', { tier: 1, number: numberOf(r, 'b') }),
        's2',
        'open',
        { tier: 0, number: numberOf(r, 'a') },
      ),
  ],
  [
    'P5 not-best-for-families',
    'stable, and worse for both',
    crossed,
    (r) =>
      lined(
        lined(swapped(r, 'a', 'b'), 's1', 'open', { tier: 0, number: numberOf(r, 'b') }),
        's2',
        'open',
        { tier: 0, number: numberOf(r, 'a') },
      ),
  ],

  [
    'P6 belongs-in-earlier-pool',
    'a reserved seat left empty',
    reserved,
    (r) =>
      lined(placed(r, 'm', { pool: 'open' }), 's1', 'migrant', {
        closed: false,
        tier: null,
        order: null,
        number: null,
      }),
  ],
  [
    'P6 belongs-in-earlier-pool',
    'a guarantee not used',
    guaranteed,
    (r) =>
      lined(placed(r, 'g', { pool: 'open' }), 's1', 'guaranteed', {
        tier: null,
        order: null,
        number: null,
      }),
  ],
  [
    'P6 no-such-pool',
    'a pool that the school has not',
    oneSchool,
    (r) => ({
      ...placed(r, 'c', { pool: 'kin' }),
      cutoffs: r.cutoffs.map((row) =>
        row.school === 's1' ? { ...row, closed: false, order: 2, number: numberOf(r, 'b') } : row,
      ),
    }),
  ],
  [
    'P6 not-of-this-pool',
    'a guarantee for the next tier',
    guaranteed,
    (r) =>
      lined(
        lined(placed(r, 'h', { pool: 'guaranteed' }), 's1', 'guaranteed', {
          closed: true,
          tier: 1,
          number: numberOf(r, 'h'),
        }),
        's1',
        'open',
        { tier: null, order: null, number: null },
      ),
  ],

  [
    'P7 seat-within-reach',
    'left out beside an empty seat',
    room,
    (r) =>
      totalled(placed(r, 'b', { school: null, phase: 'unplaced', metres: null }), {
        placed: 1,
        overflow: 1,
        unplaced: 1,
        near: 1,
        byTier: [{ tier: null, applicants: 2, placed: 1 }],
      }),
  ],
  ['P7 shortage-undeclared', 'a shortage kept quiet', short, (r) => ({ ...r, shortage: null })],
  [
    'P7 shortage-count',
    'fewer said to be missing',
    short,
    (r) => ({ ...r, shortage: { ...r.shortage!, missing: 0 } }),
  ],
  [
    'P7 shortage-without-need',
    'a shortage claimed',
    room,
    (r) => ({
      ...r,
      shortage: { places: ['0,0'], schools: ['s1'], children: 2, seats: 2, missing: 0 },
    }),
  ],
  [
    'P7 shortage-not-a-cut',
    'a school left out of it',
    short,
    (r) => ({ ...r, shortage: { ...r.shortage!, schools: [] } }),
  ],

  [
    'P8 nearer-place',
    'the longer way for both',
    spread,
    (r) =>
      totalled(
        placed(placed(r, 'a', { school: 's2', metres: 900 }), 'b', { school: 's1', metres: 800 }),
        {
          metres: 1700,
          largestMetres: 900,
        },
      ),
  ],
  [
    'P8 price-with-seats-left',
    'a price beside an empty seat',
    roomy,
    (r) => ({ ...r, prices: [{ ...r.prices[0]!, price: 5 }] }),
  ],
  [
    'P8 price-not-lowest',
    'every price raised by one',
    spread,
    (r) => ({ ...r, prices: r.prices.map((row) => ({ ...row, price: row.price + 1 })) }),
  ],
  ['P8 price-missing', 'a price withheld', spread, (r) => ({ ...r, prices: [] })],
  [
    'P8 together-metres',
    'a cost of twins invented',
    spread,
    (r) => totalled(r, { togetherMetres: 1 }),
  ],
  ['P8 number-order', 'the larger number nearer', samePlace, (r) => swapped(r, 'a', 'b')],
  [
    'P8 left-out',
    'the guaranteed group left out',
    short,
    (r) =>
      totalled(swapped(placed(r, 'm', { metres: 10 }), 'm', 'n'), {
        metres: 10,
        largestMetres: 10,
        byGroup: [{ group: 'migrant', applicants: 1, placed: 0 }],
      }),
  ],
];

test.each(cases)('%s: %s', (breach, _how, instance, spoil) => {
  const sound = resultOf(instance);

  expect(breaches(verify(instance, sound))).toEqual([]);
  expect(breaches(verify(instance, spoil(sound)))).toContain(breach);
});

test('each spoiled result is caught by that property alone', () => {
  const others = cases.flatMap(([breach, how, instance, spoil]) => {
    const found = breaches(verify(instance, spoil(resultOf(instance))));
    const extra = found.filter((each) => each !== breach && !each.endsWith('not-judged'));
    return extra.length > 0 ? [{ how, found }] : [];
  });

  expect(others).toEqual([]);
});
