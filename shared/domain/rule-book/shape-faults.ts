import type * as z from 'zod';
import { faultAt, type Path, type RuleFault } from './faults.ts';

type Issue = z.core.$ZodIssue;

const segment = (key: PropertyKey): string | number =>
  typeof key === 'number' ? key : String(key);

/** how far a value is from an alternative: what it lacks, and what it has too much */
const distance = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );

const nearest = (alternatives: readonly (readonly Issue[])[]): readonly Issue[] =>
  alternatives.reduce<readonly Issue[]>(
    (best, issues) => (best.length === 0 || distance(issues) < distance(best) ? issues : best),
    [],
  );

const bound = (value: number | bigint): number => Number(value);

/** One zod issue as faults; of a condition that fits no form, those of the form it is nearest to. */
const faultsOf = (issue: Issue, base: Path): readonly RuleFault[] => {
  const path = [...base, ...issue.path.map(segment)];
  switch (issue.code) {
    case 'invalid_union':
      return issue.errors.length === 0
        ? [faultAt(path, 'not-one-of')]
        : nearest(issue.errors).flatMap((inner) => faultsOf(inner, path));
    case 'unrecognized_keys':
      return issue.keys.map((key) => faultAt([...path, key], 'unknown-key', { key }));
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? [faultAt(path, 'missing', { expected: issue.expected })]
        : [faultAt(path, 'wrong-type', { expected: issue.expected })];
    case 'invalid_value':
      return [faultAt(path, 'not-one-of', { allowed: issue.values.map(String).join(', ') })];
    case 'too_small':
      return [faultAt(path, 'too-small', { minimum: bound(issue.minimum) })];
    case 'too_big':
      return [faultAt(path, 'too-big', { maximum: bound(issue.maximum) })];
    case 'invalid_format':
      return [faultAt(path, 'wrong-format', { format: issue.format })];
    default:
      return [faultAt(path, 'wrong-value')];
  }
};

/** Faults of the shape, in the order of the document; an unknown key, such as a score, is one of them. */
export const shapeFaults = (error: z.ZodError): readonly RuleFault[] =>
  error.issues.flatMap((issue) => faultsOf(issue, []));
