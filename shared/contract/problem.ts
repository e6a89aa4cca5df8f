import * as z from 'zod';
import { refusalCodes } from '../domain/refusals.ts';

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** RFC 9457 problem details; `code` is what programs read, the words belong to the pages. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.union([
    z.enum(refusalCodes),
    z.enum(['internal', 'not-json', 'too-large', 'no-such-route', 'method-not-allowed']),
  ]),
  facts: facts.optional(),
  fields: z
    .array(z.object({ path: z.string(), code: z.string(), facts: facts.optional() }))
    .optional(),
  /** quote it to the hotline; finds the log line */
  correlation: z.string(),
});
export type Problem = z.infer<typeof problem>;
