import { basename } from 'node:path';
import * as z from 'zod';
import type { Result } from '../../shared/allocation/types.ts';
import { canonicalJson } from '../../shared/proof/canonical-json.ts';
import type { Read } from '../faults.ts';
import type { Io } from '../io.ts';
import { shaped } from './shape-faults.ts';
import { readJson } from './text-file.ts';

const integer = z.int();
const tally = { applicants: integer, placed: integer };

const resultShape: z.ZodType<Result> = z.object({
  format: z.literal('sunshine-result/1'),
  instanceHash: z.string(),
  seed: z.string(),
  engine: z.string(),
  placements: z.array(
    z.object({
      applicant: z.string(),
      school: z.string().nullable(),
      phase: z.enum(['zone', 'overflow', 'unplaced']),
      pool: z.string().nullable(),
      number: integer,
      metres: integer.nullable(),
    }),
  ),
  cutoffs: z.array(
    z.object({
      school: z.string(),
      pool: z.string(),
      closed: z.boolean(),
      tier: integer.nullable(),
      order: integer.nullable(),
      number: integer.nullable(),
    }),
  ),
  prices: z.array(
    z.object({
      school: z.string(),
      tier: integer.nullable(),
      outside: integer,
      far: integer,
      price: integer,
    }),
  ),
  swaps: z.array(
    z.object({
      unit: z.string(),
      school: z.string().nullable(),
      beyond: integer,
      outside: integer,
      far: integer,
      metres: integer,
    }),
  ),
  shortage: z
    .object({
      places: z.array(z.string()),
      schools: z.array(z.string()),
      children: integer,
      seats: integer,
      missing: integer,
    })
    .nullable(),
  totals: z.object({
    applicants: integer,
    seats: integer,
    placed: integer,
    zone: integer,
    overflow: integer,
    unplaced: integer,
    near: integer,
    byTier: z.array(z.object({ tier: integer.nullable(), ...tally })),
    byGroup: z.array(z.object({ group: z.string(), ...tally })),
    metres: integer,
    largestMetres: integer,
    extraSeats: integer,
    togetherMetres: integer,
  }),
});

/** The result's bytes: canonical, so that the same input gives the same file. */
export const resultText = (result: Result): string => `${canonicalJson(result)}\n`;

export const readResultFile = async (io: Io, path: string): Promise<Read<Result>> => {
  const json = await readJson(io, path);
  if (!json.ok) return json;
  return shaped(basename(path), resultShape, json.value);
};
