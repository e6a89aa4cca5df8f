import * as z from 'zod';

/** `sunshine-result/1` as it is read back from the records store. */

const count = z.int();
const orNull = count.nullable();

export const placement = z.object({
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

export const shortage = z.object({
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

/** an outcome but for its placements */
export const outcome = z.object({
  cutoffs: z.array(cutoff),
  prices: z.array(price),
  swaps: z.array(swap),
  shortage: shortage.nullable(),
  totals,
});
