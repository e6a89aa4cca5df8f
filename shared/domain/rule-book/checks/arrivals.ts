import { isOpen } from '../../season/calendar.ts';
import { type Check, faultAt } from '../faults.ts';

/** A child that comes when its notice says so finds a school that can confirm it. */
export const arrivals: Check = ({ schools, calendar }) =>
  schools.flatMap(({ id, arrival }, index) =>
    arrival === undefined || isOpen(calendar, 'confirmation', arrival.on)
      ? []
      : [
          faultAt(['schools', index, 'arrival', 'on'], 'arrival-outside-confirmation', {
            school: id,
            from: calendar.publishAt,
            to: calendar.confirmTo,
          }),
        ],
  );
