import { NONE, type SchoolColumns } from './columns.ts';
import type { Indexed } from './indexed.ts';
import type { School } from './instance.ts';

export const schoolColumns = (
  schools: readonly School[],
  areas: Indexed,
  groups: Indexed,
): SchoolColumns => {
  const reserves = schools.flatMap((school) => school.reserves);
  const reserveStart = new Int32Array(schools.length + 1);
  schools.forEach((school, s) => {
    reserveStart[s + 1] = reserveStart[s]! + school.reserves.length;
  });
  return {
    count: schools.length,
    seats: Int32Array.from(schools, ({ seats }) => seats),
    x: Int32Array.from(schools, ({ at }) => at[0]),
    y: Int32Array.from(schools, ({ at }) => at[1]),
    area: Int32Array.from(schools, ({ area }) => (area === undefined ? NONE : areas.of(area))),
    overflow: Uint8Array.from(schools, ({ overflow }) => +overflow),
    reserveStart,
    reserveGroup: Int32Array.from(reserves, ({ group }) => groups.of(group)),
    reserveSeats: Int32Array.from(reserves, ({ seats }) => seats),
  };
};
