import { type Checked, failed, passed } from './checked.ts';
import { compactUpper } from './written-form.ts';

/** A mobile number of the mainland, with or without the country code. */
export const checkPhone = (
  text: string,
): Checked<{ readonly normalized: string }, 'phone-form'> => {
  const number = compactUpper(text)
    .replace(/[-‐–—.()]/gu, '')
    .replace(/^(?:\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(number) ? passed({ normalized: number }) : failed('phone-form');
};
