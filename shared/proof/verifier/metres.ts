/** Distances in whole metres, without rounding through a floating-point root. */

import type { Applicant, School } from './instance.ts';

/** The root of an integer below 2^53, to the nearest integer; a half cannot occur. */
export const roundedRoot = (square: number): number => {
  let root = Math.floor(Math.sqrt(square));
  while (root * root > square) root--;
  while ((root + 1) * (root + 1) <= square) root++;
  return square - root * root > root ? root + 1 : root;
};

/** The child's own entry where there is one, else the way as the crow flies. */
export const metresBetween = (child: Applicant, school: School): number => {
  const own = child.metres?.get(school.id);
  if (own !== undefined) return own;
  const dx = child.at.x - school.at.x;
  const dy = child.at.y - school.at.y;
  return roundedRoot(dx * dx + dy * dy);
};
