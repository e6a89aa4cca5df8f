import type { RuleBook } from '../../rule-book/schema.ts';
import { type ExtractRow, rowsOf } from '../extracts.ts';
import type { Lookup } from './verification.ts';

export const isInDistrict = (ruleBook: RuleBook, division: string): boolean =>
  ruleBook.district.codes.some((code) => division.startsWith(code));

/** The division a unit number begins with; a title without one is of the own district, whose register it is from. */
export const unitInDistrict = (ruleBook: RuleBook, unitNumber: string): boolean =>
  unitNumber === '' || isInDistrict(ruleBook, unitNumber.slice(0, 6));

export const lockLookup = (units: readonly string[]): readonly Lookup[] => {
  const keys = units.filter((unit) => unit !== '');
  return keys.length === 0 ? [] : [{ registry: 'locks', keys }];
};

/** A seat given by this dwelling within the years of the lock, to a child of another family. */
export const isLocked = (
  ruleBook: RuleBook,
  unitNumber: string,
  family: readonly string[],
  records: readonly ExtractRow[],
): boolean => {
  const { seatLock, level, year } = ruleBook;
  if (seatLock === null || unitNumber === '') return false;
  return rowsOf(records, 'locks').some(
    (lock) =>
      lock.unitNumber === unitNumber &&
      lock.level === level &&
      Number(lock.year) < year &&
      Number(lock.year) + seatLock.years > year &&
      !lock.guardianIdNumbers.split('、').some((guardian) => family.includes(guardian)),
  );
};
