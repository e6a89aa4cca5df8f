import type { Problem } from '../../shared/contract/problem.ts';
import type { FieldFault } from '../../shared/domain/outcome.ts';
import { type ProblemCode, statuses } from './statuses.ts';

/** What a route answers when it cannot do what was asked: a refusal, or a request no route understands. */
export type Fault = {
  readonly code: ProblemCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldFault[];
};

export const problemType = (code: ProblemCode): string => `urn:sunshine:problem:${code}`;

export const problemOf = (fault: Fault, correlation: string): Problem => ({
  type: problemType(fault.code),
  title: fault.code,
  status: statuses[fault.code],
  code: fault.code,
  ...(fault.facts === undefined ? {} : { facts: { ...fault.facts } }),
  ...(fault.fields === undefined ? {} : { fields: fault.fields.map(fieldOf) }),
  correlation,
});

const fieldOf = ({ path, code, facts }: FieldFault) => ({
  path,
  code,
  ...(facts === undefined ? {} : { facts: { ...facts } }),
});

export const problemResponse = (fault: Fault, correlation: string): Response =>
  new Response(JSON.stringify(problemOf(fault, correlation)), {
    status: statuses[fault.code],
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-correlation-id': correlation,
      'x-content-type-options': 'nosniff',
    },
  });
