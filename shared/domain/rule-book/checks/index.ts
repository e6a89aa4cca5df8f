import type { Check } from '../faults.ts';
import { ages } from './ages.ts';
import { arrivals } from './arrivals.ts';
import { calendarOrder } from './calendar-order.ts';
import { classCaps } from './class-caps.ts';
import { everyoneEndsSomewhere } from './everyone-ends-somewhere.ts';
import { feeders } from './feeders.ts';
import { guarantees } from './guarantees.ts';
import { overflowGoals } from './overflow-goals.ts';
import { placesInTwoZones } from './places-in-two-zones.ts';
import { provable } from './provable.ts';
import { reachable } from './reachable.ts';
import { references } from './references.ts';
import { reserves } from './reserves.ts';
import { schoolSize } from './school-size.ts';
import { tierOrders } from './tier-orders.ts';
import { twins } from './twins.ts';
import { zoneSchools } from './zone-schools.ts';
import { zoneVersions } from './zone-versions.ts';

/** Everything a rule book is refused for, in the order it is reported. */
export const checks: readonly Check[] = [
  references,
  calendarOrder,
  arrivals,
  ages,
  classCaps,
  schoolSize,
  zoneSchools,
  zoneVersions,
  placesInTwoZones,
  feeders,
  provable,
  reachable,
  tierOrders,
  everyoneEndsSomewhere,
  overflowGoals,
  reserves,
  guarantees,
  twins,
];
