import { type Checked, failed, passed } from './checked.ts';
import { checkIdNumber, type IdNumberFault } from './id-number.ts';
import { withoutDashes } from './written-form.ts';

export type DisabilityCard = {
  readonly normalized: string;
  readonly idNumber: string;
  /** 1 sight, 2 hearing, 3 speech, 4 limbs, 5 intellect, 6 mind, 7 several */
  readonly category: number;
  /** 1 is the most severe */
  readonly grade: number;
};

/** Card of the disabled persons' federation: the holder's ID number, category, grade, `B1`… when reissued. */
export const checkDisabilityCard = (
  text: string,
): Checked<DisabilityCard, 'disability-card-form' | IdNumberFault> => {
  const number = withoutDashes(text);
  const parts = /^(\d{17}[\dX])([1-7])([1-4])(?:B\d)?$/.exec(number);
  if (parts === null) return failed('disability-card-form');
  const holder = checkIdNumber(parts[1] ?? '');
  if (!holder.ok) return holder;
  return passed({
    normalized: number,
    idNumber: holder.value.normalized,
    category: Number(parts[2]),
    grade: Number(parts[3]),
  });
};
