import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instance, LotteryNumbers } from '../../../shared/allocation/index.ts';
import { allocate } from '../../../shared/allocation/index.ts';
import { drawnInstances } from '../../support/allocation/arbitraries.ts';
import { drawn, seeded } from '../../support/allocation/city.ts';
import { chooseFromAll, type Unit, unitsOf } from '../../support/allocation/oracle.ts';
import { zoneSeats } from '../../support/allocation/outcome.ts';

const listOf = ({ members }: Unit): readonly string[] =>
  members[0]!.choices.map(({ school }) => school);

/** position on the own list, its length for no school */
type Assignment = ReadonlyMap<Unit, number>;

const assignments = (units: readonly Unit[]): Assignment[] =>
  units.reduce<Assignment[]>(
    (all, unit) =>
      all.flatMap((one) =>
        Array.from({ length: listOf(unit).length + 1 }, (_, at) => new Map([...one, [unit, at]])),
      ),
    [new Map()],
  );

/** every school keeps exactly whom it would pick from all that sit there or would rather */
const isStable = (instance: Instance, assignment: Assignment): boolean =>
  instance.schools.every((school) => {
    const rank = (unit: Unit) => listOf(unit).indexOf(school.id);
    const units = [...assignment.keys()].filter((unit) => rank(unit) >= 0);
    const willing = units.filter((unit) => rank(unit) <= assignment.get(unit)!);
    const sitting = units.filter((unit) => rank(unit) === assignment.get(unit)!);
    const kept = [...chooseFromAll(instance, school, willing).values()].flat();
    return kept.length === sitting.length && sitting.every((unit) => kept.includes(unit));
  });

const positions = (instance: Instance, numbers: LotteryNumbers): ReadonlyMap<string, number> => {
  const seats = zoneSeats(instance, allocate(instance, numbers).outcome);
  return new Map(
    unitsOf(instance, numbers).map((unit) => {
      const seat = seats.get(unit.id);
      return [unit.id, seat ? listOf(unit).indexOf(seat.school) : listOf(unit).length];
    }),
  );
};

describe('stability', () => {
  it('is the outcome every family likes best among all stable ones', () => {
    fc.assert(
      fc.property(
        drawnInstances({ single: true, schools: 3, families: 6, rules: { overflow: 'none' } }),
        ([instance, seed]) => {
          const numbers = drawn(instance, seeded(seed));
          const found = positions(instance, numbers);
          const stable = assignments(unitsOf(instance, numbers)).filter((one) =>
            isStable(instance, one),
          );

          expect(
            stable.some((one) => [...one].every(([unit, at]) => found.get(unit.id) === at)),
          ).toBe(true);
          for (const other of stable) {
            for (const [unit, at] of other) expect(found.get(unit.id)).toBeLessThanOrEqual(at);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  const singles = drawnInstances({ single: true, rules: { overflow: 'none', joint: 'elastic' } });

  it('hurts no child when a school gets one more seat', () => {
    fc.assert(
      fc.property(singles, ([instance, seed]) => {
        const numbers = drawn(instance, seeded(seed));
        const before = positions(instance, numbers);
        const [first, ...others] = instance.schools;
        const more = { ...instance, schools: [{ ...first!, seats: first!.seats + 1 }, ...others] };

        for (const [unit, at] of positions(more, numbers)) {
          expect(at).toBeLessThanOrEqual(before.get(unit)!);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not hurt a child when it reaches a better tier', () => {
    fc.assert(
      fc.property(singles, ([instance, seed]) => {
        const numbers = drawn(instance, seeded(seed));
        const [first, ...others] = instance.applicants;
        const choices = first!.choices.map((choice, at) => ({
          ...choice,
          tier: at === 0 ? Math.max(0, choice.tier - 1) : choice.tier,
        }));
        const better = { ...instance, applicants: [{ ...first!, choices }, ...others] };

        const [then, now] = [positions(instance, numbers), positions(better, numbers)];

        expect(now.get(first!.id)).toBeLessThanOrEqual(then.get(first!.id)!);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a single child nothing for hiding its true order', () => {
    fc.assert(
      fc.property(singles, ([instance, seed]) => {
        const random = seeded(seed);
        const numbers = drawn(instance, random);
        const [first, ...others] = instance.applicants;
        const choices = first!.choices.filter(() => random() < 0.7).reverse();
        const feigned = { ...instance, applicants: [{ ...first!, choices }, ...others] };
        const truth = first!.choices.map(({ school }) => school);
        const rankOf = (one: Instance) => {
          const seat = zoneSeats(one, allocate(one, numbers).outcome).get(first!.id);
          return seat ? truth.indexOf(seat.school) : truth.length;
        };

        expect(rankOf(instance)).toBeLessThanOrEqual(rankOf(feigned));
      }),
      { numRuns: 300 },
    );
  });
});
