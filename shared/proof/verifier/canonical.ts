/** The verifier's own canonical form (RFC 8785; sets sorted by code units) and its hash, piece by piece. */

import type { Applicant, Instance, Rules, School } from './instance.ts';
import { absorb, finishSha256, startSha256 } from './sha256.ts';

type Plain = string | number | boolean | readonly Plain[] | { readonly [name: string]: Plain };

const isPlainList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

const written = (value: Plain): string => {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isPlainList(value)) return `[${value.map(written).join()}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${written(value[name]!)}`).join()}}`;
};

const byId = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const plainRules = (rules: Rules): Plain => ({
  ...rules,
  guaranteedGroups: rules.guaranteedGroups.toSorted(),
});

const plainSchool = ({ at, area, ...rest }: School): Plain => ({
  ...rest,
  at: [at.x, at.y],
  ...(area === undefined ? {} : { area }),
});

const plainApplicant = ({ at, area, unit, metres, groups, ...rest }: Applicant): Plain => ({
  ...rest,
  at: [at.x, at.y],
  groups: groups.toSorted(),
  ...(area === undefined ? {} : { area }),
  ...(unit === undefined ? {} : { unit }),
  ...(metres === undefined ? {} : { metres: Object.fromEntries(metres) }),
});

function* pieces({ round, rules, schools, applicants }: Instance): Generator<string> {
  yield '{"applicants":[';
  let comma = '';
  for (const applicant of byId(applicants)) {
    yield comma + written(plainApplicant(applicant));
    comma = ',';
  }
  yield `],"format":"sunshine-instance/1","round":${written(round)}`;
  yield `,"rules":${written(plainRules(rules))}`;
  yield `,"schools":${written(byId(schools).map(plainSchool))}}`;
}

/** Lower-case hex. */
export const instanceHash = (instance: Instance): string => {
  const encoder = new TextEncoder();
  const state = startSha256();
  for (const piece of pieces(instance)) absorb(state, encoder.encode(piece));
  return Array.from(finishSha256(state), (byte) => byte.toString(16).padStart(2, '0')).join('');
};
