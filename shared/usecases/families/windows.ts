import type { Application } from '../../domain/application/application.ts';
import { allowedEvents, transition } from '../../domain/application/states.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import { confirmationOf, isBefore, isOpen } from '../../domain/season/calendar.ts';
import type { Instant } from '../../domain/text.ts';

/** A draft follows registration; a returned application may be mended after it, until its own day. */
const mayEdit = (
  { calendar }: RuleBook,
  { state, amendBy }: Pick<Application, 'state' | 'amendBy'>,
  now: Instant,
): boolean => {
  if (state !== 'RETURNED') return isOpen(calendar, 'registration', now);
  return isOpen(calendar, 'amendment', now) && (amendBy === null || isBefore(now, amendBy));
};

const inTime = (event: string, book: RuleBook, application: Application, now: Instant): boolean => {
  switch (event) {
    case 'save':
    case 'look-up':
    case 'submit':
    case 'amend':
      return mayEdit(book, application, now);
    case 'reopen':
      return isOpen(book.calendar, 'registration', now);
    case 'accept':
    case 'decline':
      return isOpen(book.calendar, confirmationOf(application.placement), now);
    case 'rejoin':
      return isOpen(book.calendar, 'joining', now);
    case 'object':
      return checkObjecting(book, application, now).ok;
    default:
      return true;
  }
};

/** Whether the family may still change what it states: the table of states, then the calendar. */
export const checkEditable = (
  book: RuleBook,
  application: Application,
  now: Instant,
): Outcome<undefined> => {
  const { state } = application;
  if (transition(state, 'save') === null) return refuse('wrong-state', { facts: { state } });
  return mayEdit(book, application, now) ? ok(undefined) : refuse('outside-registration');
};

/** Whether an objection may be raised now: one a child, while they are heard. */
export const checkObjecting = (
  { calendar }: RuleBook,
  { objection }: Application,
  now: Instant,
): Outcome<undefined> => {
  if (!isOpen(calendar, 'objection', now)) return refuse('outside-objection');
  return objection === null
    ? ok(undefined)
    : refuse('wrong-state', { facts: { objection: objection.standing } });
};

/** What the family may do at this moment: the table of states and the calendar together. */
export const allowedNow = (
  book: RuleBook,
  application: Application,
  now: Instant,
): readonly string[] =>
  allowedEvents(application.state, 'guardian').filter((event) =>
    inTime(event, book, application, now),
  );
