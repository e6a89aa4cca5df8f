import * as z from 'zod';
import { factKind } from '../evidence/facts.ts';
import { beaconChain, leastWitnesses, mostWitnesses } from '../season/ceremony.ts';
import { day, instant, localText } from '../text.ts';
import { condition } from './conditions.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const metres = z.int().min(-5_000_000).max(5_000_000);
const point = z.tuple([metres, metres]);

export const level = z.enum(['primary', 'junior']);
export type Level = z.infer<typeof level>;

/** A second round over the seats that are left, after the children of the first have arrived. */
export const supplement = z.strictObject({
  /** until then families join who declined, were not there, or never applied */
  joinTo: instant,
  publishAt: instant,
  confirmTo: instant,
});
export type Supplement = z.infer<typeof supplement>;

/** Each entry ends the one before; use cases ask shared/domain/season/calendar.ts which step a moment falls in. */
export const calendar = z.strictObject({
  announcedAt: instant,
  registrationFrom: instant,
  registrationTo: instant,
  reviewTo: instant,
  drawAt: instant,
  publishAt: instant,
  objectionTo: instant,
  confirmTo: instant,
  /** lies between confirmTo and listsDownAt; absent: there is none */
  supplement: supplement.optional(),
  /** public lists come down */
  listsDownAt: instant,
});
export type Calendar = z.infer<typeof calendar>;

export const category = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]{1,29}$/),
  name: localText,
  /** who this is for, in a family's words */
  hint: localText,
  /** 0 is served first; categories of one rank are one tier */
  rank: z.int().min(0).max(98),
  when: condition,
  /** the fact whose address decides the zone */
  zoneBy: factKind.nullable(),
  /** published order inside the tier: the earlier date first; empty where only the number decides */
  orderBy: z.array(z.strictObject({ fact: factKind })).max(1),
  /** groups of reserves, guarantees and indicators this category belongs to */
  groups: z.array(id),
  /** facts the family states on the form */
  asks: z.array(factKind),
});
export type Category = z.infer<typeof category>;

export const place = z.strictObject({
  name: z.string().min(1),
  at: point,
  area: id,
  kind: z.enum(['estate', 'street', 'village', 'community']),
});
export type Place = z.infer<typeof place>;

/** How far down a school's list last year went, as it was published then. */
export const lastYear = z.strictObject({
  /** of the last child taken */
  rank: z.int().min(0).max(98),
  number: z.int().min(1).nullable(),
  /** yyyymmdd, where the plan orders by a date */
  order: z.int().min(19_000_101).max(99_991_231).nullable(),
  /** false: seats were left, everybody who belonged there was taken */
  full: z.boolean(),
  /** where the figures come from, said beside them */
  note: localText.optional(),
});
export type LastYear = z.infer<typeof lastYear>;

/** The day on which the children who are admitted come first. */
export const arrival = z.strictObject({
  on: instant,
  place: localText.optional(),
  bring: z.array(localText).max(12).default([]),
});
export type Arrival = z.infer<typeof arrival>;

export const school = z.strictObject({
  id,
  name: localText,
  at: point,
  area: id,
  kind: z.enum(['primary', 'junior', 'nine-year']),
  ownership: z.enum(['public', 'purchased']),
  boarding: z.boolean(),
  urban: z.boolean(),
  classes: z.int().min(1).max(60),
  seats: z.int().min(1).max(3000),
  /** pupils of the other grades, for the cap on the school's size */
  pupilsNow: z.int().min(0).max(10_000),
  reserves: z.array(z.strictObject({ group: id, seats: z.int().min(1) })).default([]),
  overflow: z.boolean(),
  address: z.string().min(1),
  lastYear: lastYear.optional(),
  /** printed on admission notices; absent: by the end of confirmation */
  arrival: arrival.optional(),
});
export type School = z.infer<typeof school>;

