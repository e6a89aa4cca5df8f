import { type Checked, failed, passed } from './checked.ts';
import { compactUpper } from './written-form.ts';

/** Medical certificate of birth: one letter and nine digits. */
export const checkBirthCertificate = (
  text: string,
): Checked<{ readonly normalized: string }, 'birth-certificate-form'> => {
  const number = compactUpper(text);
  return /^[A-Z]\d{9}$/.test(number)
    ? passed({ normalized: number })
    : failed('birth-certificate-form');
};
