import type { ObjectionAnswer } from '../../contract/desk.ts';
import type { CaseView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { transition } from '../../domain/application/states.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { type BureauActor, bureauDesk } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../support/change.ts';
import { type Command, commit } from '../support/commit.ts';
import type { OpenSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, viewDecided } from './case-of.ts';
import { type Correction, correctFacts } from './correct-facts.ts';
import { hasDecided } from './reviewing.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'messages' | 'ruleBooks' | 'runs'>;
type Answer = Correction & Pick<ObjectionAnswer, 'answer'>;

/** What an upheld objection leads to; without a supplement a child with a place is told that it was right, and no more. */
const followsFrom = (
  { calendar }: OpenSeason['book'],
  { state }: Application,
): 'review' | 'supplement' | 'nothing' => {
  if (state === 'NOT_QUALIFIED') return 'review';
  const takesPart = state === 'QUALIFIED' || transition(state, 'replace') !== null;
  return takesPart && calendar.supplement !== undefined ? 'supplement' : 'nothing';
};

const decide = async (
  ports: Needs,
  application: Application,
  actor: BureauActor,
  season: OpenSeason,
  given: Answer,
): Promise<Outcome<Change>> => {
  const { objection } = application;
  if (objection?.standing !== 'open')
    return refuse('wrong-state', { facts: { objection: objection?.standing ?? 'none' } });
  // the answer comes from another person than a decision
  if (await hasDecided(ports, actor, application)) return refuse('same-approver');
  const corrected = correctFacts(season, application, given);
  if (!corrected.ok) return corrected;
  const { upheld, answer } = given;
  const standing = upheld ? 'upheld' : 'dismissed';
  const decided = {
    ...corrected.value.patch,
    objection: { ...objection, standing, answer, decidedBy: actor.subject },
  } as const;
  const follows = upheld ? followsFrom(season.book, application) : 'nothing';
  const facts = { ...corrected.value.facts, standing, follows };
  const answered = { event: 'decide-objection', by: actor, facts } as const;
  if (follows !== 'review') return ok({ patch: decided, happenings: [answered] });
  return ok({
    patch: { ...decided, desk: bureauDesk },
    happenings: [
      answered,
      { event: 'refer', by: actor, facts: { desk: bureauDesk, reason: 'objection-upheld' } },
    ],
  });
};

/**
 * The answer to an objection. Upheld against a refusal, the case is looked at again, at the bureau and by somebody else
 * than refused it. A child that has a place keeps it whatever the answer; upheld, and with the facts put right, it takes
 * part in the supplement for the schools it prefers to it.
 */
export const decideObjection = async (
  ports: Needs,
  actor: BureauActor,
  input: OfApplication & Command & Answer,
): Promise<Outcome<CaseView>> => {
  const found = await loadCase(ports, actor, input);
  if (!found.ok) return found;
  const { season } = found.value;
  const decided = await commit(ports, found.value.application, input, (application) =>
    decide(ports, application, actor, season, input),
  );
  if (!decided.ok) return decided;
  const { application, toAnnounce } = decided.value;
  if (toAnnounce)
    await ports.messages.send({
      owner: application.owner,
      template: 'objection-decided',
      facts: { application: application.id, season: application.season },
    });
  return ok(await viewDecided(ports, actor, season, decided.value));
};
