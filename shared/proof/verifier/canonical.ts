/** The verifier's own canonical form (RFC 8785; sets sorted by code units) and its hash, piece by piece. */

import type { Applicant, Choice, Instance, Rules, School } from './instance.ts';
import {
  finishTextHash,
  put,
  putInteger,
  putText,
  startTextHash,
  type TextHash,
} from './text-hash.ts';

type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

const isPlainList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

const written = (value: Plain): string => {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isPlainList(value)) return `[${value.map(written).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${written(value[name]!)}`).join()}}`;
};

/** the list itself where it is in order */
const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.every(({ id }, i) => i === 0 || list[i - 1]!.id < id)
    ? list
    : list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const sorted = (names: readonly string[]): readonly string[] =>
  names.length < 2 ? names : names.toSorted();

const plainRules = (rules: Rules): Plain => ({
  ...rules,
  guaranteedGroups: rules.guaranteedGroups.toSorted(),
});

const plainSchool = ({ area, ...rest }: School): Plain => ({
  ...rest,
  ...(area === undefined ? {} : { area }),
});

const putList = <T>(
  hash: TextHash,
  list: readonly T[],
  putOne: (hash: TextHash, each: T) => void,
): void => {
  put(hash, '[');
  for (let i = 0; i < list.length; i++) {
    if (i > 0) put(hash, ',');
    putOne(hash, list[i]!);
  }
  put(hash, ']');
};

const putChoice = (hash: TextHash, { school, tier, order }: Choice): void => {
  put(hash, '{"order":');
  putInteger(hash, order);
  put(hash, ',"school":');
  putText(hash, school);
  put(hash, ',"tier":');
  putInteger(hash, tier);
  put(hash, '}');
};

const putMetres = (hash: TextHash, metres: Readonly<Record<string, number>>): void => {
  let before = '{';
  for (const school of Object.keys(metres).sort()) {
    put(hash, before);
    putText(hash, school);
    put(hash, ':');
    putInteger(hash, metres[school]!);
    before = ',';
  }
  put(hash, before === '{' ? '{}' : '}');
};

/** fields in code-unit order of their names */
const putApplicant = (hash: TextHash, child: Applicant): void => {
  const { id, at, area, groups, unit, choices, metres, overflow } = child;
  put(hash, '{');
  if (area !== undefined) {
    put(hash, '"area":');
    putText(hash, area);
    put(hash, ',');
  }
  put(hash, '"at":');
  putList(hash, at, putInteger);
  put(hash, ',"choices":');
  putList(hash, choices, putChoice);
  put(hash, ',"groups":');
  putList(hash, sorted(groups), putText);
  put(hash, ',"id":');
  putText(hash, id);
  if (metres !== undefined) {
    put(hash, ',"metres":');
    putMetres(hash, metres);
  }
  put(hash, overflow ? ',"overflow":true' : ',"overflow":false');
  if (unit !== undefined) {
    put(hash, ',"unit":');
    putText(hash, unit);
  }
  put(hash, '}');
};

/** Lower-case hex. */
export const instanceHash = ({ round, rules, schools, applicants }: Instance): string => {
  const hash = startTextHash();
  put(hash, '{"applicants":');
  putList(hash, byId(applicants), putApplicant);
  put(hash, `,"format":"sunshine-instance/1","round":${written(round)}`);
  put(hash, `,"rules":${written(plainRules(rules))}`);
  put(hash, `,"schools":${written(byId(schools).map(plainSchool))}}`);
  return finishTextHash(hash);
};
