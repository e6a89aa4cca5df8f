import type { CaseView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { type BureauActor, bureauDesk } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../support/change.ts';
import { type Command, commit } from '../support/commit.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, viewDecided } from './case-of.ts';
import { hasDecided } from './reviewing.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'messages' | 'ruleBooks' | 'runs'>;
type Answer = { readonly upheld: boolean; readonly answer: string };

const decide = async (
  ports: Needs,
  application: Application,
  actor: BureauActor,
  { upheld, answer }: Answer,
): Promise<Outcome<Change>> => {
  const { objection, state } = application;
  if (objection?.standing !== 'open')
    return refuse('wrong-state', { facts: { objection: objection?.standing ?? 'none' } });
  // the answer comes from another person than a decision
  if (await hasDecided(ports, actor, application)) return refuse('same-approver');
  const standing = upheld ? 'upheld' : 'dismissed';
  const decided = {
    objection: { ...objection, standing, answer, decidedBy: actor.subject },
  } as const;
  const reviewed = upheld && state === 'NOT_QUALIFIED';
  const facts = { standing, follows: reviewed ? 'review' : 'nothing' };
  const answered = { event: 'decide-objection', by: actor, facts } as const;
  if (!reviewed) return ok({ patch: decided, happenings: [answered] });
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
 * than refused it. A child that has a place keeps it whatever the answer: nothing replaces a placement yet.
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
    decide(ports, application, actor, input),
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
