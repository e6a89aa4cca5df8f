import type { ApplicationView } from '../../contract/views.ts';
import type { Answers, Claim } from '../../domain/application/answers.ts';
import type { Application } from '../../domain/application/application.ts';
import type { Evidence } from '../../domain/evidence/facts.ts';
import { normalizeIdNumber } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { canonicalJson } from '../../proof/canonical-json.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Command } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { changeOwn } from './answer.ts';
import { checkEditable } from './windows.ts';

type Stated = Pick<Answers, 'child' | 'guardian'> | Claim | undefined;

/** the same for the same statement, in whatever order its fields came */
const written = (stated: Stated): string =>
  stated === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(stated)));

const claimOf = ({ claims }: Answers, kind: Evidence['kind']): Claim | undefined =>
  claims.find((claim) => claim.kind === kind);

/** What was settled stays settled as long as the family states the same about the same people. */
const stillSettled = (
  evidence: readonly Evidence[],
  before: Answers,
  after: Answers,
): Evidence[] => {
  const people = ({ child, guardian }: Answers) =>
    written({ child, ...(guardian === undefined ? {} : { guardian }) });
  if (people(before) !== people(after)) return [];
  return evidence.filter(
    ({ kind }) => written(claimOf(before, kind)) === written(claimOf(after, kind)),
  );
};

const sameChild = (application: Application, answers: Answers): boolean =>
  normalizeIdNumber(application.answers.child.idNumber) ===
  normalizeIdNumber(answers.child.idNumber);

/** Keeps what the family has typed so far; only the child cannot become another. */
export const saveDraft = async (
  ports: Pick<Ports, 'applications' | 'clock' | 'digest' | 'ruleBooks'>,
  actor: GuardianActor,
  input: OfApplication & Command & { readonly answers: Answers },
): Promise<Outcome<ApplicationView>> => {
  const { answers } = input;
  return changeOwn(ports, actor, input, (application, season) => {
    const editable = checkEditable(season.book, application, ports.clock.now());
    if (!editable.ok) return editable;
    if (!sameChild(application, answers))
      return refuse('invalid-input', {
        fields: [{ path: 'answers.child.idNumber', code: 'cannot-change' }],
      });
    const evidence = stillSettled(application.evidence, application.answers, answers);
    // a draft's many saves change no state and stand in no audit trail
    return ok({ patch: { answers, evidence }, happenings: [] });
  });
};
