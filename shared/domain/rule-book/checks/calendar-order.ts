import { isBefore } from '../../season/calendar.ts';
import { type Check, faultAt } from '../faults.ts';
import type { Calendar } from '../schema.ts';

const order: readonly (keyof Calendar)[] = [
  'announcedAt',
  'registrationFrom',
  'registrationTo',
  'reviewTo',
  'drawAt',
  'publishAt',
  'objectionTo',
  'confirmTo',
  'listsDownAt',
];

/** Every entry lies after the one before. */
export const calendarOrder: Check = ({ calendar }) =>
  order.flatMap((entry, index) => {
    const before = order[index - 1];
    return before !== undefined && !isBefore(calendar[before], calendar[entry])
      ? [faultAt(['calendar', entry], 'calendar-order', { after: before })]
      : [];
  });
