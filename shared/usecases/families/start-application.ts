import type { ApplicationView } from '../../contract/views.ts';
import type { Answers } from '../../domain/application/answers.ts';
import type { Application } from '../../domain/application/application.ts';
import { ageOf } from '../../domain/application/complete.ts';
import { liveStates } from '../../domain/application/states.ts';
import { checkIdNumber } from '../../domain/identity/index.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { isOpen } from '../../domain/season/calendar.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { changeOf } from '../support/change.ts';
import { openSeason } from '../support/open-season.ts';
import { viewFor } from './answer.ts';

export type StartCommand = {
  readonly season: string;
  readonly request: string;
  readonly answers: Answers;
};

type Needs = Pick<Ports, 'applications' | 'clock' | 'digest' | 'keyed' | 'ruleBooks'>;

type Kept =
  | 'season'
  | 'id'
  | 'version'
  | 'state'
  | 'owner'
  | 'answers'
  | 'updatedAt'
  | 'recentRequests'
  | 'lastEventHash';

/** everything a reopened application forgets */
const blank = (): Omit<Application, Kept> => ({
  evidence: [],
  category: null,
  rank: null,
  zones: [],
  desk: null,
  firstReviewer: null,
  defects: [],
  amendBy: null,
  documents: 0,
  placement: null,
  objection: null,
  submittedAt: null,
});

/** before the first write */
const unwritten = (season: string, id: string, owner: string, answers: Answers): Application => ({
  ...blank(),
  season,
  id,
  version: 0,
  state: 'DRAFT',
  owner,
  answers,
  updatedAt: '',
  recentRequests: [],
  lastEventHash: null,
});

/** The child's number in its normal form, or why it cannot apply here. */
const childNumber = (book: RuleBook, { child }: Answers): Outcome<string> => {
  const checked = checkIdNumber(child.idNumber);
  if (!checked.ok)
    return refuse('invalid-input', {
      fields: [{ path: 'answers.child.idNumber', code: checked.code }],
    });
  const age = ageOf(book, checked.value.birthDate);
  if ((age === 'too-young' || age === 'too-old') && book.ages !== null) {
    const { bornFrom, bornTo } = book.ages;
    return refuse(age, { facts: { bornFrom, bornTo } });
  }
  return ok(checked.value.normalized);
};

const isRepeated = (found: Application, actor: GuardianActor, request: string): boolean =>
  found.owner === actor.owner && found.recentRequests.includes(request);

/**
 * One live application a child and season, whoever files it: the id follows from the child. A withdrawn one is opened
 * again by whoever applies next; a live one is refused without a word about whose it is.
 */
export const startApplication = async (
  ports: Needs,
  actor: GuardianActor,
  { season: id, request, answers }: StartCommand,
): Promise<Outcome<ApplicationView>> => {
  const season = await openSeason(ports, id);
  if (season === null) return refuse('not-found');
  if (!isOpen(season.book.calendar, 'registration', ports.clock.now()))
    return refuse('outside-registration');
  const idNumber = childNumber(season.book, answers);
  if (!idNumber.ok) return idNumber;

  const application = ports.keyed.applicationId(id, idNumber.value);
  const found = await ports.applications.find(id, application);
  if (found !== null && isRepeated(found, actor, request))
    return ok(await viewFor(ports, season, found));
  if (found !== null && liveStates.includes(found.state)) return refuse('already-applied');

  const change = changeOf(ports, found ?? unwritten(id, application, actor.owner, answers), {
    patch: { ...blank(), owner: actor.owner, answers },
    happenings: [{ event: found === null ? 'start' : 'reopen', by: actor }],
    request,
  });
  if (!change.ok) return change;
  const written = await ports.applications.write(change.value);
  if (written === 'written') return ok(await viewFor(ports, season, change.value.after));
  const winner = await ports.applications.find(id, application);
  return winner !== null && isRepeated(winner, actor, request)
    ? ok(await viewFor(ports, season, winner))
    : refuse('already-applied');
};
