import type { CaseView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../support/change.ts';
import { type Command, commit } from '../support/commit.ts';
import type { OpenSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadCase, viewCase } from './case-of.ts';
import { standingOf } from './settle-case.ts';

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'messages' | 'ruleBooks'>;
type Answer = { readonly upheld: boolean; readonly answer: string };

const decide = (
  application: Application,
  { book, zonesOf }: OpenSeason,
  actor: BureauActor,
  { upheld, answer }: Answer,
): Outcome<Change> => {
  const { objection, state, evidence, firstReviewer } = application;
  if (objection?.standing !== 'open')
    return refuse('wrong-state', { facts: { objection: objection?.standing ?? 'none' } });
  // the answer comes from another person than the first look
  if (firstReviewer === actor.subject) return refuse('same-approver');
  const standing = upheld ? 'upheld' : 'dismissed';
  const decided = {
    objection: { ...objection, standing, answer, decidedBy: actor.subject },
  } as const;
  const answered = { event: 'decide-objection', by: actor, facts: { standing } } as const;
  // upheld against a refusal: the child takes part after all
  if (!upheld || state !== 'NOT_QUALIFIED') return ok({ patch: decided, happenings: [answered] });
  const { category, rank, zones } = standingOf(book, evidence, zonesOf);
  return ok({
    patch: { ...decided, category, rank, zones: [...zones] },
    happenings: [answered, { event: 'qualify', by: actor, facts: { category } }],
  });
};

/** The answer to an objection; where it moves a child to another school, the next run does that in the open. */
export const decideObjection = async (
  ports: Needs,
  actor: BureauActor,
  input: OfApplication & Command & Answer,
): Promise<Outcome<CaseView>> => {
  const found = await loadCase(ports, actor, input);
  if (!found.ok) return found;
  const { season } = found.value;
  const decided = await commit(ports, found.value.application, input, (application) =>
    decide(application, season, actor, input),
  );
  if (!decided.ok) return decided;
  const { application, fresh } = decided.value;
  if (fresh)
    await ports.messages.send({
      owner: application.owner,
      template: 'objection-decided',
      facts: { application: application.id, season: application.season },
    });
  return ok(await viewCase(ports, actor, season, application));
};
