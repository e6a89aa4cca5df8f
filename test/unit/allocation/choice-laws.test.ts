import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instance, LotteryNumbers } from '../../../shared/allocation/index.ts';
import { allocate } from '../../../shared/allocation/index.ts';
import { drawnInstances } from '../../support/allocation/arbitraries.ts';
import { drawn, seeded } from '../../support/allocation/city.ts';
import { zoneSeats } from '../../support/allocation/outcome.ts';

/** one school that everyone lists: the zone phase is then its choice function */
const pools = drawnInstances({ schools: 1, families: 10, rules: { overflow: 'none' } });

const unitsIn = (instance: Instance) => [
  ...new Set(instance.applicants.map(({ id, unit }) => unit ?? id)),
];

const without = (instance: Instance, left: ReadonlySet<string>): Instance => ({
  ...instance,
  applicants: instance.applicants.filter(({ id, unit }) => !left.has(unit ?? id)),
});

const keptOf = (instance: Instance, numbers: LotteryNumbers) =>
  zoneSeats(instance, allocate(instance, numbers).outcome);

describe('choice function', () => {
  it('refuses, when more units ask, whom it refused before (substitutes)', () => {
    fc.assert(
      fc.property(pools, ([instance, seed]) => {
        const random = seeded(seed);
        const numbers = drawn(instance, random);
        const absent = new Set(unitsIn(instance).filter(() => random() < 0.4));
        const all = keptOf(instance, numbers);
        const fewer = keptOf(without(instance, absent), numbers);

        const refusedThen = unitsIn(instance).filter((id) => !absent.has(id) && !fewer.has(id));

        expect(refusedThen.filter((id) => all.has(id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the same units in the same pools when refused units do not ask', () => {
    fc.assert(
      fc.property(pools, ([instance, seed]) => {
        const random = seeded(seed);
        const numbers = drawn(instance, random);
        const all = keptOf(instance, numbers);
        const absent = new Set(unitsIn(instance).filter((id) => !all.has(id) && random() < 0.5));

        expect(keptOf(without(instance, absent), numbers)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('never exceeds the plan by more than a unit a pool, and not at all when seats are held back', () => {
    fc.assert(
      fc.property(pools, ([instance, seed]) => {
        const [school] = instance.schools;
        const numbers = drawn(instance, seeded(seed));
        const { totals } = allocate(instance, numbers).outcome;
        const largest = Math.max(...unitsIn(instance).map((unit) => sizeOf(instance, unit)));
        const pairs = (largest - 1) * (1 + school!.reserves.length);

        const most = instance.rules.joint === 'hold-back' ? school!.seats : school!.seats + pairs;

        expect(totals.placed).toBeLessThanOrEqual(most);
      }),
      { numRuns: 300 },
    );
  });
});

const sizeOf = (instance: Instance, unit: string): number =>
  instance.applicants.filter((child) => (child.unit ?? child.id) === unit).length;
