import type { Calendar } from '../rule-book/schema.ts';
import type { Instant } from '../text.ts';

export type SeasonStep =
  | 'before'
  | 'announced'
  | 'registration'
  | 'review'
  | 'draw'
  | 'objection'
  | 'confirmation'
  | 'published'
  | 'closed';

type Entry = keyof Calendar;

/** Each step lasts until the instant of its entry, that instant excluded. */
const ends: readonly (readonly [SeasonStep, Entry])[] = [
  ['before', 'announcedAt'],
  ['announced', 'registrationFrom'],
  ['registration', 'registrationTo'],
  ['review', 'reviewTo'],
  // frozen roster, draw, allocation, verification
  ['draw', 'publishAt'],
  ['objection', 'objectionTo'],
  ['confirmation', 'confirmTo'],
  // nothing left to do, the lists still stand
  ['published', 'listsDownAt'],
];

/** from, included, to, excluded; windows overlap where a family may do several things */
const windows = {
  registration: ['registrationFrom', 'registrationTo'],
  /** a returned application may be mended until reviews end */
  amendment: ['registrationFrom', 'reviewTo'],
  draw: ['drawAt', 'publishAt'],
  objection: ['publishAt', 'objectionTo'],
  confirmation: ['publishAt', 'confirmTo'],
  lists: ['publishAt', 'listsDownAt'],
} as const satisfies Record<string, readonly [Entry, Entry]>;
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
  ends.find(([, entry]) => isBefore(at, calendar[entry]))?.[0] ?? 'closed';

export const isOpen = (calendar: Calendar, window: SeasonWindow, at: Instant): boolean => {
  const [from, to] = windows[window];
  return !isBefore(at, calendar[from]) && isBefore(at, calendar[to]);
};
