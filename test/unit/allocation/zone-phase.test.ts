import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../shared/allocation/compile.ts';
import { linesOf } from '../../../shared/allocation/cutoffs.ts';
import { deferredAcceptance } from '../../../shared/allocation/deferred-acceptance.ts';
import { allocate, canonicalInstance, checkInstance } from '../../../shared/allocation/index.ts';
import { keysOf } from '../../../shared/allocation/keys.ts';
import { isPlain } from '../../../shared/allocation/plain-acceptance.ts';
import { drawnInstances } from '../../support/allocation/arbitraries.ts';
import { drawn, seeded, shuffled } from '../../support/allocation/city.ts';
import { keyAt, oracle, unitsOf } from '../../support/allocation/oracle.ts';
import {
  aChild,
  anInstance,
  aSchool,
  inOrder,
  zoneSeats,
} from '../../support/allocation/outcome.ts';

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('zone phase', () => {
  it('draws only instances that pass the door', () => {
    fc.assert(
      fc.property(drawnInstances(), ([instance]) => {
        expect(checkInstance(instance)).toEqual({ ok: true, value: instance });
      }),
      { numRuns: 200 },
    );
  });

  it('equals the oracle that makes one proposal at a time, in any order of proposals', () => {
    fc.assert(
      fc.property(drawnInstances(), ([instance, seed]) => {
        const random = seeded(seed);
        const numbers = drawn(instance, random);
        const { outcome } = allocate(instance, numbers);

        const expected = oracle(instance, numbers, (waiting) => Math.floor(random() * waiting));

        expect(sorted(zoneSeats(instance, outcome))).toEqual(sorted(expected));
      }),
      { numRuns: 400 },
    );
  });

  it('depends neither on the order in which units are processed nor on a first round for all', () => {
    fc.assert(
      fc.property(drawnInstances(), ([instance, seed]) => {
        const random = seeded(seed);
        const { columns, units } = compile(canonicalInstance(instance));
        const lottery = drawn(instance, random);
        const numbers = Int32Array.from(units, (unit) => lottery.get(unit) ?? 0);
        const keys = keysOf(columns, numbers);
        const { pool, counters } = deferredAcceptance(columns, keys);

        for (let turn = 0; turn < 10; turn++) {
          const order = Int32Array.from(shuffled([...units.keys()], random));
          for (const oneByOne of [true, false]) {
            const other = deferredAcceptance(columns, keys, { order, oneByOne });
            expect(other.pool).toEqual(pool);
            expect(other.counters).toEqual(counters);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('needs no pools where schools have one and children come alone', () => {
    const plain = drawnInstances({ single: true, rules: { guaranteedTier: -1 } }).map(
      ([instance, seed]) =>
        [
          { ...instance, schools: instance.schools.map((one) => ({ ...one, reserves: [] })) },
          seed,
        ] as const,
    );
    fc.assert(
      fc.property(plain, ([instance, seed]) => {
        const { columns, units } = compile(canonicalInstance(instance));
        const lottery = drawn(instance, seeded(seed));
        const numbers = Int32Array.from(units, (unit) => lottery.get(unit) ?? 0);
        const keys = keysOf(columns, numbers);

        const one = deferredAcceptance(columns, keys);
        const other = deferredAcceptance(columns, keys, { oneByOne: true });

        expect(isPlain(one.choosing)).toBe(true);
        expect(one.pool).toEqual(other.pool);
        expect(linesOf(one.choosing)).toEqual(linesOf(other.choosing));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps, closes and cuts off as the pools of the oracle do', () => {
    fc.assert(
      fc.property(drawnInstances(), ([instance, seed]) => {
        const numbers = drawn(instance, seeded(seed));
        const { outcome } = allocate(instance, numbers);
        const seats = zoneSeats(instance, outcome);
        const units = unitsOf(instance, numbers);

        for (const row of outcome.cutoffs) {
          const worst = units
            .filter(
              ({ id }) => seats.get(id)?.school === row.school && seats.get(id)?.pool === row.pool,
            )
            .map((unit) => keyAt(unit, row.school))
            .sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2])[0];
          expect([row.tier, row.order, row.number]).toEqual(worst ?? [null, null, null]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lets a pair push two children out of a pool', () => {
    const instance = anInstance(
      [aSchool('s', { seats: 2, overflow: false })],
      [
        aChild('one', ['s'], { choices: [{ school: 's', tier: 2, order: 0 }] }),
        aChild('two', ['s'], { choices: [{ school: 's', tier: 2, order: 0 }] }),
        aChild('twin-a', ['s'], { unit: 'twins' }),
        aChild('twin-b', ['s'], { unit: 'twins' }),
      ],
    );

    const { outcome } = allocate(instance, inOrder(instance));

    expect(sorted(zoneSeats(instance, outcome))).toEqual([
      ['twins', { school: 's', pool: 'open' }],
    ]);
  });

  it('gives the unit at the margin one seat beyond the plan, or holds seats back for it', () => {
    const children = [
      aChild('one', ['s']),
      aChild('twin-a', ['s'], { unit: 'twins' }),
      aChild('twin-b', ['s'], { unit: 'twins' }),
    ];
    const school = aSchool('s', { seats: 2, overflow: false });
    const elastic = anInstance([school], children);
    const heldBack = anInstance([school], children, { joint: 'hold-back', holdBack: 1 });

    const placed = (instance: typeof elastic) =>
      allocate(instance, inOrder(instance)).outcome.totals;

    expect(placed(elastic)).toMatchObject({ placed: 3, extraSeats: 1 });
    expect(placed(heldBack)).toMatchObject({ placed: 1, extraSeats: 0 });
  });

  it('refuses to run without a number for every unit', () => {
    const instance = anInstance([aSchool('s')], [aChild('one', ['s']), aChild('two', ['s'])]);

    expect(() => allocate(instance, new Map([['one', 1]]))).toThrow('two has no lottery number');
    expect(() =>
      allocate(
        instance,
        new Map([
          ['one', 1],
          ['two', 1],
        ]),
      ),
    ).toThrow('shares');
  });
});
