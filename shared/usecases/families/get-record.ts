import type { ApplicationView } from '../../contract/views.ts';
import type { Claim } from '../../domain/application/answers.ts';
import type { FactKind } from '../../domain/evidence/facts.ts';
import { maskNumber } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { LocalText } from '../../domain/text.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OfApplication } from '../support/own-application.ts';
import {
  paperHead,
  type RecordPaper,
  type StatedFact,
  schoolNamed,
} from '../support/paper-facts.ts';
import { loadOwn, type Own, viewFor } from './answer.ts';

type Stated = StatedFact['stated'];

const statedIn = (own: Own, claim: Claim): Stated => [
  ...('number' in claim ? [claim.number] : []),
  ...('estate' in claim ? [claim.estate] : []),
  ...('address' in claim ? [claim.address] : []),
  ...('creditCode' in claim ? [claim.creditCode] : []),
  ...('basis' in claim ? [claim.basis] : []),
  ...('idNumber' in claim ? [maskNumber(claim.idNumber)] : []),
  ...('school' in claim ? [schoolNamed(own, claim.school)] : []),
];

const factsOf = (own: Own, view: ApplicationView): readonly StatedFact[] => {
  const claims = own.application.answers.claims;
  const names = own.season.book.materials.flatMap(({ documents }) => documents);
  const nameOf = (material: string): LocalText =>
    names.find(({ code }) => code === material)?.name ?? { zh: material, en: material };
  const kinds = new Set<FactKind>([...view.evidence, ...claims].map(({ kind }) => kind));
  return [...kinds].map((kind) => {
    const found = view.evidence.find((one) => one.kind === kind);
    return {
      kind,
      stated: claims
        .filter((claim) => claim.kind === kind)
        .flatMap((claim) => statedIn(own, claim)),
      standing: found?.standing ?? 'claimed',
      by: found?.by ?? 'family',
      files: view.documents.filter(({ fact }) => fact === kind).map((one) => nameOf(one.material)),
    };
  });
};

/** What the family has sent in and what was found of it, as its printed record says it. A draft has none yet. */
export const getRecord = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'ruleBooks'>,
  actor: GuardianActor,
  input: OfApplication,
): Promise<Outcome<RecordPaper>> => {
  const found = await loadOwn(ports, actor, input);
  if (!found.ok) return found;
  const { application, season } = found.value;
  const { state, submittedAt, answers } = application;
  if (state === 'DRAFT' || submittedAt === null) return refuse('wrong-state', { facts: { state } });
  const view = await viewFor(ports, season, application);
  const code = application.category ?? answers.category;
  return ok({
    ...paperHead(found.value),
    sentAt: submittedAt,
    publishAt: season.book.calendar.publishAt,
    category: season.book.categories.find((one) => one.code === code)?.name ?? null,
    guardian: answers.guardian ?? null,
    facts: factsOf(found.value, view),
    choices: answers.choices.map((id) => schoolNamed(found.value, id)),
  });
};
