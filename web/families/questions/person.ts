import {
  checkName,
  checkPersonNumber,
  checkPinyin,
  normalizeName,
} from '../../../shared/domain/identity/index.ts';
import { needsPinyin, paperIn } from './person-fields.tsx';
import { textIn, type Values } from './question.ts';
import { form, idNumber, optional, type Rule, type Rules } from './rules.ts';

/** Says which paper is meant, empty or not: the field's own name is that of the ID number. */
const otherNumber =
  (values: Values): Rule =>
  (text) => {
    const checked = checkPersonNumber(text, paperIn(values));
    return checked.ok ? null : checked.code;
  };

/** Name and number by the paper that carries it. */
export const personRules = (values: Values): Rules => ({
  name: form(checkName),
  pinyin: needsPinyin(values) ? form(checkPinyin) : optional(form(checkPinyin)),
  idNumber: paperIn(values) === undefined ? idNumber : otherNumber(values),
});

/** Both without a fault: the form has asked for them. */
export const personOf = (values: Values) => {
  const paper = paperIn(values);
  const text = textIn(values, 'idNumber').trim();
  const checked = checkPersonNumber(text, paper);
  const pinyin = textIn(values, 'pinyin').trim();
  return {
    name: normalizeName(textIn(values, 'name')),
    idNumber: checked.ok ? checked.value.normalized : text,
    ...(pinyin === '' ? {} : { pinyin }),
    ...(paper === undefined ? {} : { paper }),
  };
};

type Person = {
  readonly name: string;
  readonly idNumber: string;
  readonly pinyin?: string | undefined;
  readonly paper?: string | undefined;
};

export const personValues = ({ name, idNumber, pinyin, paper }: Person): Values => ({
  name,
  idNumber,
  ...(pinyin === undefined ? {} : { pinyin }),
  ...(paper === undefined ? {} : { paper }),
});
