import * as z from 'zod';
import { evidence, factKind } from '../evidence/facts.ts';
import { instant } from '../text.ts';
import { answers } from './answers.ts';

export const applicationStates = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'RETURNED',
  'QUALIFIED',
  'NOT_QUALIFIED',
  'PLACED',
  'ACCEPTED',
  'DECLINED',
  'CONFIRMED',
  'NO_SHOW',
  'WITHDRAWN',
] as const;
export const applicationState = z.enum(applicationStates);
export type ApplicationState = z.infer<typeof applicationState>;

/** One thing to put right in a returned application; all are named at once. */
export const defect = z.strictObject({
  fact: factKind.nullable(),
  code: z.enum([
    'document-unclear',
    'document-missing',
    'claim-unproved',
    'holder-differs',
    'address-differs',
    'other',
  ]),
  note: z.string().max(200).optional(),
});
export type Defect = z.infer<typeof defect>;

export const placement = z.strictObject({
  run: z.int().min(1),
  school: z.string(),
  phase: z.enum(['zone', 'overflow']),
  pool: z.string().nullable(),
  number: z.int().min(1),
  metres: z.int().min(0),
  /** given by the supplement round, and so to be confirmed in its days */
  supplement: z.literal(true).optional(),
});
export type Placement = z.infer<typeof placement>;

export const objection = z.strictObject({
  standing: z.enum(['open', 'upheld', 'dismissed']),
  reason: z.string().min(5).max(500),
  raisedAt: instant,
  decidedBy: z.string().optional(),
  answer: z.string().max(500).optional(),
});
export type Objection = z.infer<typeof objection>;

/** One child's application of one season; its id is bound to the child, never to the form. */
export const application = z.strictObject({
  season: z.string(),
  id: z.string(),
  /** counts the writes, from 1; every write names the version it was based on */
  version: z.int().min(1),
  state: applicationState,
  /** keyed hash of the guardian's phone */
  owner: z.string(),
  answers,
  evidence: z.array(evidence),
  /** code of the category the proved facts give; null until qualified */
  category: z.string().nullable(),
  rank: z.int().nullable(),
  /** zones of the category's address; several where the wording leaves it to a person */
  zones: z.array(z.string()),
  /** the school whose desk has the case: the reviewing school, then the placed one */
  desk: z.string().nullable(),
  firstReviewer: z.string().nullable(),
  defects: z.array(defect),
  amendBy: instant.nullable(),
  /** how many files the family gave; 0 is the headline figure */
  documents: z.int().min(0),
  placement: placement.nullable(),
  /** places the child had before, oldest first; it holds none of them any more */
  earlier: z.array(placement).default([]),
  objection: objection.nullable(),
  submittedAt: instant.nullable(),
  updatedAt: instant,
  /** request ids of the last writes, so that a repeated request is answered, not repeated */
  recentRequests: z.array(z.string()).max(8),
  /** SHA-256 of the last audit event: the events are a chain */
  lastEventHash: z.string().nullable(),
});
export type Application = z.infer<typeof application>;

/** material of a file that goes with an objection; no rule book asks for it */
export const objectionMaterial = 'objection';

export const documentState = z.enum(['WAITING', 'ACCEPTED', 'REFUSED']);

/** why a file that arrived was refused */
export const fileRefusals = [
  'file-type-refused',
  'file-too-large',
  'file-unreadable',
  'file-with-password',
  'file-with-script',
  'picture-too-small',
  'file-given-twice',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

export const document = z.strictObject({
  season: z.string(),
  application: z.string(),
  id: z.string(),
  /** null: of an objection that is about something else */
  fact: factKind.nullable(),
  /** code of the material, e.g. household-register, or `objectionMaterial` */
  material: z.string(),
  mediaType: z.string(),
  bytes: z.int().min(1),
  objectKey: z.string(),
  state: documentState,
  refusal: z.enum([...fileRefusals, 'withdrawn']).nullable(),
  /** codes and numbers of the refusal, so that it is told again as it was told first */
  refusalFacts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** SHA-256 of the content once it was checked: the same file is taken once for a fact */
  contentHash: z.string().optional(),
  addedAt: instant,
});
export type Document = z.infer<typeof document>;

/** One audit event, written in the transaction of the change it tells of; holds no personal data. */
export const auditEvent = z.strictObject({
  season: z.string(),
  application: z.string(),
  sequence: z.int().min(1),
  event: z.string(),
  from: applicationState.nullable(),
  to: applicationState,
  /** guardian | staff:<subject> | system */
  actor: z.string(),
  at: instant,
  /** codes and numbers only */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  previous: z.string().nullable(),
  hash: z.string(),
});
export type AuditEvent = z.infer<typeof auditEvent>;
