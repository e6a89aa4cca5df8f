/** Shortage as a cut: children, and the schools they can reach, with fewer seats than children. */

import type { Book } from './book.ts';
import type { Columns } from './columns.ts';
import type { Breach } from './report.ts';
import type { Shortage } from './result.ts';

/** the schools the overflow opens to those who take part in it */
export const columnsOf = ({ rules, schools }: Columns): readonly number[] =>
  rules.overflow === 'none'
    ? []
    : Array.from(schools.overflow.keys()).filter((s) => schools.overflow[s] === 1);

const placeName = ({ places }: Columns, place: number): string =>
  `${places.x[place]},${places.y[place]}`;

const isRepeated = (list: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return list.find((each) => seen.size === seen.add(each).size);
};

const namesBreach = (book: Book, { places, schools }: Shortage): Breach | null => {
  const { columns, schoolAt } = book;
  const lived = new Set<string>();
  for (let p = 0; p < columns.places.count; p++) lived.add(placeName(columns, p));
  const place = places.find((each) => !lived.has(each)) ?? isRepeated(places);
  if (place !== undefined) return { code: 'shortage-place', facts: { place } };
  const school = schools.find((id) => !schoolAt.has(id)) ?? isRepeated(schools);
  return school === undefined ? null : { code: 'shortage-school', school, facts: {} };
};

/** by place: the children who live there, are of the cut's places and can reach only its schools */
const confined = ({ columns, schoolAt }: Book, { places, schools }: Shortage): Int32Array => {
  const { choiceStart, choiceSchool, units } = columns;
  const lived = new Set(places);
  const within = new Uint8Array(columns.schools.count);
  for (const id of schools) within[schoolAt.get(id)!] = 1;
  const columnsWithin = columnsOf(columns).every((s) => within[s] === 1);
  const listed = Uint8Array.from({ length: columns.places.count }, (_, p) =>
    lived.has(placeName(columns, p)) ? 1 : 0,
  );
  const children = new Int32Array(columns.places.count);
  for (let u = 0; u < units.count; u++) {
    if (listed[units.place[u]!] === 0 || (units.overflow[u] === 1 && !columnsWithin)) continue;
    const zone = choiceSchool.subarray(choiceStart[u], choiceStart[u + 1]);
    if (zone.every((s) => within[s] === 1)) children[units.place[u]!]! += units.size[u]!;
  }
  return children;
};

/** The declared cut, recounted. */
export const cutBreach = (book: Book, shortage: Shortage): Breach | null => {
  const unknown = namesBreach(book, shortage);
  if (unknown) return unknown;
  const { columns, schoolAt } = book;
  const byPlace = confined(book, shortage);
  const inCut = new Set<string>();
  byPlace.forEach((some, p) => {
    if (some > 0) inCut.add(placeName(columns, p));
  });
  const place = shortage.places.find((each) => !inCut.has(each));
  if (place !== undefined) return { code: 'shortage-not-a-cut', facts: { place } };
  const children = byPlace.reduce((sum, each) => sum + each, 0);
  const seats = shortage.schools.reduce(
    (sum, id) => sum + columns.schools.seats[schoolAt.get(id)!]!,
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
