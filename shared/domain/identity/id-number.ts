import { isCalendarDay } from '../season/days.ts';
import { type Checked, failed, passed } from './checked.ts';
import { withoutDashes } from './written-form.ts';

export type IdNumber = {
  readonly normalized: string;
  readonly kind: 'resident' | 'hmt' | 'foreign';
  /** null where the number does not carry the full date */
  readonly birthDate: string | null;
  readonly sex: 'male' | 'female' | null;
  /** the first six characters: division code, or what the card's issuer puts there */
  readonly area: string;
};

export type IdNumberFault =
  | 'id-number-length'
  | 'id-number-character'
  | 'id-number-area'
  | 'id-number-birth-date'
  | 'id-number-check-digit';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(
    ' ',
  ),
);
/** Hong Kong, Macao, Taiwan: residence permits since 2018 */
const hmtAreas = new Set(['810000', '820000', '830000']);

export const normalizeIdNumber = withoutDashes;

/** ISO 7064 MOD 11-2 over the first 17 digits; catches every single wrong digit and every swap of neighbours. */
export const idCheckCharacter = (digits: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkCharacters.charAt(sum % 11);
};

const kindOf = (number: string): IdNumber['kind'] | null => {
  if (number.startsWith('9')) return 'foreign';
  if (hmtAreas.has(number.slice(0, 6))) return 'hmt';
  return provinces.has(number.slice(0, 2)) ? 'resident' : null;
};

/**
 * GB 11643-1999 citizen number, the residence permit of Hong Kong, Macao and Taiwan residents, and the
 * foreign permanent resident's card: 18 characters from 2023-12-01, before that 3 letters and 12 digits.
 */
export const checkIdNumber = (text: string): Checked<IdNumber, IdNumberFault> => {
  const number = normalizeIdNumber(text);
  if (/^[A-Z]{3}\d{12}$/.test(number)) {
    // two digits of the year: the century is not in the number
    const area = number.slice(0, 6);
    return passed({ normalized: number, kind: 'foreign', birthDate: null, sex: null, area });
  }
  if (number.length !== 18) return failed('id-number-length');
  if (!/^\d{17}[\dX]$/.test(number)) return failed('id-number-character');
  const kind = kindOf(number);
  if (kind === null) return failed('id-number-area');
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (birthDate < '1800' || !isCalendarDay(birthDate)) return failed('id-number-birth-date');
  if (idCheckCharacter(number) !== number.charAt(17)) return failed('id-number-check-digit');
  return passed({
    normalized: number,
    kind,
    birthDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
    area: number.slice(0, 6),
  });
};
