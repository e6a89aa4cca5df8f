import { idCheckCharacter } from '../../../shared/domain/identity/index.ts';

/** A made-up ID number with a right check character, of a division code nobody lives in. */
export const idNumber = (birthDate: string, order: number, area = '419900'): string => {
  const body = `${area}${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return `${body}${idCheckCharacter(body)}`;
};

export const childId = idNumber('2020-03-05', 11);
export const motherId = idNumber('1990-06-01', 22);
export const fatherId = idNumber('1988-02-11', 33);
export const grandfatherId = idNumber('1960-09-09', 55);
export const elderId = idNumber('2016-07-07', 17);
export const strangerId = idNumber('1985-05-05', 77);
