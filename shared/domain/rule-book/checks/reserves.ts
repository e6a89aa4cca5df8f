import { type Check, faultAt } from '../faults.ts';

/** a reserve's pool goes by its group's name, beside these two */
const poolNames: readonly string[] = ['guaranteed', 'open'];

/** Reserves fit into the plan, each group once a school, and somebody belongs to the group. */
export const reserves: Check = ({ schools, categories }) => {
  const groups = new Set(categories.flatMap((category) => category.groups));
  return schools.flatMap((school, index) => {
    const held = school.reserves.reduce((sum, { seats }) => sum + seats, 0);
    return [
      ...(held > school.seats
        ? [
            faultAt(['schools', index, 'reserves'], 'reserves-over-seats', {
              school: school.id,
              found: held,
              most: school.seats,
            }),
          ]
        : []),
      ...school.reserves.flatMap(({ group }, place) => {
        const path = ['schools', index, 'reserves', place, 'group'];
        const first = school.reserves.findIndex((reserve) => reserve.group === group);
        if (poolNames.includes(group)) return [faultAt(path, 'group-name-taken', { group })];
        if (first < place) return [faultAt(path, 'reserve-twice', { group })];
        return groups.has(group) ? [] : [faultAt(path, 'group-of-nobody', { group })];
      }),
    ];
  });
};
