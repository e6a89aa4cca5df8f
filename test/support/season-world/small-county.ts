import { type County, countyOf } from '../../../local/demonstration/county.ts';
import type { RuleBook } from '../../../shared/domain/rule-book/schema.ts';

const scaled = (book: RuleBook, percent: number): RuleBook => {
  const share = (seats: number) => Math.max(1, Math.round((seats * percent) / 100));
  return {
    ...book,
    schools: book.schools.map((school) => ({
      ...school,
      seats: share(school.seats),
      reserves: school.reserves.map((reserve) => ({ ...reserve, seats: share(reserve.seats) })),
    })),
  };
};

/** The made-up county with a few of its children, and its seats in proportion: places are as scarce as in the whole. */
export const smallCounty = (seed: number, percent: number): County => {
  const county = countyOf(seed, percent);
  return {
    ...county,
    books: {
      primary: scaled(county.books.primary, percent),
      junior: scaled(county.books.junior, percent),
    },
  };
};
