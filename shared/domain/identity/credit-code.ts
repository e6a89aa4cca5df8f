import { type Checked, failed, passed } from './checked.ts';
import { withoutDashes } from './written-form.ts';

export type CreditCodeFault =
  | 'credit-code-length'
  | 'credit-code-character'
  | 'credit-code-check-digit';

/** the letters I, O, S, V and Z are not used */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export const creditCheckCharacter = (body: string): string => {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * characters.indexOf(body.charAt(index)),
    0,
  );
  return characters.charAt((31 - (sum % 31)) % 31);
};

/** Unified social credit code, GB 32100-2015: registrar, kind, six digits of division, body, MOD 31 check. */
export const checkCreditCode = (
  text: string,
): Checked<{ readonly normalized: string }, CreditCodeFault> => {
  const code = withoutDashes(text);
  if (code.length !== 18) return failed('credit-code-length');
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) {
    return failed('credit-code-character');
  }
  if (creditCheckCharacter(code) !== code.charAt(17)) return failed('credit-code-check-digit');
  return passed({ normalized: code });
};
