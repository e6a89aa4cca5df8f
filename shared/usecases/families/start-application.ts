import type { ApplicationView } from '../../contract/views.ts';
import type { Answers } from '../../domain/application/answers.ts';
import type { Application } from '../../domain/application/application.ts';
import { blank } from '../../domain/application/blank.ts';
import { ageOf } from '../../domain/application/complete.ts';
import { readChild } from '../../domain/application/person.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { isOpen } from '../../domain/season/calendar.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { changeOf } from '../support/change.ts';
import { removeTakenBack, takenBack } from '../support/documents.ts';
import { type OpenSeason, openSeason } from '../support/open-season.ts';
import { viewFor } from './answer.ts';
import { mayHoldAnother, opening } from './hold-child.ts';

export type StartCommand = {
  readonly season: string;
  readonly request: string;
  readonly answers: Answers;
};

type Needs = Pick<
  Ports,
  'applications' | 'clock' | 'digest' | 'documents' | 'guardians' | 'keyed' | 'ruleBooks'
>;

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
  const checked = readChild(child);
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

/** The view of the opened application, once nothing is left of what another guardian gave. */
const opened = async (
  ports: Needs,
  season: OpenSeason,
  application: Application,
): Promise<Outcome<ApplicationView>> => {
  const documents = await ports.applications.documents(application.season, application.id);
  await removeTakenBack(ports.documents, documents);
  return ok(await viewFor(ports, season, application));
};

/**
 * One live application a child and season, whoever files it: the id follows from the child. One that holds the child no
 * longer is opened anew by whoever applies next; any other is refused without a word about whose it is.
 */
export const startApplication = async (
  ports: Needs,
  actor: GuardianActor,
  { season: id, request, answers }: StartCommand,
): Promise<Outcome<ApplicationView>> => {
  const season = await openSeason(ports, id);
  if (season === null) return refuse('not-found');
  const now = ports.clock.now();
  if (!isOpen(season.book.calendar, 'registration', now)) return refuse('outside-registration');
  const idNumber = childNumber(season.book, answers);
  if (!idNumber.ok) return idNumber;

  const application = ports.keyed.applicationId(id, idNumber.value);
  const found = await ports.applications.find(id, application);
  if (found !== null && isRepeated(found, actor, request)) return opened(ports, season, found);
  const happenings = opening(found, actor, now);
  if (!happenings.ok) return happenings;
  const another = await mayHoldAnother(ports, actor, id, now);
  if (!another.ok) return another;

  const left = found === null ? [] : await ports.applications.documents(id, application);
  const change = changeOf(ports, found ?? unwritten(id, application, actor.owner, answers), {
    patch: { ...blank(), owner: actor.owner, answers },
    happenings: happenings.value,
    documents: takenBack(left),
    request,
  });
  if (!change.ok) return change;
  const written = await ports.applications.write(change.value);
  if (written === 'written') return opened(ports, season, change.value.after);
  const winner = await ports.applications.find(id, application);
  return winner !== null && isRepeated(winner, actor, request)
    ? opened(ports, season, winner)
    : refuse('already-applied');
};
