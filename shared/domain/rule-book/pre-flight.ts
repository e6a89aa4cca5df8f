import { checks } from './checks/index.ts';
import type { RuleFault, Stage } from './faults.ts';
import { type RuleBook, ruleBook as schema } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';

export type { RuleFault } from './faults.ts';

export type PreFlight =
  | { readonly ok: true; readonly ruleBook: RuleBook }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

/**
 * Reads a rule book and refuses one that contradicts itself or the law. Faults of the shape come alone, since checks
 * would stumble over them; after that all checks report at once. Scores, exams and awards have no place in the shape.
 */
export const preFlight = (input: unknown, stage: Stage = 'publication'): PreFlight => {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error) };
  const faults = checks.flatMap((check) => check(parsed.data, stage));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ruleBook: parsed.data };
};
