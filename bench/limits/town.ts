import type { Instance, School } from '../../shared/allocation/index.ts';
import { city } from '../../test/support/allocation/city.ts';

const seed = 1;
/** schools come in threes, of which one is crowded; together they have the seats asked for */
const seatsOfThree = 675;

/** A made-up instance with names; `seatsPerChild` below 1 leaves it short. */
export const townOf = (children: number, seatsPerChild?: number): Instance =>
  city(children, 3 * Math.max(1, Math.round(children / seatsOfThree)), seed, seatsPerChild);

export const classSize = 45;

/** The school whom most children beyond its seats have first on their list. */
export const crowded = ({ schools, applicants }: Instance): School => {
  const beyond = new Map(schools.map(({ id, seats }) => [id, -seats]));
  for (const { choices } of applicants) {
    const first = choices[0]?.school ?? '';
    beyond.set(first, (beyond.get(first) ?? 0) + 1);
  }
  const rank = ({ id }: School) => beyond.get(id) ?? 0;
  return schools.reduce((most, school) => (rank(school) > rank(most) ? school : most));
};
