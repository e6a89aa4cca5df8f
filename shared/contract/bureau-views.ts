import * as z from 'zod';
import { run } from '../domain/season/run.ts';

export const ruleFault = z.object({
  path: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  line: z.int().optional(),
});

export const extractKind = z.enum([
  'households',
  'titles',
  'contracts',
  'permits',
  'employment',
  'births',
  'pupils',
  'locks',
]);

export const shortageView = z.object({
  places: z.array(z.string()),
  schools: z.array(z.string()),
  children: z.int(),
  seats: z.int(),
  missing: z.int(),
});

/** an instance and a result to compute anew; bundles to verify, one for everybody, one for auditors */
export const runFile = z.enum(['instance', 'result', 'public-bundle', 'full-bundle']);
export type RunFile = z.infer<typeof runFile>;

export const runView = run
  .omit({
    instanceKey: true,
    resultKey: true,
    rosterKey: true,
    publicBundleKey: true,
    fullBundleKey: true,
  })
  .extend({ shortage: shortageView.nullable(), allowed: z.array(z.string()) });
export type RunView = z.infer<typeof runView>;

/** Live figures while registration runs; counts come from the stream projection. */
export const dashboard = z.object({
  season: z.string(),
  seats: z.int(),
  applications: z.int(),
  demand: z.int(),
  byState: z.record(z.string(), z.int()),
  byCategory: z.array(z.object({ category: z.string(), children: z.int() })),
  withoutDocuments: z.int(),
  zones: z.array(
    z.object({
      zone: z.string(),
      schools: z.array(z.string()),
      seats: z.int(),
      demand: z.int(),
      /** children of the group 'matched': household, dwelling and parents agree */
      matched: z.int(),
      pressure: z.enum(['green', 'orange', 'red']),
    }),
  ),
  unzoned: z.int(),
});
export type Dashboard = z.infer<typeof dashboard>;

/** numerator and denominator with the target in thousandths: 1000 is 100 % */
export const ratio = z.object({
  numerator: z.int(),
  denominator: z.int(),
  target: z.int(),
  met: z.boolean(),
});

/** The season's report after an allocation; `npm run season` prints exactly these figures. */
export const seasonReport = z.object({
  season: z.string(),
  level: z.enum(['primary', 'junior']),
  run: z.int(),
  applicants: z.int(),
  withoutDocuments: z.int(),
  seats: z.int(),
  placed: z.object({ zone: z.int(), overflow: z.int() }),
  unplaced: z.int(),
  nearby: ratio,
  /** children placed no further than the rule book calls near; a distance, no target of anybody's */
  withinNear: z.object({ metres: z.int(), children: z.int() }),
  migrant: z.object({ children: z.int(), placed: z.int(), inPublic: z.int(), ratio }),
  groups: z.array(z.object({ group: z.string(), children: z.int(), placed: z.int() })),
  categories: z.array(
    z.object({ category: z.string(), children: z.int(), zone: z.int(), overflow: z.int() }),
  ),
  schools: z.array(
    z.object({
      school: z.string(),
      seats: z.int(),
      placed: z.int(),
      zone: z.int(),
      overflow: z.int(),
      confirmed: z.int(),
    }),
  ),
  confirmed: z.int(),
  metres: z.object({ mean: z.int(), largest: z.int() }),
});
export type SeasonReport = z.infer<typeof seasonReport>;
