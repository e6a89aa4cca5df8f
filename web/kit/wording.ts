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

export const faultText = (codes: Codes, { code, facts = {} }: FieldFault): string =>
  filled(known(codes.faults, code) ?? codes.faults['other'], facts);

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
