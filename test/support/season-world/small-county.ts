import { type County, countyOf } from '../../../local/demonstration/county.ts';
import type { RuleBook, School } from '../../../shared/domain/rule-book/schema.ts';

const scaledSchool = (school: School, percent: number): School => {
  const share = (seats: number) => Math.max(1, Math.round((seats * percent) / 100));
  const seats = share(school.seats);
  let open = seats;
  const reserves = school.reserves.flatMap((reserve) => {
    const kept = Math.min(open, share(reserve.seats));
    open -= kept;
    return kept === 0 ? [] : [{ ...reserve, seats: kept }];
  });
  return { ...school, seats, reserves };
};

const scaled = (book: RuleBook, percent: number): RuleBook => ({
  ...book,
  schools: book.schools.map((school) => scaledSchool(school, percent)),
});

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
