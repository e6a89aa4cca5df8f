import { nextDay, yearsLater } from '../../season/days.ts';
import { type Check, faultAt } from '../faults.ts';

/** A primary season has a window of births one year long, of children who are six by 31 August. */
export const ages: Check = ({ ages: window, level, year }) => {
  if (window === null) return level === 'primary' ? [faultAt(['ages'], 'ages-missing')] : [];
  const sixBy = `${year - 6}-08-31`;
  return [
    ...(nextDay(window.bornTo) === yearsLater(window.bornFrom, 1)
      ? []
      : [faultAt(['ages', 'bornTo'], 'ages-not-a-year', { from: window.bornFrom })]),
    ...(level === 'primary' && window.bornTo > sixBy
      ? [faultAt(['ages', 'bornTo'], 'ages-under-six', { latest: sixBy })]
      : []),
  ];
};
