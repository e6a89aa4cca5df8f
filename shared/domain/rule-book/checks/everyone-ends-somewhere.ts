import { type Check, faultAt } from '../faults.ts';

/** A category for everybody, and an overflow that can seat whoever the zones leave over. */
export const everyoneEndsSomewhere: Check = ({ categories, overflow, schools }) => [
  ...(categories.some(({ when, zoneBy }) => 'always' in when && zoneBy === null)
    ? []
    : [faultAt(['categories'], 'no-catch-all')]),
  ...(overflow.mode === 'none' ? [faultAt(['overflow', 'mode'], 'no-overflow')] : []),
  ...(schools.some((school) => school.overflow)
    ? []
    : [faultAt(['schools'], 'no-overflow-school')]),
];
