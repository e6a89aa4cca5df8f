import { type Checked, failed, passed } from './checked.ts';
import { compactUpper } from './written-form.ts';

export type UnitNumber = {
  readonly normalized: string;
  /** county-level division code */
  readonly area: string;
};

export type UnitNumberFault = 'unit-number-length' | 'unit-number-form';

/** The real-estate unit, GB/T 37346: division 6, cadastre 3 + 3, parcel 2 + 5, fixture 1 + 8. */
export const checkUnitNumber = (text: string): Checked<UnitNumber, UnitNumberFault> => {
  const number = compactUpper(text);
  if (number.length !== 28) return failed('unit-number-length');
  if (!/^\d{12}[GJZ][A-Z]\d{5}[FLQW]\d{8}$/.test(number)) return failed('unit-number-form');
  return passed({ normalized: number, area: number.slice(0, 6) });
};
