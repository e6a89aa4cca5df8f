/** Shortage as a cut: children, and the schools they can reach, with fewer seats than children. */

import type { Book } from './book.ts';
import type { Point } from './instance.ts';
import type { Breach } from './report.ts';
import type { Shortage } from './result.ts';

/** the schools the overflow opens to those who take part in it */
const columnsOf = (book: Book): readonly number[] =>
  book.rules.overflow === 'none'
    ? []
    : book.schools.flatMap(({ overflow }, i) => (overflow ? [i] : []));

const zoneOf = (book: Book, child: number): readonly number[] =>
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

/** whether a search from the child over full schools and those who sit there never meets a free seat */
const isClosed = (
  book: Book,
  start: number,
  seatedAt: readonly (readonly number[])[],
  free: readonly number[],
): boolean => {
  const seen = new Set<number>();
  const waiting = [start];
  const meetsFreeSeat = (schools: readonly number[]): boolean => {
    for (const school of schools) {
      if (free[school]! > 0) return true;
      if (seen.has(school)) continue;
      seen.add(school);
      for (const next of seatedAt[school]!) waiting.push(next);
    }
    return false;
  };
  let columns = columnsOf(book);
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    if (meetsFreeSeat(zoneOf(book, child))) return false;
    if (!book.children[child]!.overflow) continue;
    if (meetsFreeSeat(columns)) return false;
    columns = [];
  }
  return true;
};

/**
 * An unplaced child around whom everything is full: whoever sits at a school it can reach can reach full schools only,
 * and so on. Such children outnumber their seats; added to a cut that leaves the child out they make it deeper, so the
 * cut was not the deepest. Null where every unplaced child outside the cut meets a free seat by such a chain.
 */
export const closedAround = (
  book: Book,
  free: readonly number[],
  shortage: Shortage | null,
): string | null => {
  const declared = shortage === null ? new Set() : childrenOf(book, shortage);
  const seatedAt = book.schools.map((): number[] => []);
  book.places.forEach(({ school }, child) => {
    if (school >= 0) seatedAt[school]!.push(child);
  });
  const short = book.children.find(
    (_, child) =>
      book.places[child]!.school < 0 &&
      !declared.has(child) &&
      isClosed(book, child, seatedAt, free),
  );
  return short?.id ?? null;
};
