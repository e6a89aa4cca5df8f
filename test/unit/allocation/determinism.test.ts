import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  canonicalInstance,
  type Instance,
  type LotteryNumbers,
  type Outcome,
  unitIds,
} from '../../../shared/allocation/index.ts';
import { drawnInstances, overflowInstances } from '../../support/allocation/arbitraries.ts';
import { city, drawn, seeded, shuffled } from '../../support/allocation/city.ts';

const cases = fc.oneof(drawnInstances({ families: 10 }), overflowInstances());

const permuted = (instance: Instance, random: () => number): Instance => ({
  ...instance,
  rules: { ...instance.rules, guaranteedGroups: shuffled(instance.rules.guaranteedGroups, random) },
  schools: shuffled(instance.schools, random),
  applicants: shuffled(instance.applicants, random).map((applicant) => ({
    ...applicant,
    groups: shuffled(applicant.groups, random),
  })),
});

/** schools at places of their own: coinciding ones differ in nothing but their name */
const apart = (instance: Instance): Instance => ({
  ...instance,
  schools: instance.schools.map((school, s) => ({ ...school, at: [3 * s, school.at[1]] })),
});

const renamed = (
  instance: Instance,
  school: (id: string) => string,
  child: (id: string) => string,
): Instance => ({
  ...instance,
  schools: instance.schools.map((row) => ({ ...row, id: school(row.id) })),
  applicants: instance.applicants.map((row) => ({
    ...row,
    id: child(row.id),
    ...(row.unit === undefined ? {} : { unit: child(row.unit) }),
    choices: row.choices.map((choice) => ({ ...choice, school: school(choice.school) })),
    ...(row.metres === undefined
      ? {}
      : {
          metres: Object.fromEntries(
            Object.entries(row.metres).map(([id, way]) => [school(id), way]),
          ),
        }),
  })),
});

const places = (
  { placements }: Outcome,
  child: (id: string) => string,
  school: (id: string) => string,
) =>
  Object.fromEntries(
    placements.map((row) => [
      child(row.applicant),
      [row.school === null ? null : school(row.school), row.phase, row.pool, row.number],
    ]),
  );

const same = (id: string): string => id;

describe('determinism', () => {
  it('gives the same bytes whatever the order of the input', () => {
    fc.assert(
      fc.property(cases, ([instance, seed]) => {
        const random = seeded(seed);
        const numbers = drawn(instance, random);
        const bytes = JSON.stringify(allocate(instance, numbers));

        for (let turn = 0; turn < 10; turn++) {
          expect(JSON.stringify(allocate(permuted(instance, random), numbers))).toBe(bytes);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives one canonical form to all orders of the input', () => {
    fc.assert(
      fc.property(cases, ([instance, seed]) => {
        const canonical = JSON.stringify(canonicalInstance(instance));

        expect(JSON.stringify(canonicalInstance(permuted(instance, seeded(seed))))).toBe(canonical);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the names of children, units and schools', () => {
    fc.assert(
      fc.property(cases, ([drawnInstance, seed]) => {
        const instance = apart(drawnInstance);
        const random = seeded(seed);
        const numbers = drawn(instance, random);
        const ids = [...unitIds(instance), ...instance.applicants.map(({ id }) => id)];
        const other = new Map(shuffled([...new Set(ids)], random).map((id, k) => [id, `n${k}`]));
        const schools = new Map(
          shuffled(instance.schools, random).map(({ id }, k) => [id, `t${k}`]),
        );
        const child = (id: string) => other.get(id)!;
        const school = (id: string) => schools.get(id)!;
        const moved: LotteryNumbers = new Map(
          [...numbers].map(([id, number]) => [child(id), number]),
        );

        const before = allocate(instance, numbers).outcome;
        const after = allocate(renamed(instance, school, child), moved).outcome;

        expect(places(after, same, same)).toEqual(places(before, child, school));
        expect(after.totals).toEqual(before.totals);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the input as it was', () => {
    const instance = city(200, 4, 3);
    const before = JSON.stringify(instance);

    allocate(instance, drawn(instance, seeded(1)));

    expect(JSON.stringify(instance)).toBe(before);
  });

  it('reports its progress to the end of each phase', () => {
    const instance = city(200, 4, 3);
    const last = new Map<string, readonly number[]>();

    allocate(instance, drawn(instance, seeded(1)), (phase, done, total) =>
      last.set(phase, [done, total]),
    );

    expect([...last.keys()]).toEqual(['zone', 'overflow']);
    for (const [done, total] of last.values()) expect(done).toBe(total);
  });

  it.each([
    [1.03, { proposals: 5301, rejections: 2193, rows: 61, pivots: 172, generated: 47 }],
    [0.97, { proposals: 5417, rejections: 2408, rows: 461, pivots: 1323, generated: 163 }],
  ])('takes the golden number of steps with %s seats a child', (seats, golden) => {
    const instance = city(4000, 30, 7, seats);

    const { counters } = allocate(instance, drawn(instance, seeded(8)));

    expect(counters).toEqual(golden);
  });
});
