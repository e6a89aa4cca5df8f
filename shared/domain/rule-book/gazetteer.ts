import type { Place, RuleBook, School } from './schema.ts';

type Point = readonly [number, number];

/** The gazetteer's place with the longest name that stands in the address; null where none does. */
export const placeOf = (book: RuleBook, address: string): Place | null => {
  let best: Place | null = null;
  for (const place of book.places) {
    if (!address.includes(place.name)) continue;
    if (best === null || place.name.length > best.name.length) best = place;
  }
  return best;
};

const centre = (schools: readonly School[]): Point => {
  const sum = schools.reduce<[number, number]>(([x, y], { at }) => [x + at[0], y + at[1]], [0, 0]);
  return [Math.round(sum[0] / schools.length), Math.round(sum[1] / schools.length)];
};

/**
 * Where a child lives, metres on the district's grid: the address's place, else the middle of its zone's schools,
 * else the middle of the district, so that nobody is left out for want of a coordinate.
 */
export const locate = (
  book: RuleBook,
  address: string | null,
  schools: readonly School[],
): { readonly at: Point; readonly area: string | null } => {
  const place = address === null ? null : placeOf(book, address);
  if (place !== null) return { at: place.at, area: place.area };
  const [first] = schools;
  if (first !== undefined) return { at: centre(schools), area: first.area };
  return { at: centre(book.schools), area: null };
};
