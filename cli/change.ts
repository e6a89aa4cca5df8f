/** A what-if on a copy: `sunshine-change/1`, described in instance-files.md. */

import { basename } from 'node:path';
import * as z from 'zod';
import type { Applicant, Choice, Instance, School } from '../shared/allocation/types.ts';
import { bad, good, type InputFault, type Read } from './faults.ts';
import { readJson } from './files/text-file.ts';
import type { Io } from './io.ts';

const reserves = z.array(z.strictObject({ group: z.string(), seats: z.int().min(0) }));

const rules = z.strictObject({
  guaranteedTier: z.int().exactOptional(),
  guaranteedGroups: z.array(z.string()).exactOptional(),
  overflow: z.enum(['together', 'by-tier', 'none']).exactOptional(),
  overflowGoals: z.array(z.enum(['placed', 'area', 'near', 'metres'])).exactOptional(),
  nearMetres: z.int().exactOptional(),
  joint: z.enum(['elastic', 'hold-back']).exactOptional(),
  holdBack: z.int().exactOptional(),
});

const change = z.strictObject({
  format: z.literal('sunshine-change/1'),
  rules: rules.default({}),
  schools: z
    .array(
      z.strictObject({
        id: z.string(),
        seats: z.int().min(0).exactOptional(),
        reserves: reserves.exactOptional(),
        overflow: z.boolean().exactOptional(),
      }),
    )
    .default([]),
  added: z
    .array(
      z.strictObject({
        id: z.string(),
        seats: z.int().min(0),
        at: z.tuple([z.int(), z.int()]),
        area: z.string().exactOptional(),
        reserves: reserves.default([]),
        overflow: z.boolean().default(true),
        /** shares the zone of this school: stands after it in every list, with the same tier and order */
        beside: z.string().exactOptional(),
      }),
    )
    .default([]),
  removed: z.array(z.string()).default([]),
});

export type Change = z.infer<typeof change>;

const changedSchools = (
  schools: readonly School[],
  { schools: edits, added, removed }: Change,
): readonly School[] => {
  const editOf = new Map(edits.map(({ id, ...edit }) => [id, edit]));
  return [
    ...schools
      .filter(({ id }) => !removed.includes(id))
      .map((school) => ({ ...school, ...editOf.get(school.id) })),
    ...added.map(({ beside: _, ...school }) => school),
  ];
};

const changedChoices = (
  choices: readonly Choice[],
  { added, removed }: Change,
): readonly Choice[] =>
  choices.flatMap((choice) => [
    ...(removed.includes(choice.school) ? [] : [choice]),
    ...added
      .filter(({ beside }) => beside === choice.school)
      .map(({ id }) => ({ ...choice, school: id })),
  ]);

const changedApplicant = (applicant: Applicant, wanted: Change): Applicant => ({
  ...applicant,
  choices: changedChoices(applicant.choices, wanted),
  ...(applicant.metres === undefined
    ? {}
    : {
        metres: Object.fromEntries(
          Object.entries(applicant.metres).filter(([id]) => !wanted.removed.includes(id)),
        ),
      }),
});

export const changed = (instance: Instance, wanted: Change): Instance => ({
  ...instance,
  rules: { ...instance.rules, ...wanted.rules },
  schools: changedSchools(instance.schools, wanted),
  applicants: instance.applicants.map((applicant) => changedApplicant(applicant, wanted)),
});

const unknownSchools = (
  instance: Instance,
  where: string,
  wanted: Change,
): readonly InputFault[] => {
  const known = new Set(instance.schools.map(({ id }) => id));
  const named = [
    ...wanted.schools.map(({ id }, i) => [`schools.${i}.id`, id] as const),
    ...wanted.removed.map((id, i) => [`removed.${i}`, id] as const),
    ...wanted.added.map(({ beside }, i) => [`added.${i}.beside`, beside] as const),
  ];
  return named.flatMap(([field, found]) =>
    found === undefined || known.has(found)
      ? []
      : [{ where, field, code: 'unknown-school', found: JSON.stringify(found) }],
  );
};

/** The change, every school it names being one of the instance. */
export const readChange = async (
  io: Io,
  path: string,
  instance: Instance,
): Promise<Read<Change>> => {
  const json = await readJson(io, path);
  if (!json.ok) return json;
  const where = basename(path);
  const parsed = change.safeParse(json.value);
  if (!parsed.success) {
    return bad(
      ...parsed.error.issues.map(({ path: at, code }) => ({
        where,
        field: at.join('.'),
        code: `shape-${code}`,
      })),
    );
  }
  const unknown = unknownSchools(instance, where, parsed.data);
  return unknown.length > 0 ? bad(...unknown) : good(parsed.data);
};
