import { checks } from './checks/index.ts';
import { isTooDeep } from './depth.ts';
import type { RuleFault, Stage } from './faults.ts';
import { jsonLines, lineOf } from './json-lines.ts';
import { type RuleBook, ruleBook as schema } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';

export type { RuleFault } from './faults.ts';

export type PreFlight =
  | { readonly ok: true; readonly ruleBook: RuleBook }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

const tooDeep: RuleFault = { path: '', code: 'too-deep' };

/**
 * Reads a rule book and refuses one that contradicts itself or the law. Faults of the shape come alone, since checks
 * would stumble over them; after that all checks report at once. Scores, exams and awards have no place in the shape.
 */
export const preFlight = (input: unknown, stage: Stage = 'publication'): PreFlight => {
  if (isTooDeep(input)) return { ok: false, faults: [tooDeep] };
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error) };
  const faults = checks.flatMap((check) => check(parsed.data, stage));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, ruleBook: parsed.data };
};

/** Position a parser's message names; the line it stands in. */
const lineOfSyntax = (text: string, error: unknown): number => {
  const message = error instanceof Error ? error.message : '';
  const named = /line (\d+)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  const position = /position (\d+)/.exec(message)?.[1];
  const end = position === undefined ? text.length : Number(position);
  return text.slice(0, end).split('\n').length;
};

const parsed = (text: string): { readonly value: unknown } | { readonly line: number } => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { line: lineOfSyntax(text, error) };
  }
};

/** The same for a JSON text: faults name the line too, and a key written twice is one. */
export const preFlightText = (text: string, stage: Stage = 'publication'): PreFlight => {
  const json = parsed(text.replace(/^\ufeff/, ''));
  if ('line' in json) {
    return { ok: false, faults: [{ path: '', code: 'not-json', line: json.line }] };
  }
  if (isTooDeep(json.value)) return { ok: false, faults: [tooDeep] };
  const where = jsonLines(text);
  const doubled = where.twice.map((path): RuleFault => ({ path, code: 'key-twice' }));
  const checked = preFlight(json.value, stage);
  if (checked.ok && doubled.length === 0) return checked;
  const faults = [...doubled, ...(checked.ok ? [] : checked.faults)];
  return {
    ok: false,
    faults: faults.map((fault) => ({ ...fault, line: lineOf(where, fault.path) })),
  };
};
