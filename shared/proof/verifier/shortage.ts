/** Shortage as a cut: children, and the schools they can reach, with fewer seats than children. */

import type { Book } from './book.ts';
import type { Point } from './instance.ts';
import type { Breach } from './report.ts';
import type { Shortage } from './result.ts';

/** the schools the overflow opens to those who take part in it */
export const columnsOf = (book: Book): readonly number[] =>
  book.rules.overflow === 'none'
    ? []
    : book.schools.flatMap(({ overflow }, i) => (overflow ? [i] : []));

export const zoneOf = (book: Book, child: number): readonly number[] =>
  book.children[child]!.choices.map(({ school }) => book.schoolAt.get(school)!);

const placeName = ({ x, y }: Point): string => `${x},${y}`;

const namesBreach = (book: Book, { places, schools }: Shortage): Breach | null => {
  const lived = new Set(book.children.map(({ at }) => placeName(at)));
  const place = places.find((each, i) => !lived.has(each) || places.indexOf(each) !== i);
  if (place !== undefined) return { code: 'shortage-place', facts: { place } };
  const school = schools.find((id, i) => !book.schoolAt.has(id) || schools.indexOf(id) !== i);
  return school === undefined ? null : { code: 'shortage-school', school, facts: {} };
};

/** the children of a cut: those who live at its places and can reach only its schools */
const childrenOf = (book: Book, { places, schools }: Shortage): ReadonlySet<number> => {
  const lived = new Set(places);
  const within = new Set(schools.map((id) => book.schoolAt.get(id)));
  const columnsWithin = columnsOf(book).every((school) => within.has(school));
  const children = [...book.children.keys()].filter((child) => {
    const { at, overflow } = book.children[child]!;
    if (!lived.has(placeName(at)) || (overflow && !columnsWithin)) return false;
    return zoneOf(book, child).every((school) => within.has(school));
  });
  return new Set(children);
};

/** The declared cut, recounted. */
export const cutBreach = (book: Book, shortage: Shortage): Breach | null => {
  const unknown = namesBreach(book, shortage);
  if (unknown) return unknown;
  const inCut = childrenOf(book, shortage);
  const confined = new Set([...inCut].map((child) => placeName(book.children[child]!.at)));
  const place = shortage.places.find((each) => !confined.has(each));
  if (place !== undefined) return { code: 'shortage-not-a-cut', facts: { place } };
  const children = inCut.size;
  const seats = shortage.schools.reduce(
    (sum, id) => sum + book.schools[book.schoolAt.get(id)!]!.seats,
    0,
  );
  const counted = { children, seats, missing: children - seats };
  for (const name of ['children', 'seats', 'missing'] as const) {
    if (shortage[name] !== counted[name]) {
      const facts = { field: name, stated: shortage[name], counted: counted[name] };
      return { code: 'shortage-count', facts };
    }
  }
  return counted.missing > 0 ? null : { code: 'shortage-without-need', facts: counted };
};
