import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed } from '../../../cli/change/apply.ts';
import { changeFaults } from '../../../cli/change/check.ts';
import { type Change, changeShape } from '../../../cli/change/shape.ts';
import { movesOf, selectionOf } from '../../../cli/change/zones.ts';
import { compute } from '../../../cli/compute.ts';
import { type Comparison, compare } from '../../../cli/what-if/compare.ts';
import { baselineOf, whatIf } from '../../../cli/what-if/outcomes.ts';
import type { Tally } from '../../../cli/what-if/tally.ts';
import { checkInstance } from '../../../shared/allocation/index.ts';
import type { Instance } from '../../../shared/allocation/types.ts';
import { allHold } from '../../../shared/proof/verifier/index.ts';
import { instances } from '../../support/proof/instances.ts';

/** an instance and a change that names its schools, zones and places */
const questions: fc.Arbitrary<readonly [Instance, Change]> = instances
  .filter(({ applicants }) => applicants.some(({ choices }) => choices.length > 0))
  .chain((instance) => {
    const { schools, applicants } = instance;
    const ids = schools.map(({ id }) => id);
    const chosen = applicants.flatMap(({ choices }) => choices.map(({ school }) => school));
    const places = applicants.map(({ at }) => at.join());
    return fc
      .record({
        seats: fc.option(fc.nat(4)),
        removed: fc.subarray(ids, { maxLength: 1 }),
        beside: fc.option(fc.constantFrom(...ids)),
        from: fc.option(fc.constantFrom(...chosen)),
        place: fc.option(fc.constantFrom(...places)),
        to: fc.uniqueArray(fc.constantFrom(...ids, 'n0'), { minLength: 1, maxLength: 2 }),
        tier: fc.option(fc.nat(2)),
      })
      .map(({ seats, removed, beside, from, place, to, tier }) => {
        const move = {
          to: to
            .filter((id) => !removed.includes(id))
            .concat(to.every((id) => removed.includes(id)) ? 'n0' : []),
          ...(from === null ? {} : { from }),
          ...(place === null ? {} : { places: [place] }),
          ...(tier === null ? {} : { tier }),
        };
        const change = changeShape.parse({
          format: 'sunshine-change/1',
          ...(seats === null ? {} : { schools: [{ id: 's0', seats }] }),
          added: [{ id: 'n0', seats: 2, at: [3, 0], ...(beside === null ? {} : { beside }) }],
          removed,
          zones: { moved: from === null && place === null ? [] : [move] },
        });
        return [instance, change] as const;
      });
  })
  .filter(([instance, change]) => changeFaults(instance, 'c.json', change).length === 0)
  .filter(([instance, change]) => checkInstance(changed(instance, change)).ok);

const quiet = () => {};

const comparisonOf = (instance: Instance, change: Change) => {
  const raw = changed(instance, change);
  const after = { raw, changed: raw, instance: raw };
  const before = baselineOf({ raw: instance, instance }, '00', quiet);
  const side = whatIf(before, after, quiet);
  return { before, side, after, comparison: compare(before, side) };
};

const summed = (tallies: readonly { before: Tally | null; after: Tally | null }[]) =>
  (['before', 'after'] as const).map((at) =>
    tallies.reduce(
      (sum, tally) => ({
        children: sum.children + (tally[at]?.children ?? 0),
        placed: sum.placed + (tally[at]?.placed ?? 0),
        near: sum.near + (tally[at]?.near ?? 0),
        unplaced: sum.unplaced + (tally[at]?.unplaced ?? 0),
        metres: sum.metres + (tally[at]?.metres ?? 0),
        largestMetres: Math.max(sum.largestMetres, tally[at]?.largestMetres ?? 0),
      }),
      { children: 0, placed: 0, near: 0, unplaced: 0, metres: 0, largestMetres: 0 },
    ),
  );

const totalsOf = ({ before, after }: Comparison) =>
  [before, after].map(({ totals }) => ({
    children: totals.applicants,
    placed: totals.placed,
    near: totals.near,
    unplaced: totals.unplaced,
    metres: totals.metres,
    largestMetres: totals.largestMetres,
  }));

test('both outcomes hold, are what allocate gives, and every breakdown adds up to them', () => {
  fc.assert(
    fc.property(questions, ([instance, change]) => {
      const { before, side, after, comparison } = comparisonOf(instance, change);

      expect([before, side].map(({ report }) => allHold(report))).toEqual([true, true]);
      expect(side.result).toEqual(compute(after, '00', quiet).result);
      expect(summed(comparison.tiers)).toEqual(totalsOf(comparison));
      expect(summed(comparison.zones)).toEqual(totalsOf(comparison));
      const moved = comparison.moves.reduce((sum, { children }) => sum + children, 0);
      expect(moved).toBe(comparison.moved.length);
      for (const at of ['before', 'after'] as const) {
        const { totals } = comparison[at];
        const tiers = comparison.tiers.flatMap(({ tier, [at]: tally }) =>
          tally === null ? [] : [{ tier, applicants: tally.children, placed: tally.placed }],
        );
        expect(tiers).toEqual(totals.byTier);
        const schools = comparison.schools.flatMap(({ [at]: school }) => school ?? []);
        const sum = (pick: (school: (typeof schools)[number]) => number) =>
          schools.reduce((total, school) => total + pick(school), 0);
        expect([
          sum(({ seats }) => seats),
          sum(({ zone }) => zone),
          sum(({ overflow }) => overflow),
        ]).toEqual([totals.seats, totals.zone, totals.overflow]);
      }
    }),
    { numRuns: 60 },
  );
});

test('children whom a change does not concern are left as they are', () => {
  fc.assert(
    fc.property(questions, ([instance, change]) => {
      const after = changed(instance, change);

      for (const [i, applicant] of instance.applicants.entries()) {
        const now = after.applicants[i];
        expect(now?.id).toBe(applicant.id);
        const isMoved = movesOf(change.zones.moved.map(selectionOf), applicant).length > 0;
        const isSame = JSON.stringify(now) === JSON.stringify(applicant);
        expect(isSame && !isMoved ? now : applicant).toBe(applicant);
        for (const { school } of now?.choices ?? []) {
          expect(after.schools.some(({ id }) => id === school)).toBe(true);
        }
      }
    }),
  );
});
