import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Instance } from '../../../shared/allocation/index.ts';
import { overflowInstances } from '../../support/allocation/arbitraries.ts';
import {
  inOrderOfGoals,
  lowestPrices,
  overflowFaults,
} from '../../support/allocation/certificate.ts';
import { seeded } from '../../support/allocation/city.ts';
import { solvedByHighs } from '../../support/allocation/highs.ts';
import {
  aChild,
  allocated,
  anInstance,
  aSchool,
  inOrder,
  schoolsByChild,
} from '../../support/allocation/outcome.ts';

const run = (instance: Instance) => allocate(instance, inOrder(instance)).outcome;

const child = (id: string, x: number, more = {}) => aChild(id, [], { at: [x, 0], ...more });
const school = (id: string, x: number, seats = 1) => aSchool(id, { at: [x, 0], seats });

/** over 20 km, so that not everything is near everything */
const spread = (instance: Instance, random: () => number): Instance => {
  const somewhere = (): [number, number] => [
    Math.round(random() * 20_000),
    Math.round(random() ** 2 * 20_000),
  ];
  return {
    ...instance,
    schools: instance.schools.map((one) => ({ ...one, at: somewhere() })),
    applicants: instance.applicants.map(({ metres: _, ...one }) => ({ ...one, at: somewhere() })),
  };
};

const HIGHS = { timeout: 120_000 };

