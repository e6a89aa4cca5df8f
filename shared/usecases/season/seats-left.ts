import type { Application, Placement } from '../../domain/application/application.ts';
import type { RuleBook, School } from '../../domain/rule-book/schema.ts';

/** states in which a child holds the seat it was placed on; declined and not taken up, it is free again */
const seated: ReadonlySet<string> = new Set(['PLACED', 'ACCEPTED', 'CONFIRMED']);

const schoolLeft = (school: School, held: readonly Placement[]): School => {
  const left = (seats: number, taken: readonly Placement[]) => Math.max(0, seats - taken.length);
  const own = held.filter(({ school: id }) => id === school.id);
  return {
    ...school,
    seats: left(school.seats, own),
    reserves: school.reserves.map(({ group, seats }) => ({
      group,
      seats: left(
        seats,
        own.filter(({ pool }) => pool === group),
      ),
    })),
  };
};

/** The book with the seats that earlier runs left: a supplement gives away no seat twice. */
export const withSeatsLeft = (book: RuleBook, applications: readonly Application[]): RuleBook => {
  const held = applications.flatMap(({ state, placement }) =>
    placement !== null && seated.has(state) ? [placement] : [],
  );
  return { ...book, schools: book.schools.map((school) => schoolLeft(school, held)) };
};
