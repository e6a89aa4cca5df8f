import {
  type Checked,
  checkPersonNumber,
  type PersonNumber,
  type PersonNumberFault,
} from '../identity/index.ts';
import type { Child } from './answers.ts';

export type ReadChild = PersonNumber & {
  /** the birth date is what the family says, and a person reads it from the papers */
  readonly birthStated: boolean;
};

/** The child's number in its normal form, with birth date and sex: the number's own, else those stated. */
export const readChild = ({
  idNumber,
  paper,
  birthDate,
  sex,
}: Child): Checked<ReadChild, PersonNumberFault> => {
  const checked = checkPersonNumber(idNumber, paper);
  if (!checked.ok) return checked;
  const { normalized, birthDate: carried, sex: carriedSex } = checked.value;
  return {
    ok: true,
    value: {
      normalized,
      birthDate: carried ?? birthDate ?? null,
      sex: carriedSex ?? sex ?? null,
      birthStated: carried === null,
    },
  };
};
