import type { Application } from '../../domain/application/application.ts';
import { type ApplicationEvent, allowedEvents } from '../../domain/application/states.ts';
import { confirmationOf, isBefore, isOpen } from '../../domain/season/calendar.ts';
import type { RunState } from '../../domain/season/run.ts';
import type { Instant } from '../../domain/text.ts';
import { actorName, type StaffActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import type { OpenSeason } from '../support/open-season.ts';

/** A family that let its day pass is not refused: a person decides on what is there. */
export const isOverdue = (
  { state, amendBy }: Pick<Application, 'state' | 'amendBy'>,
  now: Instant,
): boolean => state === 'RETURNED' && amendBy !== null && !isBefore(now, amendBy);

/** nobody stands on a roster that is still to be drawn from or published */
const isOver: ReadonlySet<RunState> = new Set(['PUBLISHED', 'VOID']);

/**
 * A school looks until the roster is frozen, at the latest until the draw, and once more at those who come late to the
 * supplement. What is left over then, and what an upheld objection brings back, the bureau settles; it takes part in
 * the next run.
 */
export const mayReview = async (
  ports: Pick<Ports, 'runs'>,
  actor: StaffActor,
  { season, book }: OpenSeason,
  now: Instant,
): Promise<boolean> => {
  if (actor.kind === 'bureau') return true;
  const runs = await ports.runs.list(season.id);
  return runs.length === 0
    ? isBefore(now, book.calendar.drawAt)
    : isOpen(book.calendar, 'late-review', now) && runs.every(({ state }) => isOver.has(state));
};

const inTime = (
  event: ApplicationEvent,
  { calendar }: OpenSeason['book'],
  { objection, placement }: Application,
  now: Instant,
): boolean => {
  switch (event) {
    case 'return':
      return isOpen(calendar, 'amendment', now);
    case 'confirm':
      return isOpen(calendar, confirmationOf(placement), now);
    case 'no-show':
      return isOpen(calendar, 'lists', now);
    case 'decide-objection':
      return objection?.standing === 'open';
    // no desk causes these by themselves
    case 'refer':
    case 'replace':
      return false;
    default:
      return true;
  }
};

const reviews: ReadonlySet<string> = new Set(['return', 'qualify', 'disqualify']);

/** What the desk may do at this moment: the table of states and the calendar together. */
export const allowedAtDesk = async (
  ports: Pick<Ports, 'clock' | 'runs'>,
  actor: StaffActor,
  season: OpenSeason,
  application: Application,
): Promise<readonly ApplicationEvent[]> => {
  const now = ports.clock.now();
  const state = isOverdue(application, now) ? 'UNDER_REVIEW' : application.state;
  const events = allowedEvents(state, actor.kind).filter((event) =>
    inTime(event, season.book, application, now),
  );
  if (!events.some((event) => reviews.has(event))) return events;
  const open = await mayReview(ports, actor, season, now);
  return open ? events : events.filter((event) => !reviews.has(event));
};

/** Whether this person gave the last decision of the case, or its first. */
export const hasDecided = async (
  ports: Pick<Ports, 'applications'>,
  actor: StaffActor,
  { season, id, firstReviewer }: Application,
): Promise<boolean> => {
  if (firstReviewer === actor.subject) return true;
  const events = await ports.applications.events(season, id);
  return events.findLast(({ event }) => reviews.has(event))?.actor === actorName(actor);
};
