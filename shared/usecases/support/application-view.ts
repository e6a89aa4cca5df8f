import type { ApplicationView, DocumentView } from '../../contract/views.ts';
import type { Application, AuditEvent, Document } from '../../domain/application/application.ts';
import { readChild } from '../../domain/application/person.ts';
import type { Evidence, FactKind } from '../../domain/evidence/facts.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { acceptedFacts, isOfObjection, isShown } from './documents.ts';
import { isMended } from './mended.ts';

type Dossier = {
  readonly application: Application;
  readonly documents: readonly Document[];
  readonly events: readonly AuditEvent[];
};

const causers = ['guardian', 'school', 'bureau', 'system'] as const;

const causerOf = (actor: string): (typeof causers)[number] =>
  causers.find((causer) => actor === causer || actor.startsWith(`${causer}:`)) ?? 'system';

const viewEvent = ({ event, to, at, actor, facts }: AuditEvent) => ({
  event,
  to,
  at,
  by: causerOf(actor),
  ...(typeof facts['school'] === 'string' ? { school: facts['school'] } : {}),
});

/** Since the application was last opened: what another guardian did with it before is not this one's to read. */
const sinceOpened = (events: readonly AuditEvent[]): readonly AuditEvent[] => {
  const opened = events.findLastIndex(({ event }) => event === 'start' || event === 'reopen');
  return events.slice(Math.max(opened, 0));
};

export const viewEvidence = ({ kind, standing, by, verdict, causes }: Evidence) => ({
  kind,
  standing,
  by,
  ...(verdict === undefined ? {} : { verdict }),
  causes: [...causes],
});

/** Who is not shown to be the child's guardian reads of other facts what the family stated and a reviewer said. */
const evidenceForFamily = (evidence: readonly Evidence[]) => {
  const proved = evidence.some(({ kind, standing }) => kind === 'kinship' && standing === 'proved');
  return evidence.map((one) => {
    if (proved || one.kind === 'kinship') return viewEvidence(one);
    const { kind } = one;
    return one.by === 'reviewer'
      ? viewEvidence({ kind, standing: one.standing, by: one.by, causes: [] })
      : viewEvidence({ kind, standing: 'claimed', by: 'family', causes: [] });
  });
};

const viewObjectionFile = ({ id, fact, material, mediaType, bytes, state, refusal }: Document) => ({
  id,
  fact,
  material,
  mediaType,
  bytes,
  state,
  refusal,
});

export const viewDocument = (document: Document): DocumentView[] =>
  document.fact === null || isOfObjection(document)
    ? []
    : [{ ...viewObjectionFile(document), fact: document.fact }];

const kindsOf = (evidence: readonly Evidence[], wanted: Evidence['standing']) =>
  evidence.filter(({ standing }) => standing === wanted).map(({ kind }) => kind);

/** What a draft gives papers for: with consent what registries were asked and left open, without it all not proved. */
const neededByDraft = (book: RuleBook, { answers, evidence }: Application): readonly FactKind[] => {
  if (answers.consent)
    return kindsOf(evidence, 'claimed').filter((kind) =>
      book.materials.some(({ fact }) => fact === kind),
    );
  const proved = kindsOf(evidence, 'proved');
  const category = book.categories.find(({ code }) => code === answers.category);
  return (category?.asks ?? []).filter((kind) => !proved.includes(kind));
};

/** Facts nobody has proved, for which no file is there; after a return, none since then. */
const documentsNeeded = (
  book: RuleBook,
  { application, documents, events }: Dossier,
): readonly FactKind[] => {
  const { state, evidence, defects } = application;
  const without = (kinds: readonly FactKind[], given: readonly Document[]) => {
    const accepted = acceptedFacts(given);
    return [...new Set(kinds)].filter((kind) => !accepted.has(kind));
  };
  if (state === 'DRAFT') return without(neededByDraft(book, application), documents);
  if (state !== 'RETURNED') return [];
  const open = defects.filter((defect) => !isMended(application, documents, events, defect));
  const wanted = open.flatMap(({ fact }) => (fact === null ? [] : [fact]));
  const missing = without(kindsOf(evidence, 'claimed'), documents);
  return [...new Set([...wanted, ...missing])];
};

/** What the family and its desk both see; who may see more adds it. */
export const viewApplication = (
  book: RuleBook,
  dossier: Dossier,
  allowed: readonly string[],
): ApplicationView => {
  const { application } = dossier;
  const child = readChild(application.answers.child);
  const documents = dossier.documents
    .filter(isShown)
    .toSorted((a, b) => Date.parse(a.addedAt) - Date.parse(b.addedAt));
  const { objection } = application;
  return {
    season: application.season,
    id: application.id,
    version: application.version,
    state: application.state,
    answers: application.answers,
    birthDate: child.ok ? child.value.birthDate : null,
    sex: child.ok ? child.value.sex : null,
    category: application.category,
    rank: application.rank,
    evidence: evidenceForFamily(application.evidence),
    documents: documents.flatMap(viewDocument),
    documentsNeeded: [...documentsNeeded(book, { ...dossier, documents })],
    zones: [...application.zones],
    desk: application.desk,
    defects: application.defects.map((defect) => ({
      ...defect,
      mended: isMended(application, documents, dossier.events, defect),
    })),
    amendBy: application.amendBy,
    placement: application.placement,
    earlier: application.earlier,
    objection:
      objection === null
        ? null
        : {
            standing: objection.standing,
            reason: objection.reason,
            raisedAt: objection.raisedAt,
            ...(objection.answer === undefined ? {} : { answer: objection.answer }),
          },
    objectionFiles: documents.filter(isOfObjection).map(viewObjectionFile),
    timeline: sinceOpened(dossier.events).map(viewEvent),
    allowed: [...allowed],
    updatedAt: application.updatedAt,
  };
};
