import type { Calendar, Supplement } from '../rule-book/schema.ts';
import type { Instant } from '../text.ts';

export type SeasonStep =
  | 'before'
  | 'announced'
  | 'registration'
  | 'review'
  | 'draw'
  | 'objection'
  | 'confirmation'
  | 'supplement'
  | 'published'
  | 'closed';

/** An instant of the calendar, by its path in the rule book. */
export type CalendarEntry =
  | Exclude<keyof Calendar, 'supplement'>
  | `supplement.${keyof Supplement}`;

/** null where the calendar has no supplement round */
export const instantOf = (calendar: Calendar, entry: CalendarEntry): Instant | null => {
  switch (entry) {
    case 'supplement.joinTo':
      return calendar.supplement?.joinTo ?? null;
    case 'supplement.publishAt':
      return calendar.supplement?.publishAt ?? null;
    case 'supplement.confirmTo':
      return calendar.supplement?.confirmTo ?? null;
    default:
      return calendar[entry];
  }
};

/** Each step lasts until the instant of its entry, that instant excluded; without an instant there is no such step. */
const ends: readonly (readonly [SeasonStep, CalendarEntry])[] = [
  ['before', 'announcedAt'],
  ['announced', 'registrationFrom'],
  ['registration', 'registrationTo'],
  ['review', 'reviewTo'],
  // frozen roster, draw, allocation, verification
  ['draw', 'publishAt'],
  ['objection', 'objectionTo'],
  ['confirmation', 'confirmTo'],
  ['supplement', 'supplement.confirmTo'],
  // nothing left to do, the lists still stand
  ['published', 'listsDownAt'],
];

type Span = readonly [from: CalendarEntry, to: CalendarEntry];

/** from when the first result is out until the supplement's roster is made */
const joining: Span = ['publishAt', 'supplement.joinTo'];

/** from, included, to, excluded; windows overlap where a family may do several things */
const windows = {
  /** once more for whoever comes late to the supplement */
  registration: [['registrationFrom', 'registrationTo'], joining],
  /** a returned application may be mended until reviews end */
  amendment: [['registrationFrom', 'reviewTo'], joining],
  draw: [['drawAt', 'publishAt']],
  objection: [['publishAt', 'objectionTo']],
  confirmation: [['publishAt', 'confirmTo']],
  joining: [joining],
  'late-review': [['publishAt', 'supplement.publishAt']],
  'supplement-confirmation': [['supplement.publishAt', 'supplement.confirmTo']],
  lists: [['publishAt', 'listsDownAt']],
} as const satisfies Record<string, readonly Span[]>;
export type SeasonWindow = keyof typeof windows;

/**
 * UTC instants of one precision compare as strings, of different precision not: 09:00:00Z stands after
 * 09:00:00.500Z. Cut to the common form, milliseconds.
 */
const comparable = (instant: Instant): string => {
  const [seconds = '', fraction = ''] = instant.replace('Z', '').split('.');
  return `${seconds.length === 16 ? `${seconds}:00` : seconds}.${fraction.padEnd(3, '0').slice(0, 3)}`;
};

export const isBefore = (a: Instant, b: Instant): boolean => comparable(a) < comparable(b);

/** The one step a moment falls in; steps follow each other without a gap. */
export const stepAt = (calendar: Calendar, at: Instant): SeasonStep =>
  ends.find(([, entry]) => {
    const end = instantOf(calendar, entry);
    return end !== null && isBefore(at, end);
  })?.[0] ?? 'closed';

/** When the window that is open at a moment closes; null where it is not open. */
export const closesAt = (calendar: Calendar, window: SeasonWindow, at: Instant): Instant | null => {
  const spans: readonly Span[] = windows[window];
  for (const [first, last] of spans) {
    const from = instantOf(calendar, first);
    const to = instantOf(calendar, last);
    if (from !== null && to !== null && !isBefore(at, from) && isBefore(at, to)) return to;
  }
  return null;
};

export const isOpen = (calendar: Calendar, window: SeasonWindow, at: Instant): boolean =>
  closesAt(calendar, window, at) !== null;

/** A place is answered, and the child arrives, in the days of the round that gave it. */
export const confirmationOf = (
  placement: { readonly supplement?: true | undefined } | null,
): SeasonWindow => (placement?.supplement === true ? 'supplement-confirmation' : 'confirmation');