describe('overflow', () => {
  it(
    'reaches the optimum of HiGHS, goal after goal, with and without enough seats',
    HIGHS,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          overflowInstances({ single: true, rules: { overflow: 'together' } }),
          async ([instance, seed]) => {
            const { outcome, numbers } = allocated(instance, seed);
            const { optima, reached } = await solvedByHighs(instance, numbers, outcome);
            expect(reached).toEqual(optima);
          },
        ),
        { numRuns: 500 },
      );
    },
  );

  it('reaches the optimum of HiGHS in a town with many schools', HIGHS, async () => {
    const towns = overflowInstances({
      single: true,
      schools: 14,
      families: 45,
      rules: { overflow: 'together', nearMetres: 3000 },
    }).map(([instance, seed]) => [spread(instance, seeded(seed)), seed] as const);
    await fc.assert(
      fc.asyncProperty(towns, async ([instance, seed]) => {
        const { outcome, numbers } = allocated(instance, seed);
        const { optima, reached } = await solvedByHighs(instance, numbers, outcome);
        expect(reached).toEqual(optima);
        expect(overflowFaults(instance, numbers, outcome)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it(
    'is never better than the split optimum of HiGHS, and worse by no more than declared',
    HIGHS,
    async () => {
      await fc.assert(
        fc.asyncProperty(
          overflowInstances({
            schools: 3,
            rules: {
              overflow: 'together',
              overflowGoals: ['placed', 'metres', 'near'],
              joint: 'elastic',
            },
          }),
          async ([instance, seed]) => {
            const { outcome, numbers } = allocated(instance, seed);
            fc.pre(outcome.totals.unplaced === 0 && outcome.totals.extraSeats === 0);
            const { optima, reached } = await solvedByHighs(instance, numbers, outcome);
            const metres = optima.length - 2;
            const gap = optima.length === 0 ? 0 : reached[metres]! - optima[metres]!;
            expect(gap).toBeGreaterThanOrEqual(0);
            expect(gap).toBeLessThanOrEqual(outcome.totals.togetherMetres);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('is proved by its prices when everyone ends there', () => {
    fc.assert(
      fc.property(overflowInstances(), ([instance, seed]) => {
        const { outcome, numbers } = allocated(instance, seed);
        expect(overflowFaults(instance, numbers, outcome)).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  it('publishes the lowest of all prices that prove it', () => {
    const single = overflowInstances({ single: true, rules: { overflow: 'together' } });
    fc.assert(
      fc.property(single, ([instance, seed]) => {
        const { outcome, numbers } = allocated(instance, seed);
        const published = outcome.prices.map(({ school: id, outside, far, price }) => [
          id,
          inOrderOfGoals(instance.rules.overflowGoals, { outside, far, metres: price }),
        ]);

        const lowest = [...lowestPrices(instance, numbers, outcome)].sort(([a], [b]) =>
          a < b ? -1 : 1,
        );

        expect(published).toEqual(lowest);
      }),
      { numRuns: 300 },
    );
  });

  it('prefers the least total way to the nearest child', () => {
    const instance = anInstance(
      [school('a', 0), school('b', 100)],
      [child('near-a', 10), child('far-from-b', -40)],
    );

    const outcome = run(instance);

    expect(schoolsByChild(outcome.placements)).toEqual({ 'far-from-b': 'a', 'near-a': 'b' });
    expect(outcome.totals.metres).toBe(130);
  });

  it('sends fewer children beyond the near line even where the total way grows', () => {
    const instance = anInstance(
      [school('a', 0), school('b', 100)],
      [child('one', 45), child('two', -1)],
      { nearMetres: 60 },
    );

    const places = (goals: Instance['rules']['overflowGoals']) =>
      schoolsByChild(
        run({ ...instance, rules: { ...instance.rules, overflowGoals: goals } }).placements,
      );

    expect(places(['placed', 'near', 'metres'])).toEqual({ one: 'b', two: 'a' });
  });

  it('places within the own area first where the rule book says so', () => {
    const instance = anInstance(
      [aSchool('a', { area: 'north', at: [1, 0] }), aSchool('b', { area: 'south', at: [50, 0] })],
      [child('one', 0, { area: 'south' }), child('two', 20, { area: 'north' })],
    );
    const within = {
      ...instance.rules,
      overflowGoals: ['placed', 'area', 'near', 'metres'] as const,
    };

    expect(schoolsByChild(run(instance).placements)).toEqual({ one: 'a', two: 'b' });
    expect(schoolsByChild(run({ ...instance, rules: within }).placements)).toEqual({
      one: 'b',
      two: 'a',
    });
  });

  it('leaves out, when short, the later class, then the larger number', () => {
    const tier = (value: number) => ({ choices: [{ school: 'zone', tier: value, order: 0 }] });
    const zone = aSchool('zone', { seats: 0, overflow: false });
    const instance = anInstance(
      [zone, school('a', 0, 3)],
      [
        child('later', 0, tier(3)),
        child('first-drawn', 5, tier(2)),
        child('last-drawn', -5, tier(2)),
        child('guaranteed', 90, { ...tier(9), groups: ['migrant'] }),
        child('better', 80, tier(1)),
      ],
      { guaranteedGroups: ['migrant'] },
    );

    expect(schoolsByChild(run(instance).placements)).toEqual({
      better: 'a',
      'first-drawn': 'a',
      guaranteed: 'a',
      'last-drawn': null,
      later: null,
    });
  });

  it('serves tier after tier, at the price of metres, where the rule book says so', () => {
    const tier = (value: number) => ({ choices: [{ school: 'zone', tier: value, order: 0 }] });
    const schools = [
      aSchool('zone', { seats: 0, overflow: false }),
      school('a', 0),
      school('b', 100),
    ];
    const children = [child('first', 10, tier(0)), child('second', -40, tier(1))];

    const outcome = run(anInstance(schools, children, { overflow: 'by-tier' }));

    expect(schoolsByChild(outcome.placements)).toEqual({ first: 'a', second: 'b' });
    expect(outcome.prices.map((row) => [row.tier, row.school])).toEqual([
      [0, 'a'],
      [0, 'b'],
      [1, 'b'],
    ]);
  });

  it('serves the guaranteed groups before all tiers where seats are short', () => {
    const tier = (value: number) => ({ choices: [{ school: 'zone', tier: value, order: 0 }] });
    const schools = [aSchool('zone', { seats: 0, overflow: false }), school('a', 0)];
    const children = [
      child('first', 0, tier(0)),
      child('guaranteed', 9, { ...tier(5), groups: ['presale'] }),
    ];
    const rules = { overflow: 'by-tier', guaranteedGroups: ['presale'] } as const;

    const outcome = run(anInstance(schools, children, rules));

    expect(schoolsByChild(outcome.placements)).toEqual({ first: null, guaranteed: 'a' });
    expect(outcome.prices).toEqual([{ school: 'a', tier: -1, outside: 0, far: 0, price: 0 }]);
  });

  it('leaves everyone unplaced where there is no overflow', () => {
    const outcome = run(anInstance([school('a', 0)], [child('one', 0)], { overflow: 'none' }));

    expect(outcome.placements).toMatchObject([{ phase: 'unplaced', school: null }]);
    expect(outcome.prices).toEqual([]);
  });

  it('keeps twins together by a swap, and declares what it costs', () => {
    const twins = [child('twin-a', 0, { unit: 'twins' }), child('twin-b', 0, { unit: 'twins' })];
    const instance = anInstance(
      [school('a', 0, 2), school('b', 10, 1)],
      [child('single', 1), ...twins],
    );
    const tight = anInstance([school('a', 0), school('b', 10, 2)], [...twins, child('single', 4)]);

    expect(schoolsByChild(run(instance).placements)).toEqual({
      single: 'b',
      'twin-a': 'a',
      'twin-b': 'a',
    });
    const { placements, totals, swaps } = run(tight);
    expect(schoolsByChild(placements)).toEqual({ single: 'a', 'twin-a': 'b', 'twin-b': 'b' });
    expect(totals.metres).toBe(24);
    expect(swaps).toEqual([
      { unit: 'twins', school: 'b', beyond: 0, outside: 0, far: 0, metres: 20 },
    ]);
  });

  it('takes the cheapest of the swaps', () => {
    const schools = [school('a', 0), school('b', 10, 2), school('c', -10, 2)];
    const twins = [child('twin-a', 0, { unit: 'twins' }), child('twin-b', 0, { unit: 'twins' })];
    const singles = [child('east', 8), child('middle', -3), child('west', -12)];

    const { placements, totals } = run(anInstance(schools, [...twins, ...singles]));

    expect(schoolsByChild(placements)).toEqual({
      'twin-a': 'b',
      'twin-b': 'b',
      east: 'a',
      middle: 'c',
      west: 'c',
    });
    expect(totals.metres).toBe(37);
  });

  it('seats the largest unit of a place first, whatever its number', () => {
    const twins = ['a', 'b'].map((id) => child(`twin-${id}`, 0, { unit: 'twins' }));
    const triplets = ['a', 'b', 'c'].map((id) => child(`triplet-${id}`, 0, { unit: 'triplets' }));
    const schools = [school('near', 0, 3), school('far', 10, 2)];

    const { placements, swaps } = run(anInstance(schools, [...twins, ...triplets]));

    expect(schoolsByChild(placements)).toMatchObject({ 'triplet-a': 'near', 'twin-a': 'far' });
    expect(swaps).toEqual([]);
  });

  it('gives twins the seat beyond the plan where no swap exists, or leaves them unplaced', () => {
    const schools = [school('a', 0), school('b', 10)];
    const twins = [child('twin-a', 0, { unit: 'twins' }), child('twin-b', 0, { unit: 'twins' })];

    const elastic = run(anInstance(schools, twins));
    const heldBack = run(anInstance(schools, twins, { joint: 'hold-back', holdBack: 1 }));

    expect(elastic.swaps).toMatchObject([{ unit: 'twins', school: 'a', beyond: 1 }]);
    expect(elastic.totals).toMatchObject({ placed: 2, extraSeats: 1 });
    expect(heldBack.swaps).toMatchObject([{ unit: 'twins', school: null }]);
    expect(heldBack.totals).toMatchObject({ unplaced: 2, extraSeats: 0 });
  });
});
