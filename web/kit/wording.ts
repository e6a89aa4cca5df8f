import type { FieldFault } from '../../shared/domain/outcome.ts';
import type { Codes } from '../content/codes.ts';
import type { Trouble } from './api.ts';
import type { Faults } from './faults.tsx';

/** `{maximum}` in a wording is filled from the facts of the refusal. */
export const filled = (text: string, facts: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));

const known = (table: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** A code that this version of the pages does not know is shown as itself, not as nothing. */
export const wordOf = (table: Readonly<Record<string, string>>, code: string): string =>
  known(table, code) ?? code;

/** The last part of a path names the field on its page: answers.claims[0].number is `number`. */
export const fieldOf = (path: string): string =>
  path.split(/[.[\]]+/).findLast((part) => part !== '') ?? '';

/** Says which field: in the summary the words stand alone. */
export const faultText = (codes: Codes, { path, code, facts = {} }: FieldFault): string => {
  const field = known(codes.fields, fieldOf(path)) ?? codes.fields.other;
  return filled(known(codes.faults, code) ?? codes.faults.other, { ...facts, field });
};

export const troubleText = (codes: Codes, { code, facts }: Trouble): string =>
  filled(codes.troubles[code], facts);

/** Faults of the fields by their name on the page; `prefix` is where the page's part lies in the request. */
export const faultsOf = (codes: Codes, problem: Trouble, prefix = ''): Faults => {
  const faults: Record<string, string> = {};
  for (const field of problem.fields) {
    const name = field.path.startsWith(prefix) ? field.path.slice(prefix.length) : field.path;
    faults[name] ??= faultText(codes, field);
  }
  return faults;
};
