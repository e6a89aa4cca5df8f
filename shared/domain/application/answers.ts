import * as z from 'zod';

const name = z.string().trim().min(1).max(60);
const idNumber = z.string().trim().min(5).max(20);
const address = z.string().trim().min(4).max(120);
const number = z.string().trim().min(3).max(60);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** What the family states about one fact; everything in it is personal data. */
export const claim = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('kinship') }),
  z.strictObject({ kind: z.literal('hukou'), address }),
  z.strictObject({
    kind: z.literal('title'),
    number,
    address,
    holder: z.enum(['parent', 'grandparent']),
    holderIdNumber: idNumber.optional(),
  }),
  z.strictObject({
    kind: z.literal('contract'),
    number,
    estate: z.string().trim().min(2).max(60),
    address,
  }),
  z.strictObject({ kind: z.literal('permit'), address }),
  z.strictObject({
    kind: z.literal('employment'),
    way: z.enum(['employment', 'business']),
    creditCode: z.string().trim().length(18),
  }),
  z.strictObject({ kind: z.literal('care'), basis: z.string().trim().min(2).max(60) }),
  z.strictObject({ kind: z.literal('sibling'), idNumber, school: id }),
  z.strictObject({ kind: z.literal('no-property') }),
  z.strictObject({ kind: z.literal('school-record'), school: id }),
]);
export type Claim = z.infer<typeof claim>;
export type ClaimKind = Claim['kind'];

export const child = z.strictObject({ name, idNumber });
export type Child = z.infer<typeof child>;

export const guardian = z.strictObject({
  name,
  idNumber,
  relation: z.enum(['mother', 'father', 'grandparent', 'other']),
});
export type Guardian = z.infer<typeof guardian>;

/** A draft: every part may still be missing except the child, who names the application. */
export const answers = z.strictObject({
  child,
  guardian: guardian.optional(),
  category: z.string().max(30).optional(),
  claims: z.array(claim).max(12).default([]),
  /** the family's order over the schools of its zones; empty: nearest first */
  choices: z.array(id).max(12).default([]),
  /** ID number of a twin who is to be placed together with this child */
  twinIdNumber: idNumber.optional(),
  /** the guardian agreed that registries are asked; without it a person looks at documents */
  consent: z.boolean().default(false),
});
export type Answers = z.infer<typeof answers>;
