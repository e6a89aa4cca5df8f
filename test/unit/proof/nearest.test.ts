import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rules } from '../../../shared/allocation/types.ts';
import { bookOf } from '../../../shared/proof/verifier/book.ts';
import { type Columns, type Outcome, plainNames } from '../../../shared/proof/verifier/columns.ts';
import { overflowStages } from '../../../shared/proof/verifier/overflow-stages.ts';
import { stagePrices } from '../../../shared/proof/verifier/price-rows.ts';
import { costOf, stageCosts } from '../../../shared/proof/verifier/stage-costs.ts';
import { comparison, plus } from '../../../shared/proof/verifier/vectors.ts';
import { rules } from '../../support/proof/instances.ts';

type Point = readonly [x: number, y: number];

type Case = {
  readonly goals: Rules['overflowGoals'];
  readonly schools: readonly {
    at: Point;
    area: number;
    outside: number;
    far: number;
    metres: number;
  }[];
  readonly units: readonly { at: Point; area: number; stated: readonly (number | null)[] }[];
  readonly factor: number;
};

const point = (most: number) =>
  fc.tuple(fc.integer({ min: -most, max: most }), fc.integer({ min: -most, max: most }));

const goals = fc.constantFrom<Rules['overflowGoals']>(
  ['placed', 'near', 'metres'],
  ['placed', 'area', 'near', 'metres'],
  ['placed', 'near', 'area', 'metres'],
  ['placed', 'metres', 'near'],
  ['placed', 'near'],
);

// wide cities and narrow ones, in which distances tie
const cases: fc.Arbitrary<Case> = fc.constantFrom(3, 60, 20_000).chain((most) =>
  fc.record({
    goals,
    schools: fc.array(
      fc.record({
        at: point(most),
        area: fc.integer({ min: -1, max: 2 }),
        outside: fc.nat(1),
        far: fc.nat(2),
        metres: fc.oneof(fc.constant(0), fc.nat(most)),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    units: fc.array(
      fc.record({
        at: point(2 * most),
        area: fc.integer({ min: -1, max: 2 }),
        stated: fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          fc.array(fc.option(fc.nat(most)), { maxLength: 4 }),
        ),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    // the largest leaves no room to fold
    factor: fc.constantFrom(1, 1, 2 ** 40),
  }),
);

const axis = (points: readonly { readonly at: Point }[], i: 0 | 1) =>
  Int32Array.from(points, ({ at }) => at[i]);

const areas = (list: readonly { readonly area: number }[]) =>
  Int32Array.from(list, ({ area }) => area);

const columnsOf = ({ goals: overflowGoals, schools, units }: Case): Columns => {
  const stated = units.map((unit) =>
    unit.stated.flatMap((metres, s) =>
      metres === null || s >= schools.length ? [] : [[s, metres] as const],
    ),
  );
  const start = new Int32Array(units.length + 1);
  stated.forEach((list, u) => {
    start[u + 1] = start[u]! + list.length;
  });
  return {
    rules: { ...rules, overflowGoals, nearMetres: 30 },
    groups: 0,
    schools: {
      count: schools.length,
      seats: new Int32Array(schools.length).fill(1),
      x: axis(schools, 0),
      y: axis(schools, 1),
      area: areas(schools),
      overflow: new Uint8Array(schools.length).fill(1),
      reserveStart: new Int32Array(schools.length + 1),
      reserveGroup: new Int32Array(0),
      reserveSeats: new Int32Array(0),
    },
    places: { count: units.length, x: axis(units, 0), y: axis(units, 1), area: areas(units) },
    units: {
      count: units.length,
      place: Int32Array.from(units.keys()),
      size: new Uint8Array(units.length).fill(1),
      overflow: new Uint8Array(units.length).fill(1),
      groupSet: new Uint8Array(units.length),
    },
    choiceStart: new Int32Array(units.length + 1),
    choiceSchool: new Int32Array(0),
    choiceRank: new Int32Array(0),
    rankTier: new Int32Array(0),
    rankOrder: new Float64Array(0),
    groupSets: new Uint8Array(0),
    stated: {
      start,
      school: Int32Array.from(stated.flat(), ([s]) => s),
      metres: Int32Array.from(stated.flat(), ([, metres]) => metres),
    },
  };
};

const outcomeOf = ({ goals: counting, schools, units, factor }: Case): Outcome => ({
  numbers: Int32Array.from(units.keys(), (u) => u + 1),
  seating: {
    school: new Int32Array(units.length).fill(-1),
    pool: new Int32Array(units.length).fill(-1),
  },
  cutoffs: [],
  prices: schools.map(({ outside, far, metres }, s) => ({
    school: String(s),
    tier: null,
    outside: counting.includes('area') ? outside : 0,
    far: counting.includes('near') ? far : 0,
    price: counting.includes('metres') ? metres * factor : 0,
  })),
  swaps: [],
  shortage: null,
  totals: {
    applicants: 0,
    seats: 0,
    placed: 0,
    zone: 0,
    overflow: 0,
    unplaced: 0,
    near: 0,
    byTier: [],
    byGroup: [],
    metres: 0,
    largestMetres: 0,
    extraSeats: 0,
    togetherMetres: 0,
  },
});

test('the schools with the least total are those that a look at every school finds', () => {
  fc.assert(
    fc.property(cases, (each) => {
      const columns = columnsOf(each);
      const outcome = outcomeOf(each);
      const book = bookOf(columns, outcome, plainNames);
      const [stage] = overflowStages(book);
      const { rows, tight, tightStart } = stageCosts(book, stage!, stagePrices(book, stage!));
      const compare = comparison(columns.rules);

      for (const [unit, row] of rows.rowOf.entries()) {
        const totals = outcome.prices.map(({ outside, far, price }, s) =>
          plus(costOf(columns, unit, s), [outside, far, price]),
        );
        const least = totals.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
        const due = [...totals.keys()].filter((s) => compare(totals[s]!, least) === 0);
        const found = [...tight.subarray(tightStart[row], tightStart[row + 1])];
        expect(found.sort((a, b) => a - b)).toEqual(due);
      }
    }),
    { numRuns: 1000, seed: 20_260_822 },
  );
});
