import type { Answers } from '../../application/answers.ts';
import { normalizeIdNumber } from '../../identity/index.ts';
import { type ExtractRow, rowsOf } from '../extracts.ts';
import { adultInHousehold } from './household-relations.ts';
import type { Lookup } from './verification.ts';

export const childNumber = ({ child }: Answers): string => normalizeIdNumber(child.idNumber);

export const guardianNumber = ({ guardian }: Answers): string | null =>
  guardian === undefined ? null : normalizeIdNumber(guardian.idNumber);

export const claimsParenthood = ({ guardian }: Answers): boolean =>
  guardian?.relation === 'mother' || guardian?.relation === 'father';

/** Mother and father of a person as its birth certificate names them. */
export const parentsOf = (person: string, found: readonly ExtractRow[]): readonly string[] => [
  ...new Set(
    rowsOf(found, 'births')
      .filter(({ idNumber }) => idNumber === person)
      .flatMap(({ motherIdNumber, fatherIdNumber }) => [motherIdNumber, fatherIdNumber])
      .filter((number) => number !== ''),
  ),
];

/** The parent whom a grandparent or another guardian names. */
const namedParent = ({ guardian }: Answers): string | null =>
  guardian?.parentIdNumber === undefined ? null : normalizeIdNumber(guardian.parentIdNumber);

/**
 * The child's parents as the certificate names them. Where none is found, the guardian who says to be one: whether that
 * is so is the kinship claim's to prove. A grandparent or another guardian never stands here, nor does its flat: what a
 * court has appointed a person reads from the papers. The parent such a guardian names counts where the child's own
 * household shows it to be one.
 */
export const parentNumbers = (
  answers: Answers,
  found: readonly ExtractRow[],
): readonly string[] => {
  const child = childNumber(answers);
  const named = parentsOf(child, found);
  if (named.length > 0) return named;
  const guardian = guardianNumber(answers);
  if (guardian !== null && claimsParenthood(answers)) return [guardian];
  const parent = namedParent(answers);
  return parent !== null && adultInHousehold(parent, child, found) === 'parent' ? [parent] : [];
};

/** By the parents' birth certificates, or by the relations in the child's household. */
export const isGrandparent = (
  person: string,
  answers: Answers,
  found: readonly ExtractRow[],
): boolean => {
  const parents = parentNumbers(answers, found);
  if (parents.some((parent) => parentsOf(parent, found).includes(person))) return true;
  return adultInHousehold(person, childNumber(answers), found) === 'grandparent';
};

/** Birth certificates of the child and, once these are found, of its parents. */
export const birthLookup = (answers: Answers, found: readonly ExtractRow[]): Lookup => ({
  registry: 'births',
  keys: [childNumber(answers), ...parentNumbers(answers, found)],
});

/** What shows the child's parents: certificates, and the household where somebody else applies and names one. */
export const parentLookups = (
  answers: Answers,
  found: readonly ExtractRow[],
): readonly Lookup[] => {
  const parent = namedParent(answers);
  return [
    birthLookup(answers, found),
    ...(parent === null ? [] : [householdLookup([childNumber(answers), parent])]),
  ];
};

export const householdLookup = (persons: readonly string[]): Lookup => ({
  registry: 'households',
  keys: persons,
});
