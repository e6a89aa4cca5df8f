import { type Checked, failed, passed } from './checked.ts';
import { checkIdNumber, type IdNumberFault } from './id-number.ts';
import { withoutDashes } from './written-form.ts';

/** Papers of people who have no number of 18 characters: to and from Hong Kong, Macao, Taiwan; a passport. */
export const otherPapers = ['travel-permit', 'passport'] as const;
export type OtherPaper = (typeof otherPapers)[number];

export type PersonNumber = {
  readonly normalized: string;
  /** null where the number does not carry it */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
};

export type PersonNumberFault = IdNumberFault | 'travel-permit-form' | 'passport-form';

/** Hong Kong and Macao: H or M and 8 digits, 10 on older cards; Taiwan: 8 digits, 10 on older ones. */
const forms = {
  'travel-permit': /^[HM]?\d{8}(?:\d{2})?$/,
  passport: /^[A-Z0-9]{5,17}$/,
} as const;

/** The number on the paper a person holds; no paper named is an ID number. Other papers have no check digit. */
export const checkPersonNumber = (
  text: string,
  paper?: OtherPaper,
): Checked<PersonNumber, PersonNumberFault> => {
  if (paper === undefined) return checkIdNumber(text);
  const normalized = withoutDashes(text);
  if (!forms[paper].test(normalized)) return failed(`${paper}-form`);
  return passed({ normalized, birthDate: null, sex: null });
};
