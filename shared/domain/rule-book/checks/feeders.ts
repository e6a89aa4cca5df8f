import { type Check, faultAt } from '../faults.ts';

/** Direct and nine-year zones say whose leavers continue; other zones have none. */
export const feeders: Check = ({ zones, schools, feederSchools }) => {
  const known = new Set([...schools, ...(feederSchools ?? [])].map(({ id }) => id));
  return zones.flatMap((zone, index) => {
    const continues = zone.kind === 'direct' || zone.kind === 'nine-year';
    const path = ['zones', index, 'feeders'];
    return [
      ...(continues && zone.feeders.length === 0
        ? [faultAt(path, 'feeders-missing', { zone: zone.id })]
        : []),
      ...(!continues && zone.feeders.length > 0
        ? [faultAt(path, 'feeders-not-used', { zone: zone.id, kind: zone.kind })]
        : []),
      ...zone.feeders.flatMap((school, place) =>
        known.has(school) ? [] : [faultAt([...path, place], 'unknown-school', { school })],
      ),
    ];
  });
};
