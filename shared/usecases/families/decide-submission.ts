import type { Answers, Claim } from '../../domain/application/answers.ts';
import type { Application, Document } from '../../domain/application/application.ts';
import { type CompleteAnswers, completeAnswers } from '../../domain/application/complete.ts';
import type { Evidence, FactKind } from '../../domain/evidence/facts.ts';
import { settle } from '../../domain/evidence/settle.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Verification } from '../ports.ts';
import {
  bestStanding,
  deskOf,
  provedFacts,
  type Standing,
  statedZones,
  type ZonesOf,
} from '../support/category-of.ts';
import { acceptedFacts } from '../support/documents.ts';

export type Verifications = ReadonlyMap<FactKind, Verification>;

export type Decided = {
  readonly evidence: readonly Evidence[];
  readonly zones: readonly string[];
  /** null: a person looks, at this desk */
  readonly standing: Standing | null;
  readonly desk: string | null;
};

/** Kinship is asked of everybody; it needs no statement beside the two people. */
const kinship: Claim = { kind: 'kinship' };

const claimsToSettle = ({ claims }: Answers): readonly Claim[] =>
  claims.some(({ kind }) => kind === 'kinship') ? claims : [kinship, ...claims];

/** Claims nobody has proved yet: what a reviewer or a registry once proved is not asked again. */
export const openClaims = ({ answers, evidence }: Application): readonly Claim[] =>
  claimsToSettle(answers).filter(
    ({ kind }) => !evidence.some((one) => one.kind === kind && one.standing === 'proved'),
  );

/**
 * What stands proved, and for the rest what registries say now; where none was asked, what it said last to the same
 * statement. What a reviewer left unproved is open again, and so is everything without consent.
 */
export const settledEvidence = (
  application: Application,
  verifications: Verifications,
): readonly Evidence[] => {
  const { answers, evidence } = application;
  const asked = openClaims(application).map(({ kind }) => kind);
  const kept = evidence.filter(({ standing }) => standing === 'proved');
  const last = (kind: FactKind) =>
    evidence.find((one) => answers.consent && one.kind === kind && one.by !== 'reviewer');
  const now = settle(asked, verifications).evidence.map((one) =>
    verifications.has(one.kind) ? one : (last(one.kind) ?? one),
  );
  return [...kept, ...now];
};

/** A fact that a register contradicts goes to a person, with or without files. */
const missingDocuments = (
  book: RuleBook,
  evidence: readonly Evidence[],
  documents: readonly Document[],
): readonly FactKind[] => {
  const accepted = acceptedFacts(documents);
  return evidence
    .filter(({ kind, standing }) => standing === 'claimed' && !accepted.has(kind))
    .map(({ kind }) => kind)
    .filter((kind) => book.materials.some(({ fact }) => fact === kind));
};

/** Without a person only where everything is proved, the category is no worse than the one asked for, and the zone sure. */
const withoutPerson = (
  book: RuleBook,
  answers: CompleteAnswers,
  evidence: readonly Evidence[],
  zonesOf: ZonesOf,
): Standing | null => {
  if (evidence.some(({ standing }) => standing !== 'proved')) return null;
  // a number without a birth date: a person reads the age from the papers
  if (book.ages !== null && answers.birthStated) return null;
  const best = bestStanding(book, provedFacts(evidence), zonesOf);
  const asked = book.categories.find(({ code }) => code === answers.category);
  const given = book.categories.find(({ code }) => code === best?.category);
  if (best === null || asked === undefined || given === undefined) return null;
  if (given.rank > asked.rank) return null;
  return given.zoneBy === null || best.zones.length > 0 ? best : null;
};

/** Back to the desk that returned it, unless the family now states another zone. */
const nextDesk = (book: RuleBook, { desk }: Application, zones: readonly string[]): string => {
  const serves = book.zones.some(
    ({ id, schools }) => zones.includes(id) && desk !== null && schools.includes(desk),
  );
  return desk !== null && (serves || zones.length === 0) ? desk : deskOf(book, zones);
};

/** Answers that can be judged: complete, and one statement a fact, so that what proves one proves no other. */
export const submittable = (answers: Answers, book: RuleBook): Outcome<CompleteAnswers> => {
  const kinds = answers.claims.map(({ kind }) => kind);
  const twice = kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) < index ? [{ path: `claims[${index}]`, code: 'named-twice' }] : [],
  );
  const complete = completeAnswers(answers, book);
  if (twice.length === 0 || (!complete.ok && complete.refusal.code !== 'invalid-input'))
    return complete;
  const others = complete.ok ? [] : (complete.refusal.fields ?? []);
  return refuse('invalid-input', { fields: [...others, ...twice] });
};

/** What a submission leads to; nothing is asked or written here. */
export const decideSubmission = (
  { book, zonesOf }: { readonly book: RuleBook; readonly zonesOf: ZonesOf },
  application: Application,
  answers: CompleteAnswers,
  verifications: Verifications,
  documents: readonly Document[],
): Outcome<Decided> => {
  const evidence = settledEvidence(application, verifications);
  const missing = missingDocuments(book, evidence, documents);
  if (missing.length > 0)
    return refuse('document-missing', {
      fields: missing.map((fact) => ({ path: `documents.${fact}`, code: 'required' })),
    });
  const standing = withoutPerson(book, answers, evidence, zonesOf);
  if (standing !== null) return ok({ evidence, zones: standing.zones, standing, desk: null });
  const zones = statedZones(book, answers, zonesOf);
  return ok({ evidence, zones, standing: null, desk: nextDesk(book, application, zones) });
};
