import type { Problem } from '../../shared/contract/problem.ts';

export type ProblemCode = Problem['code'];
export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500;

/** The one place that says which status a refusal has. */
export const statuses = {
  'invalid-input': 400,
  'not-json': 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'same-approver': 403,
  'not-found': 404,
  'no-such-route': 404,
  'code-wrong': 401,
  'code-expired': 410,
  'too-many-codes': 429,
  'too-many-attempts': 429,
  'outside-registration': 409,
  'outside-confirmation': 409,
  'outside-objection': 409,
  'already-applied': 409,
  'too-many-applications': 409,
  'changed-meanwhile': 409,
  'wrong-state': 409,
  'registration-still-open': 409,
  'reviews-open': 409,
  'seats-short': 409,
  'run-unchanged': 409,
  'run-under-way': 409,
  'before-draw': 409,
  'before-publication': 409,
  'verification-failed': 409,
  'file-not-received': 409,
  'too-large': 413,
  'file-too-large': 413,
  'file-type-refused': 415,
  'too-young': 422,
  'too-old': 422,
  'document-missing': 422,
  'rule-book-refused': 422,
  'extract-refused': 422,
  internal: 500,
} as const satisfies Record<ProblemCode, ProblemStatus>;
