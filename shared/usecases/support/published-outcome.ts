import * as z from 'zod';
import type { Instance, Outcome } from '../../allocation/types.ts';
import type { Run } from '../../domain/season/run.ts';
import type { ObjectStore } from '../ports.ts';
import { readInstance } from '../season/allocation-files.ts';

const count = z.int();
const orNull = count.nullable();

const placement = z.object({
  applicant: z.string(),
  school: z.string().nullable(),
  phase: z.enum(['zone', 'overflow', 'unplaced']),
  pool: z.string().nullable(),
  number: count,
  metres: orNull,
});

const cutoff = z.object({
  school: z.string(),
  pool: z.string(),
  closed: z.boolean(),
  tier: orNull,
  order: orNull,
  number: orNull,
});

const price = z.object({
  school: z.string(),
  tier: orNull,
  outside: count,
  far: count,
  price: count,
});

const swap = z.object({
  unit: z.string(),
  school: z.string().nullable(),
  beyond: count,
  outside: count,
  far: count,
  metres: count,
});

const shortage = z.object({
  places: z.array(z.string()),
  schools: z.array(z.string()),
  children: count,
  seats: count,
  missing: count,
});

const totals = z.object({
  applicants: count,
  seats: count,
  placed: count,
  zone: count,
  overflow: count,
  unplaced: count,
  near: count,
  byTier: z.array(z.object({ tier: orNull, applicants: count, placed: count })),
  byGroup: z.array(z.object({ group: z.string(), applicants: count, placed: count })),
  metres: count,
  largestMetres: count,
  extraSeats: count,
  togetherMetres: count,
});

const outcome = z.object({
  placements: z.array(placement),
  cutoffs: z.array(cutoff),
  prices: z.array(price),
  swaps: z.array(swap),
  shortage: shortage.nullable(),
  totals,
});

export type PublishedOutcome = { readonly instance: Instance; readonly outcome: Outcome };

/** Files of a run never change: a container reads the newest one once, however many families look at it. */
const lastRead = new WeakMap<
  ObjectStore,
  { readonly key: string; readonly files: Promise<PublishedOutcome> }
>();

const read = async (
  records: ObjectStore,
  instanceKey: string,
  resultKey: string,
): Promise<PublishedOutcome> => {
  const body = await records.get(resultKey);
  if (body === null) throw new Error(`the record ${resultKey} is missing`);
  return {
    instance: await readInstance(records, instanceKey),
    outcome: outcome.parse(JSON.parse(new TextDecoder().decode(body))),
  };
};

/** What a run was computed from and what came out; null before there is a result. */
export const publishedOutcome = async (
  records: ObjectStore,
  { instanceKey, resultKey }: Run,
): Promise<PublishedOutcome | null> => {
  if (resultKey === null) return null;
  const known = lastRead.get(records);
  if (known?.key === resultKey) return known.files;
  const files = read(records, instanceKey, resultKey);
  lastRead.set(records, { key: resultKey, files });
  files.catch(() => lastRead.delete(records));
  return files;
};
