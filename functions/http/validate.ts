import type * as z from 'zod';
import type { FieldFault } from '../../shared/domain/outcome.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (current, key) =>
      typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined,
    value,
  );

const bound = (value: number | bigint): number => Number(value);

const factsOf = (issue: Issue): FieldFault['facts'] => {
  if (issue.code === 'too_small') return { minimum: bound(issue.minimum) };
  if (issue.code === 'too_big') return { maximum: bound(issue.maximum) };
  return undefined;
};

const codeOf = (issue: Issue, input: unknown): string =>
  valueAt(input, issue.path) === undefined ? 'required' : issue.code.replaceAll('_', '-');

/** Where and what, never what was typed: a wrong field may hold somebody's number. */
export const fieldFaults = (error: z.ZodError, input: unknown): readonly FieldFault[] =>
  error.issues.map((issue) => {
    const facts = factsOf(issue);
    return {
      path: issue.path.map(String).join('.'),
      code: codeOf(issue, input),
      ...(facts === undefined ? {} : { facts }),
    };
  });
