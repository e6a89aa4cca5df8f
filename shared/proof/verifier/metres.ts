/** Distances in whole metres. */

import type { Columns } from './columns.ts';

/**
 * The root of dx² + dy² to the nearest integer. Squares stay below 2^46 (`sound.ts`), so the root is below 2^23 and its
 * double is within 2^-30 of the true one; the root of an integer is at least 2^-26 away from any half, so adding a half
 * and cutting off cannot go wrong.
 */
export const crowMetres = (dx: number, dy: number): number =>
  Math.floor(Math.sqrt(dx * dx + dy * dy) + 0.5);

/** The unit's own entry where there is one, else the way as the crow flies. */
export const metresTo = ({ units, places, schools, stated }: Columns, u: number, s: number) => {
  if (stated !== null) {
    const end = stated.start[u + 1]!;
    for (let i = stated.start[u]!; i < end; i++) {
      if (stated.school[i] === s) return stated.metres[i]!;
    }
  }
  const place = units.place[u]!;
  return crowMetres(places.x[place]! - schools.x[s]!, places.y[place]! - schools.y[s]!);
};
