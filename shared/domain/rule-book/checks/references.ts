import { type Check, faultAt, type Path, type RuleFault } from '../faults.ts';
import type { RuleBook } from '../schema.ts';

const doubles = (list: readonly { readonly id: string }[], at: string): readonly RuleFault[] =>
  list.flatMap(({ id }, index) =>
    list.findIndex((one) => one.id === id) < index
      ? [faultAt([at, index, 'id'], 'id-twice', { id })]
      : [],
  );

const unknown = (
  known: ReadonlySet<string>,
  names: readonly (readonly [Path, string])[],
  code: string,
): readonly RuleFault[] =>
  names.filter(([, id]) => !known.has(id)).map(([path, id]) => faultAt(path, code, { id }));

const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(list.map(({ id }) => id));

const areaNames = ({ schools, places }: RuleBook): readonly (readonly [Path, string])[] => [
  ...schools.map(({ area }, index): readonly [Path, string] => [['schools', index, 'area'], area]),
  ...places.map(({ area }, index): readonly [Path, string] => [['places', index, 'area'], area]),
];

/** Ids are unique, and areas named by schools and places exist. */
export const references: Check = (ruleBook) => [
  ...doubles(
    ruleBook.categories.map(({ code }) => ({ id: code })),
    'categories',
  ),
  ...doubles(ruleBook.areas, 'areas'),
  ...doubles(ruleBook.schools, 'schools'),
  ...doubles(ruleBook.zones, 'zones'),
  ...unknown(ids(ruleBook.areas), areaNames(ruleBook), 'unknown-area'),
];
