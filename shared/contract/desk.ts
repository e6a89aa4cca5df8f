import * as z from 'zod';
import { applicationState, defect } from '../domain/application/application.ts';
import { fact, factKind } from '../domain/evidence/facts.ts';
import { command, pageQuery, requestId } from './common.ts';

/** Why staff open a record; it stands in the read log. */
export const readReason = z.enum(['review', 'arrival', 'objection', 'inquiry']);

export const queueQuery = pageQuery.extend({ state: applicationState.optional() });

/** A reviewer settles facts; the rule book, not the reviewer, gives the category. */
export const decision = command.extend({
  verdicts: z.array(
    z.strictObject({
      kind: factKind,
      standing: z.enum(['proved', 'refuted']),
      /** what the document shows: date, share, holder; checked against the claim's kind */
      shown: fact.omit({ kind: true, address: true, unitNumber: true }).partial().default({}),
    }),
  ),
  outcome: z.enum(['settle', 'return']),
  /** the reviewer's choice where the published wording leaves the zone of the address open */
  zone: z.string().max(40).optional(),
  defects: z.array(defect).max(12).default([]),
});
export type Decision = z.infer<typeof decision>;

/** The answer to an objection; one that is right can come with the facts put right. */
export const objectionAnswer = command.extend({
  upheld: z.boolean(),
  answer: z.string().trim().min(5).max(500),
  verdicts: decision.shape.verdicts.default([]),
  zone: decision.shape.zone,
});
export type ObjectionAnswer = z.infer<typeof objectionAnswer>;

/** A child whose application somebody else holds, named by its ID number: never in an address, never in a log. */
export const release = z.strictObject({
  idNumber: z.string().trim().min(5).max(20),
  reason: z.enum(['wrong-guardian', 'court-order', 'other']),
  request: requestId,
});
export type Release = z.infer<typeof release>;

export const released = z.object({ id: z.string(), state: applicationState });
export type Released = z.infer<typeof released>;
