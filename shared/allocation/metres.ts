import type { Columns } from './columns.ts';
import { planarMetres } from './pair-costs.ts';

/** the unit's own entry, else between the places */
export const metresBetween = (
  { units, places, schools, stated }: Columns,
  unit: number,
  school: number,
): number => {
  if (stated !== null) {
    for (let i = stated.start[unit]!; i < stated.start[unit + 1]!; i++) {
      if (stated.school[i] === school) return stated.metres[i]!;
    }
  }
  const place = units.place[unit]!;
  return planarMetres(places.x[place]! - schools.x[school]!, places.y[place]! - schools.y[school]!);
};
