import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Applicant, Instance, School } from '../../../shared/allocation/types.ts';
import { terminal } from '../../support/cli/terminal.ts';
import { applicant, instanceOf, school } from '../../support/proof/instances.ts';

/** Published answers, through the door a clerk uses: instance file in, result file out. */
const folder = join(process.env['SUNSHINE_REFERENCE'] ?? '../shared/data', 'known-answers');
const absent = !existsSync(folder);
const note = absent ? ` (skipped: no ${folder}; set SUNSHINE_REFERENCE)` : '';

const lists = z.record(z.string(), z.array(z.string()));
const places = z.record(z.string(), z.string().nullable());

const read = <T>(name: string, shape: z.ZodType<T>): T =>
  shape.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

const placedBy = async (instance: Instance): Promise<Record<string, string | null>> => {
  const { write, run, at, read: readBack } = await terminal();
  await write('i.json', instance);
  await run('allocate', '--instance', at('i.json'), '--seed', '00', '--out', at('r.json'));
  const verified = await run('verify', '--instance', at('i.json'), '--result', at('r.json'));
  expect(verified.code).toBe(0);
  const { placements } = z
    .object({
      placements: z.array(z.object({ applicant: z.string(), school: z.string().nullable() })),
    })
    .parse(JSON.parse(await readBack('r.json')));
  return Object.fromEntries(placements.map((row) => [row.applicant, row.school]));
};

/** a strict priority is one tier a rank; whom a school does not list cannot ask there */
const ranked = (
  students: Readonly<Record<string, readonly string[]>>,
  priority: Readonly<Record<string, readonly string[]>>,
  groupsOf: (student: string) => readonly string[] = () => [],
): readonly Applicant[] =>
  Object.entries(students).map(([id, wanted]) =>
    applicant(id, {
      groups: groupsOf(id),
      choices: wanted.flatMap((name) => {
        const tier = (priority[name] ?? []).indexOf(id);
        return tier < 0 ? [] : [{ school: name, tier, order: 0 }];
      }),
    }),
  );

test.skipIf(absent)(
  `deferred acceptance gives the published student-optimal answers${note}`,
  async () => {
    const cases = read(
      'deferred_acceptance.json',
      z.array(
        z.object({
          id: z.string(),
          students: lists,
          schools: z.record(
            z.string(),
            z.object({ capacity: z.int(), priority: z.array(z.string()) }),
          ),
          expected_student_optimal: places,
        }),
      ),
    );
    expect(cases.length).toBeGreaterThan(0);

    for (const { id, students, schools, expected_student_optimal: expected } of cases) {
      const priority = Object.fromEntries(
        Object.entries(schools).map(([name, each]) => [name, each.priority]),
      );
      const rows = Object.entries(schools).map(([name, { capacity }]) => school(name, capacity));
      const instance = instanceOf(rows, ranked(students, priority), { overflow: 'none' });

      expect(await placedBy(instance), id).toEqual(expected);
    }
  },
);

test.skipIf(absent)(`the overflow finds the published least total way${note}`, async () => {
  const cases = read(
    'min_total_distance.json',
    z.array(
      z.object({
        id: z.string(),
        distance: z.record(z.string(), z.record(z.string(), z.int())),
        capacity: z.record(z.string(), z.int()),
        expected: places,
      }),
    ),
  );
  expect(cases.length).toBeGreaterThan(0);

  for (const { id, distance, capacity, expected } of cases) {
    const rows = Object.entries(capacity).map(([name, seats]) => school(name, seats));
    const children = Object.entries(distance).map(([child, metres]) =>
      applicant(child, { metres }),
    );

    expect(await placedBy(instanceOf(rows, children)), id).toEqual(expected);
  }
});

test.skipIf(absent)(`a reserve harms nobody where a quota would${note}`, async () => {
  const [kojima] = read(
    'reserve_vs_quota.json',
    z.array(
      z.object({
        students: lists,
        priority: lists,
        capacity: z.record(z.string(), z.int()),
        minority: z.array(z.string()),
        expected: z.object({ no_policy: places, minority_reserve_1_at_c1: places }),
      }),
    ),
  );
  if (kojima === undefined) throw new Error('the file has no case');
  const { students, priority, capacity, minority, expected } = kojima;
  const groupsOf = (id: string) => (minority.includes(id) ? ['minority'] : []);
  const placedWith = (reserves: School['reserves']) => {
    const rows = Object.entries(capacity).map(([name, seats]) =>
      school(name, seats, name === 'c1' ? { reserves } : {}),
    );
    return placedBy(instanceOf(rows, ranked(students, priority, groupsOf), { overflow: 'none' }));
  };

  expect(await placedWith([])).toEqual(expected.no_policy);
  expect(await placedWith([{ group: 'minority', seats: 1 }])).toEqual(
    expected.minority_reserve_1_at_c1,
  );
});

test.skipIf(absent)(`reserved seats that stay free roll forward, none is lost${note}`, async () => {
  const [example] = read(
    'singapore_p1_reserved_seat_flow.json',
    z.array(
      z.object({
        vacancies: z.int(),
        taken: z.object({
          phase1: z.int(),
          phase2A1: z.int(),
          phase2A2: z.int(),
          phase2B: z.int(),
        }),
        expected: z.object({
          seats_2B: z.int(),
          seats_2C_initial: z.int(),
          seats_2C_final: z.int(),
        }),
      }),
    ),
  );
  if (example === undefined) throw new Error('the file has no case');
  const { vacancies, taken, expected } = example;
  const children = (phase: string, tier: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      applicant(`${phase}-${i}`, { groups: [phase], choices: [{ school: 'A', tier, order: 0 }] }),
    );
  const reserves = [
    { group: '2B', seats: expected.seats_2B },
    { group: '2C', seats: expected.seats_2C_initial },
  ];
  const earlier = taken.phase1 + taken.phase2A1 + taken.phase2A2;
  const placements = await placedBy(
    instanceOf(
      [school('A', vacancies, { reserves })],
      [
        ...children('earlier', 0, earlier),
        ...children('2B', 1, taken.phase2B),
        ...children('2C', 2, vacancies),
      ],
      { guaranteedTier: 0, overflow: 'none' },
    ),
  );
  const seated = (phase: string): number =>
    Object.entries(placements).filter(([id, name]) => id.startsWith(phase) && name === 'A').length;

  expect(['earlier', '2B', '2C'].map(seated)).toEqual([
    earlier,
    taken.phase2B,
    expected.seats_2C_final,
  ]);
});
