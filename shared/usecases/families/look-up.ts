import type { ApplicationView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../support/change.ts';
import type { Command } from '../support/commit.ts';
import type { OpenSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { changeOwn } from './answer.ts';
import { askRegistries, lookUpsAnHour, takeTurn } from './ask-registries.ts';
import { settledEvidence, submittable } from './decide-submission.ts';
import { checkEditable } from './windows.ts';

type Needs = Pick<
  Ports,
  'applications' | 'clock' | 'digest' | 'guardians' | 'registries' | 'ruleBooks'
>;

const look = async (
  ports: Needs,
  { book }: OpenSeason,
  actor: GuardianActor,
  application: Application,
): Promise<Outcome<Change>> => {
  const now = ports.clock.now();
  const editable = checkEditable(book, application, now);
  if (!editable.ok) return editable;
  const complete = submittable(application.answers, book);
  if (!complete.ok) return complete;
  if (!complete.value.consent)
    return refuse('invalid-input', { fields: [{ path: 'answers.consent', code: 'required' }] });
  if (!(await takeTurn(ports, application, 'look-ups', now)))
    return refuse('too-many-look-ups', { facts: { maximum: lookUpsAnHour } });
  const verifications = await askRegistries(ports, book, application, complete.value);
  const evidence = settledEvidence(application, verifications);
  const proved = evidence.filter(({ standing }) => standing === 'proved').length;
  const facts = { asked: verifications.size, proved };
  return ok({
    patch: { evidence: [...evidence] },
    happenings: [{ event: 'look-up', by: actor, facts }],
  });
};

/** Asks registries before anything is sent in, so that the family gives papers only for what they left open. */
export const lookUp = (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication & Command,
): Promise<Outcome<ApplicationView>> =>
  changeOwn(ports, actor, input, (application, season) => look(ports, season, actor, application));
