/** `sunshine-change/1`, described in instance-files.md. */

import * as z from 'zod';

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

const edited = z.strictObject({
  id: z.string(),
  seats: z.int().min(0).exactOptional(),
  reserves: reserves.exactOptional(),
  overflow: z.boolean().exactOptional(),
});

const added = z.strictObject({
  id: z.string(),
  seats: z.int().min(0),
  at: z.tuple([z.int(), z.int()]),
  area: z.string().exactOptional(),
  reserves: reserves.default([]),
  overflow: z.boolean().default(true),
  /** shares the zone of this school: stands after it in every list, with the same tier and order */
  beside: z.string().exactOptional(),
});

/** Children of these places, of the zone of `from`, or of both, may choose the schools of `to` from now on. */
const moved = z.strictObject({
  places: z.array(z.string()).exactOptional(),
  from: z.string().exactOptional(),
  to: z.array(z.string()),
  tier: z.int().min(0).exactOptional(),
  order: z.int().exactOptional(),
});

export const changeShape = z.strictObject({
  format: z.literal('sunshine-change/1'),
  rules: rules.default({}),
  schools: z.array(edited).default([]),
  added: z.array(added).default([]),
  removed: z.array(z.string()).default([]),
  zones: z.strictObject({ moved: z.array(moved).default([]) }).default({ moved: [] }),
});

export type Change = z.infer<typeof changeShape>;

export type Move = z.infer<typeof moved>;
