import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instance, Result } from '../../../shared/allocation/types.ts';
import { bookOf } from '../../../shared/proof/verifier/book.ts';
import { familyBest } from '../../../shared/proof/verifier/family-best.ts';
import { seatsAreKept } from '../../../shared/proof/verifier/p2-seats.ts';
import { noJustifiedEnvy } from '../../../shared/proof/verifier/p5-no-envy.ts';
import { reservesAreKept } from '../../../shared/proof/verifier/p6-reserves.ts';
import { onColumns } from '../../support/proof/columns.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';
import { resultOf } from '../../support/proof/results.ts';

// small, but many
const patience = 60_000;

const ids = ['s0', 's1', 's2', 's3', 's4'];

/** few seats and crossed wishes, so that stable outcomes are many */
const crossed: fc.Arbitrary<Instance> = fc
  .record({
    seats: fc.array(fc.constantFrom(1, 1, 2), { minLength: 5, maxLength: 5 }),
    reserve: fc.boolean(),
    families: fc.array(
      fc.record({
        twins: fc.constantFrom(false, false, false, true),
        migrant: fc.boolean(),
        list: fc.shuffledSubarray(ids, { minLength: 3 }),
        orders: fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
      }),
      { minLength: 4, maxLength: 7 },
    ),
  })
  .map(({ seats, reserve, families }) =>
    instanceOf(
      ids.map((id, s) =>
        school(id, seats[s]!, { reserves: reserve ? [{ group: 'migrant', seats: 1 }] : [] }),
      ),
      families.flatMap(({ twins, migrant, list, orders }, f) =>
        ['a', ...(twins ? ['b'] : [])].map((member) =>
          applicant(`c${f}${member}`, {
            groups: migrant ? ['migrant'] : [],
            unit: `u${f}`,
            choices: list
              .map((id) => ({ school: id, tier: 0, order: orders[ids.indexOf(id)]! }))
              .filter((choice) => !twins || seats[ids.indexOf(choice.school)]! > 1),
          }),
        ),
      ),
      { overflow: 'none' },
    ),
  );

/** families keep quiet about what they like best: often stable all the same, and worse for somebody */
const quiet = (instance: Instance, silent: readonly number[]): Instance => ({
  ...instance,
  applicants: instance.applicants.map((child) => ({
    ...child,
    choices: child.choices.slice(silent[Number(child.unit!.slice(1))]),
  })),
});

const bookFor = (instance: Instance, result: Result) => {
  const { columns, outcome, names } = onColumns(instance, result);
  return bookOf(columns, outcome, names);
};

test('what a stable outcome lets one know beforehand changes no verdict', {
  timeout: patience,
}, () => {
  let [stable, better] = [0, 0];
  fc.assert(
    fc.property(
      crossed,
      fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
      (instance, silent) => {
        const placed = resultOf(quiet(instance, silent));
        const book = bookFor(instance, placed);
        const kept = reservesAreKept(book) === null && seatsAreKept(book) === null;
        const envy = noJustifiedEnvy(book, false);
        fc.pre(kept && (envy === null || envy.code === 'not-best-for-families'));
        stable++;

        const known = familyBest(book, true);

        expect(known).toEqual(familyBest(book, false));
        if (known !== null) better++;
      },
    ),
    { numRuns: 300, seed: 20_260_822 },
  );
  expect(stable).toBe(300);
  expect(better).toBeGreaterThan(20);
});
