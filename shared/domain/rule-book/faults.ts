import * as z from 'zod';
import type { RuleBook } from './schema.ts';

/** What is wrong in a rule book and where: `schools[3].seats`; web/content words the code. */
export type RuleFault = {
  readonly path: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** line of the JSON text, where a text was given */
  readonly line?: number;
};

export type Path = readonly (string | number)[];

export const faultAt = (path: Path, code: string, facts?: RuleFault['facts']): RuleFault => ({
  path: z.core.toDotPath(path),
  code,
  ...(facts === undefined ? {} : { facts }),
});

/** draft: zones may still be worked on; publication: families will be told */
export type Stage = 'draft' | 'publication';

/** One reason to refuse a rule book whose shape is right; each stands in a file of its own. */
export type Check = (ruleBook: RuleBook, stage: Stage) => readonly RuleFault[];
