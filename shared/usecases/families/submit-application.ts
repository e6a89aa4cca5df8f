import type { ApplicationView } from '../../contract/views.ts';
import type { Application } from '../../domain/application/application.ts';
import type { CompleteAnswers } from '../../domain/application/complete.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { Change } from '../support/change.ts';
import { type Command, commit } from '../support/commit.ts';
import type { OpenSeason } from '../support/open-season.ts';
import type { OfApplication } from '../support/own-application.ts';
import { loadOwn, viewFor } from './answer.ts';
import { askRegistries, takeTurn } from './ask-registries.ts';
import {
  type Decided,
  decideSubmission,
  openClaims,
  submittable,
  type Verifications,
} from './decide-submission.ts';
import { checkEditable } from './windows.ts';

type Needs = Pick<
  Ports,
  'applications' | 'clock' | 'digest' | 'guardians' | 'messages' | 'registries' | 'ruleBooks'
>;

/** What registries say to what is still open; past the hour's turns nothing new. */
const newVerifications = async (
  ports: Needs,
  book: RuleBook,
  application: Application,
  answers: CompleteAnswers,
): Promise<Verifications> => {
  const asks = answers.consent && openClaims(application).length > 0;
  if (!asks || !(await takeTurn(ports, application, 'submissions', ports.clock.now())))
    return new Map();
  return askRegistries(ports, book, application, answers);
};

const changeFor = (
  application: Application,
  decided: Decided,
  actor: GuardianActor,
  now: string,
): Change => {
  const { evidence, zones, standing, desk } = decided;
  const proved = evidence.filter((one) => one.standing === 'proved').length;
  const facts = { proved, open: evidence.length - proved, documents: application.documents };
  return {
    patch: {
      evidence: [...evidence],
      zones: [...zones],
      category: standing?.category ?? null,
      rank: standing?.rank ?? null,
      desk,
      defects: [],
      amendBy: null,
      submittedAt: application.submittedAt ?? now,
    },
    happenings: [
      { event: application.state === 'RETURNED' ? 'amend' : 'submit', by: actor, facts },
      standing === null
        ? { event: 'refer', by: 'system', facts: { desk: desk ?? '' } }
        : { event: 'verify', by: 'system', facts: { category: standing.category } },
    ],
  };
};

const decide = async (
  ports: Needs,
  { book, zonesOf }: OpenSeason,
  actor: GuardianActor,
  application: Application,
): Promise<Outcome<Change>> => {
  const now = ports.clock.now();
  const editable = checkEditable(book, application, now);
  if (!editable.ok) return editable;
  const complete = submittable(application.answers, book);
  if (!complete.ok) return complete;
  const [verifications, documents] = await Promise.all([
    newVerifications(ports, book, application, complete.value),
    ports.applications.documents(application.season, application.id),
  ]);
  const decided = decideSubmission(
    { book, zonesOf },
    application,
    complete.value,
    verifications,
    documents,
  );
  return decided.ok ? ok(changeFor(application, decided.value, actor, now)) : decided;
};

/** Sends in, or sends in again: proved by registries at once, else to the desk of a person. */
export const submitApplication = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication & Command,
): Promise<Outcome<ApplicationView>> => {
  const own = await loadOwn(ports, actor, input);
  if (!own.ok) return own;
  const { season } = own.value;
  const sent = await commit(ports, own.value.application, input, (application) =>
    decide(ports, season, actor, application),
  );
  if (!sent.ok) return sent;
  const { application, toAnnounce } = sent.value;
  if (toAnnounce)
    await ports.messages.send({
      owner: application.owner,
      template: application.state === 'QUALIFIED' ? 'qualified' : 'submitted',
      facts: { application: application.id, season: application.season },
    });
  return ok(await viewFor(ports, season, application));
};
