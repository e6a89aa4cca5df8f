import * as z from 'zod';
import { day } from '../text.ts';

/** What a category can ask for. One registry answers each; docs/glossary.md. */
export const factKinds = [
  'kinship',
  'hukou',
  'title',
  'contract',
  'permit',
  'employment',
  'care',
  'sibling',
  'no-property',
  'school-record',
] as const;
export const factKind = z.enum(factKinds);
export type FactKind = z.infer<typeof factKind>;

export const holder = z.enum(['child', 'parent', 'grandparent', 'other']);
export type Holder = z.infer<typeof holder>;

/** What is established about one fact; a condition of the rule book reads these attributes and nothing else. */
export const fact = z.strictObject({
  kind: factKind,
  holder: holder.optional(),
  /** the address the fact speaks of: personal data, encrypted wherever it is stored */
  address: z.string().optional(),
  /** the dwelling's register number, compared with seat locks: personal data */
  unitNumber: z.string().optional(),
  inDistrict: z.boolean().optional(),
  since: day.optional(),
  until: day.optional(),
  /** percent of the property, all holders of this family together */
  share: z.int().min(0).max(100).optional(),
  use: z.enum(['dwelling', 'commercial']).optional(),
  household: z.enum(['family', 'collective']).optional(),
  /** the child stands in the same household as the named parent */
  withParent: z.boolean().optional(),
  /** the village or old town of which the household is a registered member */
  village: z.string().optional(),
  /** the estate stands on the published list of delayed deliveries */
  delayedEstate: z.boolean().optional(),
  /** another family's seat lock rests on the dwelling */
  locked: z.boolean().optional(),
  school: z.string().optional(),
});
export type Fact = z.infer<typeof fact>;

export const verdict = z.enum(['MATCH', 'MISMATCH', 'NOT_FOUND', 'UNAVAILABLE']);
export type Verdict = z.infer<typeof verdict>;

/** Usual causes of a mismatch (POLICY.md B.3), shown to the family beside what it typed. */
export const mismatchCauses = [
  'number-unknown',
  'number-of-other-kind',
  'holder-differs',
  'several-holders',
  'address-differs',
  'not-in-household',
  'expired',
  'issued-after-cutoff',
  'not-registered-yet',
  'dwelling-locked',
  'kinship-unproved',
  'property-found',
  'not-enrolled',
  'register-unavailable',
] as const;
export const mismatchCause = z.enum(mismatchCauses);
export type MismatchCause = z.infer<typeof mismatchCause>;

/** How one fact stands in an application: who or what settled it. */
export const evidence = z.strictObject({
  kind: factKind,
  /** the family's claim, before anybody looked: 'claimed' */
  standing: z.enum(['claimed', 'proved', 'doubtful', 'refuted']),
  by: z.enum(['registry', 'reviewer', 'family']),
  verdict: verdict.optional(),
  causes: z.array(mismatchCause).default([]),
  fact: fact.optional(),
});
export type Evidence = z.infer<typeof evidence>;
