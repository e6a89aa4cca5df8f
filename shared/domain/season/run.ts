import * as z from 'zod';
import { instant } from '../text.ts';

/** DRAWN: the seed is fixed, the allocation is being computed. */
export const runStates = [
  'FROZEN',
  'DRAWN',
  'ALLOCATED',
  'APPROVED',
  'PUBLISHING',
  'PUBLISHED',
] as const;
export const runState = z.enum(runStates);
export type RunState = z.infer<typeof runState>;

/** The seed is known and the result is not public: the rules may not change. */
export const drawnUnpublished: ReadonlySet<RunState> = new Set([
  'DRAWN',
  'ALLOCATED',
  'APPROVED',
  'PUBLISHING',
]);

/** A step runs, or two people have agreed: no other run may begin. An allocated one can still be given up, visibly. */
export const binding: ReadonlySet<RunState> = new Set(['DRAWN', 'APPROVED', 'PUBLISHING']);

/** One allocation run; append-only, a later one stands beside it and names its reason. */
export const run = z.strictObject({
  season: z.string(),
  number: z.int().min(1),
  version: z.int().min(1),
  state: runState,
  reason: z.string().max(300).nullable(),
  rosterHash: z.string(),
  ruleBookHash: z.string(),
  ruleBookVersion: z.int().min(1),
  applicants: z.int().min(0),
  seats: z.int().min(0),
  /** applications nobody had settled when the roster was frozen; they wait for a supplement */
  leftOut: z.int().min(0).default(0),
  /** object keys in the records store */
  instanceKey: z.string(),
  /** who stood on the roster and what seats were short, for the report */
  rosterKey: z.string(),
  resultKey: z.string().nullable(),
  nonces: z.array(z.string()),
  seed: z.string().nullable(),
  resultHash: z.string().nullable(),
  /** properties of the independent verifier, all of them true before approval */
  verified: z.array(z.strictObject({ property: z.string(), holds: z.boolean() })),
  frozenBy: z.string(),
  frozenAt: instant,
  drawnBy: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** placements copied to applications so far */
  published: z.int().min(0),
  publishedAt: instant.nullable(),
});
export type Run = z.infer<typeof run>;
