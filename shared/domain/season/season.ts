import * as z from 'zod';
import { level } from '../rule-book/schema.ts';
import { instant, localText } from '../text.ts';

/** The pointer to a season's rule book in force, and what the public may list. */
export const season = z.strictObject({
  id: z.string(),
  district: z.string(),
  level,
  year: z.int(),
  title: localText,
  ruleBookVersion: z.int().min(1),
  ruleBookHash: z.string(),
  announcedAt: instant,
  /** the run whose result is public; null before */
  publishedRun: z.int().min(1).nullable(),
});
export type Season = z.infer<typeof season>;
