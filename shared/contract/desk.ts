import * as z from 'zod';
import { applicationState, defect } from '../domain/application/application.ts';
import { fact, factKind } from '../domain/evidence/facts.ts';
import { command, pageQuery } from './common.ts';

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
