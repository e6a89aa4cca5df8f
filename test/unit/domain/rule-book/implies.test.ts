import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/domain/evidence/facts.ts';
import type { Condition, FactRequirement } from '../../../../shared/domain/rule-book/conditions.ts';
import { explainCondition } from '../../../../shared/domain/rule-book/explain-condition.ts';
import { implies } from '../../../../shared/domain/rule-book/implies.ts';
import { standingAt } from '../../../../shared/domain/rule-book/requirements.ts';
import { zonesByWording } from '../../../../shared/domain/rule-book/zones-of.ts';
import { primaryBook } from '../../../support/domain/county.ts';

const days = ['2019-09-01', '2022-08-31', '2025-08-31'] as const;
const kinds = ['hukou', 'title'] as const;

const requirement: fc.Arbitrary<FactRequirement> = fc
  .tuple(
    fc.constantFrom(...kinds),
    fc.subarray(
      [
        { within: 'zone' },
        { within: 'district' },
        { holder: ['parent'] },
        { holder: ['parent', 'grandparent'] },
        { sinceBy: days[1] },
        { sinceBy: days[2] },
        { heldYears: { years: 1, on: '2026-08-31' } },
        { heldYears: { years: 3, on: '2026-08-31' } },
        { shareAtLeast: 51 },
        { shareAtLeast: 100 },
        { unlocked: true },
        { sameAddressAs: 'title' },
        { use: 'dwelling' },
      ] satisfies Partial<FactRequirement>[],
      { maxLength: 3 },
    ),
  )
  .map(([fact, parts]) => Object.assign({ fact }, ...parts));

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    requirement,
    fc.constant<Condition>({ always: true }),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
}));

const fact: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom(...kinds),
  holder: fc.constantFrom('child', 'parent', 'grandparent'),
  address: fc.constantFrom('锦绣花园3幢', '丰泽园1幢', '邻县1号'),
  inDistrict: fc.boolean(),
  since: fc.constantFrom(...days),
  share: fc.constantFrom(10, 60, 100),
  use: fc.constantFrom('dwelling', 'commercial'),
  locked: fc.boolean(),
});

const zonesOf = zonesByWording(primaryBook);

describe('one condition implies another', () => {
  it('only if every child of the one is a child of the other', () => {
    fc.assert(
      fc.property(condition, condition, fc.array(fact, { maxLength: 3 }), (a, b, facts) => {
        fc.pre(implies(a, b));
        const standing = standingAt(primaryBook, facts, 'east', zonesOf);
        const holds = (one: Condition) => explainCondition(one, standing).length === 0;

        expect(!holds(a) || holds(b)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[Condition, Condition]>([
    [{ fact: 'title' }, { always: true }],
    [
      { fact: 'title', shareAtLeast: 100 },
      { fact: 'title', shareAtLeast: 51 },
    ],
    [
      { fact: 'hukou', sinceBy: '2020-01-01' },
      { fact: 'hukou', sinceBy: '2021-01-01' },
    ],
    [
      { fact: 'hukou', heldYears: { years: 3, on: '2026-08-31' } },
      { fact: 'hukou', sinceBy: '2023-08-31' },
    ],
    [{ all: [{ fact: 'hukou' }, { fact: 'title' }] }, { fact: 'title' }],
    [{ fact: 'title' }, { any: [{ fact: 'title' }, { fact: 'hukou' }] }],
    [{ not: { fact: 'title' } }, { not: { fact: 'title', unlocked: true } }],
  ])('%o, so %o', (a, b) => {
    expect(implies(a, b)).toBe(true);
    expect(implies(b, a)).toBe(false);
  });
});
