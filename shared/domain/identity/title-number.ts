import { type Checked, failed, passed } from './checked.ts';
import { compactUpper } from './written-form.ts';

export type TitleNumber = {
  readonly normalized: string;
  /** the unified certificate since 2015, or the house certificate before it, still valid */
  readonly form: 'certificate' | 'former';
};

const certificate = /^[一-龥]\(20\d{2}\)[一-龥]{1,12}不动产权第\d{5,9}号$/u;
const former = /^[一-龥]{1,6}房权证[一-龥A-Z0-9]{0,8}第?[A-Z0-9-]{4,20}号$/u;

export const normalizeTitleNumber = (text: string): string =>
  compactUpper(text)
    .replace(/[[〔【{]/gu, '(')
    .replace(/[\]〕】}]/gu, ')');

/** Deed numbers are written with any brackets and spaces; there is no check digit, so only the form is judged. */
export const checkTitleNumber = (text: string): Checked<TitleNumber, 'title-number-form'> => {
  const number = normalizeTitleNumber(text);
  if (certificate.test(number)) return passed({ normalized: number, form: 'certificate' });
  if (former.test(number)) return passed({ normalized: number, form: 'former' });
  return failed('title-number-form');
};
