import type { RuleBook } from '../../rule-book/schema.ts';
import type { RowOf } from '../extracts.ts';

/** Whether the pupil is still at the school in September; grade 6 stays where grades 7 to 9 are. */
export const staysOn = ({ schools }: RuleBook, { school, grade }: RowOf<'pupils'>): boolean => {
  if (grade === '9') return false;
  return grade !== '6' || schools.find(({ id }) => id === school)?.kind === 'nine-year';
};
