import {
  checkCreditCode,
  checkDisabilityCard,
  checkIdNumber,
  checkTitleNumber,
  countCharacters,
  normalizeIdNumber,
} from '../../../shared/domain/identity/index.ts';
import type { FieldFault } from '../../../shared/domain/outcome.ts';
import { textIn, type Values } from './question.ts';

/** The code of what is wrong with a text, or null. The server decides again; this saves a round trip. */
export type Rule = (text: string) => string | null;

export const least =
  (characters: number): Rule =>
  (text) => {
    const found = countCharacters(text.trim());
    if (found === 0) return 'required';
    return found < characters ? 'too-small' : null;
  };

/** of a choice: one of what is offered */
export const choice: Rule = (text) => (text === '' ? 'invalid-value' : null);

/** A written form that is judged by its check. */
export const form =
  (
    check: (text: string) => { readonly ok: true } | { readonly ok: false; readonly code: string },
  ): Rule =>
  (text) => {
    if (text.trim() === '') return 'required';
    const checked = check(text);
    return checked.ok ? null : checked.code;
  };

export const idNumber: Rule = form(checkIdNumber);
export const creditCode: Rule = form(checkCreditCode);
export const titleNumber: Rule = form(checkTitleNumber);
export const disabilityCard: Rule = form(checkDisabilityCard);

/** A day of the calendar, as the browser's own field gives it. */
export const aDay: Rule = (text) => {
  if (text === '') return 'required';
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? null : 'invalid-format';
};

/** An ID number as it is kept: no blanks, no dashes, a capital X. */
export const numberOf = (text: string): string => normalizeIdNumber(text);

export const optional =
  (rule: Rule): Rule =>
  (text) =>
    text.trim() === '' ? null : rule(text);

export type Rules = Readonly<Record<string, Rule>>;

/** Every fault at once, in the order of the fields. */
export const faultsIn = (values: Values, rules: Rules): readonly FieldFault[] =>
  Object.entries(rules).flatMap(([path, rule]) => {
    const code = rule(textIn(values, path));
    return code === null ? [] : [{ path, code }];
  });
