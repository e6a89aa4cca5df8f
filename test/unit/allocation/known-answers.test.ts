import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { allocate, checkInstance, type Instance } from '../../../shared/allocation/index.ts';
import {
  aChild,
  anInstance,
  aSchool,
  inOrder,
  schoolsByChild,
} from '../../support/allocation/outcome.ts';

const reference = process.env['SUNSHINE_REFERENCE'] ?? '../shared/data';
const folder = join(reference, 'known-answers');
const isAbsent = !existsSync(folder);

const read = (file: string): unknown =>
  isAbsent ? [] : JSON.parse(readFileSync(join(folder, file), 'utf8'));

const lists = z.record(z.string(), z.array(z.string()));
const answer = z.record(z.string(), z.string().nullable());

const marriages = z.array(
  z.object({
    id: z.string(),
    students: lists,
    schools: z.record(
      z.string(),
      z.object({ capacity: z.number(), priority: z.array(z.string()) }),
    ),
    expected_student_optimal: answer,
  }),
);

const solved = (instance: Instance) => {
  expect(checkInstance(instance)).toMatchObject({ ok: true });
  return allocate(instance, inOrder(instance)).outcome;
};

/** one tier a rank; a school nobody ranked on its side takes no such child */
const strict = (
  students: Record<string, string[]>,
  capacity: Record<string, number>,
  priority: Record<string, string[]>,
  minority: Record<string, number> = {},
  members: readonly string[] = [],
): Instance =>
  anInstance(
    Object.entries(capacity).map(([id, seats]) => {
      const reserves =
        minority[id] === undefined ? [] : [{ group: 'minority', seats: minority[id] }];
      return aSchool(id, { seats, reserves, overflow: false });
    }),
    Object.entries(students).map(([id, list]) =>
      aChild(id, [], {
        groups: members.includes(id) ? ['minority'] : [],
        choices: list
          .filter((school) => priority[school]!.includes(id))
          .map((school) => ({ school, tier: priority[school]!.indexOf(id), order: 0 })),
      }),
    ),
    { overflow: 'none' },
  );

describe.skipIf(isAbsent)(
  `published answers (${isAbsent ? `${folder} is absent` : folder})`,
  () => {
    it.each(marriages.parse(read('deferred_acceptance.json')))(
      'gives the student-optimal answer of $id',
      ({ students, schools, expected_student_optimal: expected }) => {
        const capacity = Object.fromEntries(
          Object.entries(schools).map(([id, row]) => [id, row.capacity]),
        );
        const priority = Object.fromEntries(
          Object.entries(schools).map(([id, row]) => [id, row.priority]),
        );

        const { placements } = solved(strict(students, capacity, priority));

        expect(schoolsByChild(placements)).toEqual(expected);
      },
    );

    const reserves = z.array(
      z.object({
        id: z.string(),
        students: lists,
        priority: lists,
        capacity: z.record(z.string(), z.number()),
        minority: z.array(z.string()),
        expected: z.object({ no_policy: answer, minority_reserve_1_at_c1: answer }),
      }),
    );

    it.each(reserves.parse(read('reserve_vs_quota.json')))(
      'gives the answer of the minority reserve of $id',
      ({ students, priority, capacity, minority, expected }) => {
        const plain = solved(strict(students, capacity, priority));
        const reserved = solved(strict(students, capacity, priority, { c1: 1 }, minority));

        expect(schoolsByChild(plain.placements)).toEqual(expected.no_policy);
        expect(schoolsByChild(reserved.placements)).toEqual(expected.minority_reserve_1_at_c1);
      },
    );

    const distances = z.array(
      z.object({
        id: z.string(),
        distance: z.record(z.string(), z.record(z.string(), z.number())),
        capacity: z.record(z.string(), z.number()),
        expected_total: z.number(),
        expected: answer,
      }),
    );

    it.each(distances.parse(read('min_total_distance.json')))(
      'gives the least total way of $id',
      ({ distance, capacity, expected_total, expected }) => {
        const instance = anInstance(
          Object.entries(capacity).map(([id, seats]) => aSchool(id, { seats })),
          Object.entries(distance).map(([id, metres]) => aChild(id, [], { metres })),
        );

        const { placements, totals } = solved(instance);

        expect(schoolsByChild(placements)).toEqual(expected);
        expect(totals.metres).toBe(expected_total);
      },
    );
  },
);
