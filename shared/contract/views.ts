import * as z from 'zod';
import { answers } from '../domain/application/answers.ts';
import {
  applicationState,
  defect,
  documentState,
  objection,
  placement,
} from '../domain/application/application.ts';
import { fact, factKind, mismatchCause, verdict } from '../domain/evidence/facts.ts';
import { titleHolders } from '../domain/rule-book/asked-details.ts';
import { calendar, drawRules, level, material, school, zone } from '../domain/rule-book/schema.ts';
import { instant, localText } from '../domain/text.ts';

export const seasonStep = z.enum([
  'before',
  'announced',
  'registration',
  'review',
  'draw',
  'published',
  'objection',
  'confirmation',
  'supplement',
  'closed',
]);
export type SeasonStep = z.infer<typeof seasonStep>;

export const seasonSummary = z.object({
  id: z.string(),
  district: localText,
  level,
  year: z.int(),
  title: localText,
  step: seasonStep,
  calendar,
  hotline: z.string(),
  ruleBookVersion: z.int(),
  ruleBookHash: z.string(),
  publishedRun: z.int().nullable(),
});
export type SeasonSummary = z.infer<typeof seasonSummary>;

export const categoryView = z.object({
  code: z.string(),
  name: localText,
  hint: localText,
  rank: z.int(),
  asks: z.array(factKind),
  guaranteed: z.boolean(),
  /** the fact whose address decides the zone */
  zoneBy: factKind.nullable(),
  /** who may hold the flat; one only: the family is not asked */
  titleHolders: z.array(z.enum(titleHolders)),
  /** facts that must stand at one address: it is written once */
  oneAddress: z.array(factKind),
});

export const seasonView = seasonSummary.extend({
  ages: z.object({ bornFrom: z.string(), bornTo: z.string() }).nullable(),
  categories: z.array(categoryView),
  materials: z.array(material),
  schools: z.array(
    school.pick({
      id: true,
      name: true,
      area: true,
      classes: true,
      seats: true,
      address: true,
      kind: true,
      at: true,
      lastYear: true,
      arrival: true,
    }),
  ),
  zones: z.array(
    zone.pick({ id: true, kind: true, schools: true, text: true, feeders: true, version: true }),
  ),
  areas: z.array(z.object({ id: z.string(), name: localText })),
  twins: z.boolean(),
  /** a sibling at a school comes first there: families are asked for one */
  siblingsFirst: z.boolean(),
  draw: drawRules,
  /** what the coordinates of this answer are measured on */
  datum: z.string(),
});
export type SeasonView = z.infer<typeof seasonView>;

export const evidenceView = z.object({
  kind: factKind,
  standing: z.enum(['claimed', 'proved', 'doubtful', 'refuted']),
  by: z.enum(['registry', 'reviewer', 'family']),
  verdict: verdict.optional(),
  causes: z.array(mismatchCause),
});

export const documentView = z.object({
  id: z.string(),
  fact: factKind,
  material: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  state: documentState,
  refusal: z.string().nullable(),
});
export type DocumentView = z.infer<typeof documentView>;

/** One thing to put right, and whether the family has done something about it since. */
export const defectView = defect.extend({ mended: z.boolean() });
/** A file that goes with an objection, and the fact it is about. */
export const objectionFileView = documentView.extend({ fact: factKind.nullable() });

export const timelineEntry = z.object({
  event: z.string(),
  to: applicationState,
  at: instant,
  by: z.enum(['guardian', 'school', 'bureau', 'system']),
  /** of a placement */
  school: z.string().optional(),
});

/** What a guardian sees of the own child's application. */
export const applicationView = z.object({
  season: z.string(),
  id: z.string(),
  version: z.int(),
  state: applicationState,
  answers,
  birthDate: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  category: z.string().nullable(),
  rank: z.int().nullable(),
  evidence: z.array(evidenceView),
  documents: z.array(documentView),
  /** facts for which a document is still asked; empty where registries agreed */
  documentsNeeded: z.array(factKind),
  zones: z.array(z.string()),
  desk: z.string().nullable(),
  defects: z.array(defectView),
  amendBy: instant.nullable(),
  placement: placement.nullable(),
  /** places the child had before, oldest first */
  earlier: z.array(placement),
  objection: objection.omit({ decidedBy: true }).nullable(),
  /** given before the objection is sent in, too */
  objectionFiles: z.array(objectionFileView),
  timeline: z.array(timelineEntry),
  /** events this guardian may cause now: submit, withdraw, accept, … */
  allowed: z.array(z.string()),
  updatedAt: instant,
});
export type ApplicationView = z.infer<typeof applicationView>;

