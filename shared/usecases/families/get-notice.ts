import type { ApplicationState } from '../../domain/application/application.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { arrivalDays } from '../../domain/season/arrival-days.ts';
import type { GuardianActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OfApplication } from '../support/own-application.ts';
import { type NoticePaper, paperHead } from '../support/paper-facts.ts';
import { loadOwn } from './answer.ts';
import { getResult } from './get-result.ts';

type Needs = Pick<Ports, 'applications' | 'digest' | 'keyed' | 'records' | 'ruleBooks' | 'runs'>;

/** not PLACED: a notice in the hand of a family that has yet to answer reads as if it had answered */
const noticed: ReadonlySet<ApplicationState> = new Set(['ACCEPTED', 'CONFIRMED']);

/** The admission notice of a place that the family has accepted. */
export const getNotice = async (
  ports: Needs,
  actor: GuardianActor,
  input: OfApplication,
): Promise<Outcome<NoticePaper>> => {
  const found = await loadOwn(ports, actor, input);
  if (!found.ok) return found;
  const { application, season } = found.value;
  const { state } = application;
  if (!noticed.has(state)) return refuse('wrong-state', { facts: { state } });
  const result = await getResult(ports, actor, input);
  if (!result.ok) return result;
  const { placement, ticket, resultHash } = result.value;
  const school = season.book.schools.find(({ id }) => id === placement.school);
  if (school === undefined) return refuse('not-found');
  return ok({
    ...paperHead(found.value),
    school: school.name,
    address: school.address,
    arrival: school.arrival ?? null,
    days: arrivalDays(season.book.calendar, school, placement),
    number: placement.number,
    ticket,
    run: placement.run,
    resultHash,
    code: ports.keyed.notice(application.season, application.id, placement.school, placement.run),
  });
};
