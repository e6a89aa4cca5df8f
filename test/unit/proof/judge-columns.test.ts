import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instance, Placement, Result } from '../../../shared/allocation/types.ts';
import { judgeColumns, type Report, verify } from '../../../shared/proof/verifier/index.ts';
import {
  overflowInstances,
  instances as zoneInstances,
} from '../../support/allocation/arbitraries.ts';
import { judgedOnColumns, onColumns } from '../../support/proof/columns.ts';
import { instances } from '../../support/proof/instances.ts';
import { mutate } from '../../support/proof/mutations.ts';
import { breaches, failures, resultOf } from '../../support/proof/results.ts';

// small, but many
const patience = 60_000;

const anyInstance: fc.Arbitrary<Instance> = fc.oneof(
  instances,
  zoneInstances({ families: 12 }),
  overflowInstances().map(([instance]) => instance),
);

/** what both judge: numbers, metres, hash and rows are not on columns */
const common = (report: Report): readonly string[] =>
  breaches(report).filter((breach) => !/^P[034]/.test(breach));

test('on columns everything holds that the engine allocates', { timeout: patience }, () => {
  fc.assert(
    fc.property(anyInstance, (instance) => {
      expect(breaches(judgedOnColumns(instance, resultOf(instance)))).toEqual([]);
    }),
    { numRuns: 300, seed: 20_260_822 },
  );
});

const rowsOf = ['cutoffs', 'prices', 'swaps', 'totals'] as const;

test('a spoiled row is caught on columns as in the files', { timeout: patience }, () => {
  let caught = 0;
  fc.assert(
    fc.property(
      anyInstance,
      fc.constantFrom(...rowsOf),
      fc.nat(),
      fc.nat(5),
      (instance, part, where, how) => {
        const result = resultOf(instance);
        const { mutant } = mutate(result[part], where, how);
        const spoiled: Result = { ...result, [part]: mutant };
        const report = verify(instance, spoiled);
        fc.pre(report.every((entry) => entry.holds || entry.detail.code !== 'unreadable'));

        const onColumns = judgedOnColumns(instance, spoiled);

        expect(common(onColumns)).toEqual(common(report));
        expect(failures(onColumns)).toEqual(failures(report));
        caught += failures(onColumns).length;
      },
    ),
    { numRuns: 400, seed: 20_260_822 },
  );
  expect(caught).toBeGreaterThan(100);
});

const unitOf = (instance: Instance, applicant: string): string =>
  instance.applicants.find(({ id }) => id === applicant)?.unit ?? applicant;

/** two units exchange their places, or one loses its own */
const moved = (instance: Instance, result: Result, a: number, b: number): Result => {
  const { placements } = result;
  const [one, other] = [placements[a % placements.length]!, placements[b % placements.length]!];
  const seatOf = ({ school, phase, pool }: Placement) => ({ school, phase, pool });
  const seats = new Map([
    [unitOf(instance, one.applicant), seatOf(other)],
    [unitOf(instance, other.applicant), seatOf(one)],
  ]);
  if (one === other) {
    seats.set(unitOf(instance, one.applicant), { school: null, phase: 'unplaced', pool: null });
  }
  return {
    ...result,
    placements: placements.map((row) => ({
      ...row,
      ...seats.get(unitOf(instance, row.applicant)),
    })),
  };
};

test('moved units are caught on columns as in the files', { timeout: patience }, () => {
  let caught = 0;
  fc.assert(
    fc.property(anyInstance, fc.nat(), fc.nat(), (instance, a, b) => {
      fc.pre(instance.applicants.length > 0);
      const spoiled = moved(instance, resultOf(instance), a, b);
      const report = verify(instance, spoiled);

      const onColumns = judgedOnColumns(instance, spoiled);

      const inFiles = failures(report).filter((property) => property !== 'P0');
      expect(failures(onColumns).filter((property) => property !== 'P0')).toEqual(inFiles);
      caught += failures(onColumns).length;
    }),
    { numRuns: 400, seed: 20_260_822 },
  );
  expect(caught).toBeGreaterThan(100);
});

test('a pool without a school is no place', { timeout: patience }, () => {
  let caught = 0;
  fc.assert(
    fc.property(anyInstance, fc.nat(), (instance, which) => {
      const { columns, outcome, names } = onColumns(instance, resultOf(instance));
      const seated = [...outcome.seating.pool.keys()].filter((u) => outcome.seating.pool[u]! >= 0);
      fc.pre(seated.length > 0);
      const unit = seated[which % seated.length]!;
      outcome.seating.school[unit] = -1;

      const report = judgeColumns(columns, outcome, names);

      const code = 'pool-contradicts-phase';
      expect(report).toContainEqual(
        expect.objectContaining({ property: 'P1', detail: expect.objectContaining({ code }) }),
      );
      caught++;
    }),
    { numRuns: 60, seed: 20_260_822 },
  );
  expect(caught).toBeGreaterThan(20);
});
