import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, explain, type Instance } from '../../../shared/allocation/index.ts';
import { drawnInstances } from '../../support/allocation/arbitraries.ts';
import {
  aChild,
  allocated,
  anInstance,
  aSchool,
  inOrder,
} from '../../support/allocation/outcome.ts';

const explained = (instance: Instance, id: string) =>
  explain(instance, allocate(instance, inOrder(instance)).outcome, id);

const keyed = (school: string, tier: number, order: number) => ({ school, tier, order });

describe('explanation', () => {
  const instance = anInstance(
    [
      aSchool('first', { overflow: false }),
      aSchool('second', { overflow: false }),
      aSchool('third'),
    ],
    [
      aChild('best', [], { choices: [keyed('first', 0, 3)] }),
      aChild('early', [], { choices: [keyed('second', 1, 5)] }),
      aChild('child', [], {
        choices: [keyed('first', 2, 9), keyed('second', 1, 7), keyed('third', 0, 0)],
      }),
      aChild('sure', [], {
        choices: [keyed('first', 3, 0), keyed('third', 0, 0), keyed('second', 0, 0)],
      }),
    ],
  );

  it('names for each choice the line and the criterion that decided', () => {
    expect(explained(instance, 'child')).toEqual({
      applicant: 'child',
      unit: 'child',
      number: 3,
      phase: 'zone',
      school: 'third',
      metres: 0,
      choices: [
        {
          school: 'first',
          verdict: 'below-line',
          key: { tier: 2, order: 9, number: 3 },
          line: { pool: 'open', cutoff: { tier: 0, order: 3, number: 1 }, decidedBy: 'tier' },
        },
        {
          school: 'second',
          verdict: 'below-line',
          key: { tier: 1, order: 7, number: 3 },
          line: { pool: 'open', cutoff: { tier: 0, order: 0, number: 4 }, decidedBy: 'tier' },
        },
        {
          school: 'third',
          verdict: 'admitted',
          key: { tier: 0, order: 0, number: 3 },
          pool: 'open',
          cutoff: { tier: 0, order: 0, number: 3 },
        },
      ],
      overflow: null,
      nearest: { school: 'second', pool: 'open', criterion: 'tier', by: 1 },
    });
  });

  it('names the number as what decided between equals, and choices never reached', () => {
    const equals = anInstance(
      [aSchool('s'), aSchool('t'), aSchool('u')],
      [aChild('one', ['s']), aChild('two', ['s', 't', 'u'])],
    );

    const { choices, nearest } = explained(equals, 'two')!;

    expect(choices.map(({ verdict }) => verdict)).toEqual([
      'below-line',
      'admitted',
      'not-reached',
    ]);
    expect(nearest).toEqual({ school: 's', pool: 'open', criterion: 'number', by: 1 });
  });

  it('measures a child against the most lenient pool it could have used', () => {
    const schools = [
      aSchool('s', { seats: 2, reserves: [{ group: 'migrant', seats: 1 }], overflow: false }),
    ];
    const groups = ['migrant'];
    const children = [
      aChild('open', [], { choices: [keyed('s', 0, 0)] }),
      aChild('kept', [], { choices: [keyed('s', 2, 0)], groups }),
      aChild('child', [], { choices: [keyed('s', 3, 0)], groups }),
    ];

    expect(explained(anInstance(schools, children), 'child')!.choices).toMatchObject([
      { line: { pool: 'migrant', cutoff: { tier: 2, number: 2 }, decidedBy: 'tier' } },
    ]);
  });

  it('says that a pool has no seat at all', () => {
    const empty = anInstance([aSchool('s', { seats: 0 })], [aChild('child', ['s'])]);

    expect(explained(empty, 'child')).toMatchObject({
      choices: [{ line: { pool: 'open', cutoff: null, decidedBy: 'no-seat' } }],
      nearest: null,
    });
  });

  it('shows way and price of the own and of the next best school in the overflow', () => {
    const short = anInstance(
      [aSchool('a', { at: [0, 0] }), aSchool('b', { at: [100, 0] })],
      [aChild('near', [], { at: [10, 0] }), aChild('far', [], { at: [-40, 0] })],
    );

    expect(explained(short, 'near')!.overflow).toEqual({
      own: {
        school: 'b',
        cost: { outside: 0, far: 0, metres: 90 },
        price: { outside: 0, far: 0, metres: 0 },
        total: { outside: 0, far: 0, metres: 90 },
      },
      next: {
        school: 'a',
        cost: { outside: 0, far: 0, metres: 10 },
        price: { outside: 0, far: 0, metres: 80 },
        total: { outside: 0, far: 0, metres: 90 },
      },
    });
  });

  it('shows a child without a seat the cheapest one it could not have', () => {
    const short = anInstance([aSchool('a')], [aChild('one', []), aChild('two', [])]);

    expect(explained(short, 'two')!.overflow).toMatchObject({ own: null, next: { school: 'a' } });
  });

  it('knows nothing of a child that did not take part', () => {
    expect(explained(instance, 'nobody')).toBeNull();
  });

  it('agrees with every placement', () => {
    fc.assert(
      fc.property(drawnInstances(), ([drawn, seed]) => {
        const { outcome } = allocated(drawn, seed);
        const swapped = new Set(outcome.swaps.map(({ unit }) => unit));
        for (const { applicant, school, phase } of outcome.placements) {
          const { choices, overflow, unit } = explain(drawn, outcome, applicant)!;
          const admitted = choices.filter(({ verdict }) => verdict === 'admitted');
          expect(admitted.map((one) => one.school)).toEqual(phase === 'zone' ? [school] : []);
          expect(
            choices.every(
              (one) => one.verdict !== 'below-line' || one.line.decidedBy !== undefined,
            ),
          ).toBe(true);
          if (phase !== 'overflow') continue;
          expect(overflow!.own!.school).toBe(school);
          if (overflow!.next === null || swapped.has(unit)) continue;
          const names = {
            area: 'outside',
            near: 'far',
            metres: 'metres',
            placed: 'metres',
          } as const;
          const decisive = drawn.rules.overflowGoals
            .slice(1)
            .map((goal) => overflow!.next!.total[names[goal]] - overflow!.own!.total[names[goal]])
            .find((difference) => difference !== 0);
          expect(decisive ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
