import * as z from 'zod';
import { otherPapers } from '../identity/person-number.ts';
import { day } from '../text.ts';

/** 60 characters, each of which may take two units; complete.ts counts as a reader does */
const name = z.string().trim().min(1).max(120);
/** pasted numbers come with blanks and dashes */
const idNumber = z.string().trim().min(5).max(40);
/** how a character that cannot be typed is said */
const pinyin = z.string().trim().min(1).max(60);
/** absent: a number of 18 characters, or the older card of foreign permanent residents */
const paper = z.enum(otherPapers);
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

export const child = z.strictObject({
  name,
  idNumber,
  pinyin: pinyin.optional(),
  paper: paper.optional(),
  /** stated only where the number does not carry them; a person reads them from the papers */
  birthDate: day.optional(),
  sex: z.enum(['male', 'female']).optional(),
});
export type Child = z.infer<typeof child>;

export const guardian = z.strictObject({
  name,
  idNumber,
  pinyin: pinyin.optional(),
  paper: paper.optional(),
  /** other: appointed by law; entrusted: asked by the parents, who stay the guardians */
  relation: z.enum(['mother', 'father', 'grandparent', 'entrusted', 'other']),
  /** of a parent, where somebody else applies; counts where the child's household shows the parent */
  parentIdNumber: idNumber.optional(),
});
export type Guardian = z.infer<typeof guardian>;

/** What the family wishes for a child with a disability; decides nothing about the place. */
export const support = z.strictObject({
  wish: z.enum(['regular-class', 'special-school', 'at-home', 'advice']),
  /** the number of the disability card, where the child has one */
  card: z.string().trim().min(5).max(40).optional(),
});
export type Support = z.infer<typeof support>;

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
  support: support.optional(),
  /** the guardian agreed that registries are asked; without it a person looks at documents */
  consent: z.boolean().default(false),
});
export type Answers = z.infer<typeof answers>;
