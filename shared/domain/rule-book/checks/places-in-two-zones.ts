import { conflicts } from '../../zones/index.ts';
import { type Check, faultAt } from '../faults.ts';
import { wordingIndex } from '../zones-of.ts';

/** A place that two zones claim with equal right; several schools for one place are a multi zone or a choice. */
export const placesInTwoZones: Check = ({ zones }) =>
  conflicts(wordingIndex(zones)).map(({ place, a, b }) =>
    faultAt(['zones', zones.findIndex(({ id }) => id === b.id), 'text'], 'place-in-two-zones', {
      place,
      zone: a.id,
      other: b.id,
    }),
  );
