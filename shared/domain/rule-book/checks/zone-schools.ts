import { type Check, faultAt } from '../faults.ts';

/** Every zone names schools of this book, as many as its kind allows, and every school stands in a zone. */
export const zoneSchools: Check = ({ zones, schools }) => {
  const known = new Set(schools.map(({ id }) => id));
  const zoned = new Set(zones.flatMap((zone) => zone.schools));
  return [
    ...zones.flatMap((zone, index) => [
      ...zone.schools.flatMap((id, place) =>
        known.has(id)
          ? []
          : [faultAt(['zones', index, 'schools', place], 'unknown-school', { school: id })],
      ),
      ...(zone.kind === 'multi' && zone.schools.length < 2
        ? [faultAt(['zones', index, 'schools'], 'multi-zone-of-one', { zone: zone.id })]
        : []),
      ...(zone.kind === 'single' && zone.schools.length > 1
        ? [faultAt(['zones', index, 'schools'], 'single-zone-of-several', { zone: zone.id })]
        : []),
    ]),
    ...schools.flatMap(({ id }, index) =>
      zoned.has(id) ? [] : [faultAt(['schools', index], 'school-without-zone', { school: id })],
    ),
  ];
};
