import * as z from 'zod';
import {
  checkCreditCode,
  checkIdNumber,
  checkUnitNumber,
  compactUpper,
  normalizeTitleNumber,
} from '../../identity/index.ts';
import { isCalendarDay } from '../../season/days.ts';

/*
 * Cells of an extract: text in, text in one written form out, so that reading a stored row again changes nothing.
 * The message of an issue is its code.
 */

type Reading = string | { readonly fault: string };

const cell = (read: (text: string) => Reading) =>
  z.string().transform((text, context) => {
    const value = read(text.trim());
    if (typeof value === 'string') return value;
    context.addIssue({ code: 'custom', message: value.fault });
    return z.NEVER;
  });

const missing = { fault: 'cell-missing' };

const required = (read: (text: string) => Reading) =>
  cell((text) => (text === '' ? missing : read(text)));
const optional = (read: (text: string) => Reading) =>
  cell((text) => (text === '' ? '' : read(text)));

const readPerson = (text: string): Reading => {
  const number = compactUpper(text);
  if (!/^[A-Z0-9()-]{5,20}$/.test(number)) return { fault: 'person-number-form' };
  // passports and other cards stand in registers too; what looks like an ID number must be one
  if (/^\d{16,17}$|^\d{19,}$/.test(number)) return { fault: 'id-number-length' };
  if (!/^\d{17}[\dX]$/.test(number)) return number;
  const checked = checkIdNumber(number);
  return checked.ok ? checked.value.normalized : { fault: checked.code };
};

const readDay = (text: string): Reading => {
  const found = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(compactUpper(text));
  const day = `${found?.[1] ?? ''}-${found?.[2]?.padStart(2, '0') ?? ''}-${found?.[3]?.padStart(2, '0') ?? ''}`;
  return isCalendarDay(day) ? day : { fault: 'date-form' };
};

const readShare = (text: string): Reading => {
  const found = /^(\d{1,3})(?:\.\d+)?%?$|^(\d{1,6})\/(\d{1,6})$/.exec(compactUpper(text));
  if (found === null) return { fault: 'share-form' };
  const percent =
    found[2] === undefined
      ? Number(found[1])
      : Math.floor((100 * Number(found[2])) / Number(found[3]));
  return percent <= 100 ? String(percent) : { fault: 'share-form' };
};

const readWords =
  (words: Readonly<Record<string, RegExp>>, fault: string) =>
  (text: string): Reading =>
    Object.entries(words).find(([word, pattern]) => text === word || pattern.test(text))?.[0] ?? {
      fault,
    };

const readUnit = (text: string): Reading => {
  const checked = checkUnitNumber(text);
  return checked.ok ? checked.value.normalized : { fault: checked.code };
};

const readMatching =
  (pattern: RegExp, fault: string) =>
  (text: string): Reading => {
    const value = compactUpper(text);
    return pattern.test(value) ? value : { fault };
  };

const readPersons = (text: string): Reading => {
  const persons = text.split(/[、,，;；\s]+/).filter((part) => part !== '');
  const read = persons.map(readPerson);
  return read.find((one) => typeof one !== 'string') ?? read.join('、');
};

const plain = (text: string): Reading => (text.length <= 200 ? text : { fault: 'cell-too-long' });

export const text = required(plain);
export const optionalText = optional(plain);
export const person = required(readPerson);
export const optionalPerson = optional(readPerson);
/** several, separated by commas, semicolons or spaces */
export const persons = required(readPersons);
export const day = required(readDay);
export const optionalDay = optional(readDay);
/** percent or a fraction; parts of a percent are dropped */
export const share = required(readShare);
export const unitNumber = required(readUnit);
export const optionalUnitNumber = optional(readUnit);
export const titleNumber = required(normalizeTitleNumber);
export const fileNumber = required(compactUpper);
export const division = required(readMatching(/^\d{6,12}$/, 'division-form'));
export const schoolId = required((value) =>
  /^[a-z0-9][a-z0-9-]{0,39}$/.test(value) ? value : { fault: 'school-form' },
);
export const year = required(readMatching(/^20\d{2}$/, 'year-form'));
export const grade = required(readMatching(/^[1-9]$/, 'grade-form'));
export const creditCode = required((value) => {
  const checked = checkCreditCode(value);
  return checked.ok ? checked.value.normalized : { fault: checked.code };
});
export const use = required(
  readWords(
    { commercial: /商|办公|公寓|车位|车库|仓储|工业|其他/u, dwelling: /住宅/u },
    'use-unknown',
  ),
);
export const household = required(
  readWords({ family: /家庭/u, collective: /集体/u }, 'household-unknown'),
);
export const way = required(
  readWords({ employment: /就业|劳动|受雇/u, business: /经营|营业|个体/u }, 'way-unknown'),
);
export const level = required(readWords({ primary: /小学/u, junior: /初中/u }, 'level-unknown'));
