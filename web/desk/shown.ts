import type { FactKind } from '../../shared/domain/evidence/facts.ts';
import type { DecisionInput } from './desk.ts';

/** What a document of each kind can show; the reviewer is asked for nothing else. */
export type ShownField =
  | 'since'
  | 'until'
  | 'share'
  | 'holder'
  | 'use'
  | 'household'
  | 'withParent'
  | 'inDistrict'
  | 'delayedEstate'
  | 'locked';

export const shownFields: Readonly<Record<FactKind, readonly ShownField[]>> = {
  kinship: [],
  hukou: ['since', 'household', 'withParent', 'inDistrict'],
  title: ['since', 'holder', 'share', 'use', 'inDistrict', 'locked'],
  contract: ['since', 'holder', 'share', 'inDistrict', 'delayedEstate', 'locked'],
  permit: ['since', 'until', 'inDistrict'],
  employment: ['since', 'until'],
  care: [],
  sibling: [],
  'no-property': [],
  'school-record': [],
};

/** Field by field as typed, named `<kind>.<field>`; `<kind>` itself holds the verdict. */
export type Judged = Readonly<Record<string, string>>;

type Verdict = DecisionInput['verdicts'][number];
type Shown = NonNullable<Verdict['shown']>;

const oneOf = <T extends string>(text: string, ...options: readonly T[]): T | undefined =>
  options.find((option) => option === text);

const truth = (text: string): boolean | undefined =>
  text === 'yes' || text === 'no' ? text === 'yes' : undefined;

const filled = (entries: Shown): Shown =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

const shownOf = (kind: FactKind, judged: Judged): Shown => {
  const text = (field: ShownField) =>
    shownFields[kind].includes(field) ? (judged[`${kind}.${field}`] ?? '') : '';
  const share = text('share');
  return filled({
    since: text('since') || undefined,
    until: text('until') || undefined,
    share: share === '' ? undefined : Number(share),
    holder: oneOf(text('holder'), 'child', 'parent', 'grandparent', 'other'),
    use: oneOf(text('use'), 'dwelling', 'commercial'),
    household: oneOf(text('household'), 'family', 'collective'),
    withParent: truth(text('withParent')),
    inDistrict: truth(text('inDistrict')),
    delayedEstate: truth(text('delayedEstate')),
    locked: truth(text('locked')),
  });
};

/** Facts the reviewer has said something of; what is left open is not in the request. */
export const verdictsOf = (kinds: readonly FactKind[], judged: Judged): readonly Verdict[] =>
  kinds.flatMap((kind): readonly Verdict[] => {
    const standing = oneOf(judged[kind] ?? '', 'proved', 'refuted');
    if (standing === undefined) return [];
    return [{ kind, standing, shown: standing === 'proved' ? shownOf(kind, judged) : {} }];
  });

/** Shares that are no whole percentage, by field. */
export const wrongShares = (kinds: readonly FactKind[], judged: Judged): readonly string[] =>
  kinds
    .map((kind) => `${kind}.share`)
    .filter((name) => {
      const text = judged[name] ?? '';
      return text !== '' && !(/^\d{1,3}$/.test(text) && Number(text) <= 100);
    });