export const zone = z.strictObject({
  id,
  kind: z.enum(['single', 'multi', 'direct', 'nine-year']),
  schools: z.array(id).min(1),
  /** the published wording, read by shared/domain/zones */
  text: z.string(),
  /** published beside the text: one-time choices between schools */
  note: z.string().optional(),
  /** towns the zone's school serves; they tell places of one name apart */
  towns: z.array(z.string().min(2)).optional(),
  polygon: z.array(point).min(3).optional(),
  /** primary schools whose leavers continue here: kinds direct and nine-year */
  feeders: z.array(id).default([]),
  version: z.enum(['DRAFT', 'PUBLISHED', 'ADJUSTED']),
  adjustedBecause: z.string().optional(),
  /** where the plan publishes another order than the category's */
  orderBy: z
    .array(z.strictObject({ fact: factKind }))
    .max(1)
    .optional(),
});
export type Zone = z.infer<typeof zone>;

/** What proves a fact: a registry first, else one of these documents and a reviewer. */
export const material = z.strictObject({
  fact: factKind,
  registry: z
    .enum(['households', 'titles', 'contracts', 'permits', 'employment', 'births', 'pupils'])
    .nullable(),
  documents: z.array(z.strictObject({ code: id, name: localText })).min(1),
});
export type Material = z.infer<typeof material>;

/** Who brings chance to the draw: witnesses, and a public beacon where the district names one. */
export const drawRules = z.strictObject({
  leastWitnesses: z.int().min(leastWitnesses).max(mostWitnesses),
  beacon: beaconChain.nullable(),
});
export type DrawRules = z.infer<typeof drawRules>;

/** One validated document a district, year and level: everything POLICY.md marks as configuration. */
export const ruleBook = z.strictObject({
  format: z.literal('sunshine-rule-book/1'),
  season: id,
  district: z.strictObject({ id, name: localText, codes: z.array(z.string().regex(/^\d{2,6}$/)) }),
  year: z.int().min(2020).max(2100),
  level,
  title: localText,
  hotline: z.string().min(3),
  calendar,
  /** null: no age test (junior) */
  ages: z.strictObject({ bornFrom: day, bornTo: day, olderAccepted: z.boolean() }).nullable(),
  caps: z.strictObject({
    classSize: z.int().min(1),
    schoolSize: z.int().min(1),
    reason: z.string().optional(),
  }),
  categories: z.array(category).min(1),
  guarantees: z.strictObject({
    /** ranks up to this are seated before reserves; null: nobody */
    rank: z.int().min(0).nullable(),
    groups: z.array(id),
  }),
  twins: z.strictObject({
    bind: z.boolean(),
    joint: z.enum(['elastic', 'hold-back']),
    holdBack: z.int().min(0).max(20),
  }),
  /** a sibling still enrolled at a school comes first inside the tier there */
  siblingsFirst: z.boolean(),
  seatLock: z.strictObject({ years: z.int().min(1).max(9) }).nullable(),
  overflow: z.strictObject({
    mode: z.enum(['together', 'by-tier', 'none']),
    goals: z.array(z.enum(['placed', 'area', 'near', 'metres'])),
    nearMetres: z.int().min(1).max(100_000),
  }),
  delayedEstates: z.array(z.string().min(1)),
  /** absent: two witnesses, no beacon */
  draw: drawRules.optional(),
  materials: z.array(material),
  areas: z.array(z.strictObject({ id, name: localText })),
  schools: z.array(school).min(1),
  zones: z.array(zone),
  /** primary schools whose leavers continue here and that are not in this book */
  feederSchools: z.array(z.strictObject({ id, name: localText })).optional(),
  /** the gazetteer: where the places of the zone texts lie, metres on the district's grid */
  places: z.array(place),
  /** what is published, and for how long objections are heard */
  publication: z.strictObject({ datum: z.string().min(1), amendHours: z.int().min(24).max(240) }),
});
export type RuleBook = z.infer<typeof ruleBook>;

export const drawRulesOf = ({ draw }: Pick<RuleBook, 'draw'>): DrawRules =>
  draw ?? { leastWitnesses, beacon: null };