export const applicationSummary = z.object({
  season: z.string(),
  id: z.string(),
  state: applicationState,
  childName: z.string(),
  category: z.string().nullable(),
  updatedAt: instant,
  school: z.string().nullable(),
});

/** A row of a desk's queue: no address, no number of a person. */
export const queueRow = z.object({
  id: z.string(),
  state: applicationState,
  childName: z.string(),
  category: z.string().nullable(),
  doubtful: z.array(factKind),
  documents: z.int(),
  submittedAt: instant.nullable(),
  amendBy: instant.nullable(),
  objection: z.boolean(),
});
export type QueueRow = z.infer<typeof queueRow>;
export const queuePage = z.object({ items: z.array(queueRow), next: z.string().nullable() });

/** The whole record, for the desk that has the case; every read is logged. */
export const caseView = applicationView.omit({ evidence: true, allowed: true }).extend({
  evidence: z.array(evidenceView.extend({ fact: fact.optional() })),
  allowed: z.array(z.string()),
});
export type CaseView = z.infer<typeof caseView>;

export const cutoffView = z.object({
  pool: z.string(),
  closed: z.boolean(),
  tier: z.int().nullable(),
  /** the rank that the engine's tier stands for */
  rank: z.int().nullable(),
  order: z.int().nullable(),
  number: z.int().nullable(),
});

/** A name of the gazetteer and where it lies: as much of an address as a map needs. */
export const placeView = z.object({ name: z.string(), at: z.tuple([z.int(), z.int()]) });
export type PlaceView = z.infer<typeof placeView>;

/** What decided between the child and the last one kept; a sibling counts inside a rank. */
const criterion = z.enum(['tier', 'sibling', 'order', 'number']);

/** The line that came closest to letting the child in. */
const nearest = z.object({
  school: z.string(),
  pool: z.string(),
  by: criterion,
  /** null where the pools open to the child had no seat left for anybody */
  line: z.object({ rank: z.int(), order: z.int(), number: z.int() }).nullable(),
  /** by tier: the categories next before the child's own whose children this school still took */
  within: z.array(z.string()),
  /** by order: the fact whose date makes the order */
  orderBy: factKind.nullable(),
});

const otherOption = z.object({
  school: z.string(),
  metres: z.int(),
  price: z.int(),
  /** the goal by which the own school is the better end for all; `together`: twins kept at one school */
  by: z.enum(['area', 'near', 'metres', 'together', 'equal']),
});

/** What a school reads from the code of an admission notice; the child only where it is genuine and the school's. */
export const noticeView = z.object({
  standing: z.enum(['genuine', 'replaced', 'other-school']),
  child: z
    .object({
      name: z.string(),
      school: z.string(),
      state: applicationState,
      version: z.int(),
      number: z.int(),
      mayConfirm: z.boolean(),
    })
    .nullable(),
});
export type NoticeView = z.infer<typeof noticeView>;

/** The result and why: every school considered, its line and how this child stood to it. */
export const resultView = z.object({
  placement,
  category: z.string().nullable(),
  seed: z.string(),
  rosterHash: z.string(),
  resultHash: z.string(),
  /** 签号: what the draw gave a number to, the same on the public list of numbers */
  ticket: z.string(),
  considered: z.array(
    z.object({
      school: z.string(),
      tier: z.int(),
      rank: z.int(),
      order: z.int(),
      standing: z.enum(['admitted', 'below-line', 'not-reached']),
      /** what decided below the line */
      by: z.enum([...criterion.options, 'no-seat']).nullable(),
      cutoffs: z.array(cutoffView),
    }),
  ),
  /** filled where the child was placed in the overflow */
  overflow: z
    .object({
      metres: z.int(),
      price: z.int(),
      nearMetres: z.int(),
      next: otherOption.nullable(),
    })
    .nullable(),
  /** null where no line stood between the child and a school */
  nearest: nearest.nullable(),
  /** null where the gazetteer does not name the place of the zone's address */
  home: placeView.nullable(),
});
export type ResultView = z.infer<typeof resultView>;
