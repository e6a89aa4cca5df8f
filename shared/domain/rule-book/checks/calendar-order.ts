import { type CalendarEntry, instantOf, isBefore } from '../../season/calendar.ts';
import { type Check, faultAt } from '../faults.ts';

const order: readonly CalendarEntry[] = [
  'announcedAt',
  'registrationFrom',
  'registrationTo',
  'reviewTo',
  'drawAt',
  'publishAt',
  'objectionTo',
  'confirmTo',
  'supplement.joinTo',
  'supplement.publishAt',
  'supplement.confirmTo',
  'listsDownAt',
];

/** Every entry lies after the one before; those of a supplement only where there is one. */
export const calendarOrder: Check = ({ calendar }) => {
  const entries = order.flatMap((entry) => {
    const at = instantOf(calendar, entry);
    return at === null ? [] : [{ entry, at }];
  });
  return entries.flatMap(({ entry, at }, index) => {
    const before = entries[index - 1];
    return before !== undefined && !isBefore(before.at, at)
      ? [faultAt(['calendar', ...entry.split('.')], 'calendar-order', { after: before.entry })]
      : [];
  });
};
