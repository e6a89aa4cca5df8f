/** The entries of the public tree, each with what it is about. */

import type { Bundle, Members } from './bundle.ts';
import { canonicalText } from './canonical-text.ts';
import { toHex, utf8 } from './encoding.ts';
import { hashOfLeaf } from './merkle-root.ts';
import type { Breach, BreachCode } from './report.ts';

export type Entry = {
  readonly kind: string;
  /** null where the entry has no canonical form */
  readonly text: string | null;
  readonly school?: string;
  readonly facts: Breach['facts'];
};

const entry = (kind: string, members: Members, about: Omit<Entry, 'kind' | 'text'>): Entry => ({
  kind,
  text: canonicalText({ kind, ...members }),
  ...about,
});

export type Parts = Pick<Bundle, 'rules' | 'schools' | 'rows' | 'cutoffs' | 'prices' | 'totals'>;

export const publicEntries = ({
  rules,
  schools,
  rows,
  cutoffs,
  prices,
  totals,
}: Parts): readonly Entry[] => [
  entry('rules', rules, { facts: {} }),
  ...schools.map(({ members, id }) => entry('school', members, { school: id, facts: {} })),
  ...cutoffs.map(({ members, school, pool }) =>
    entry('cutoff', members, { school, facts: { pool } }),
  ),
  ...prices.map(({ members, school }) => entry('price', members, { school, facts: {} })),
  ...rows.map(({ members, ticket }) => entry('row', members, { facts: { ticket } })),
  entry('totals', totals, { facts: {} }),
];

export const entryBreach = (
  code: BreachCode,
  { kind, school, facts }: Entry,
  leaf: number,
): Breach => ({
  code,
  ...(school === undefined ? {} : { school }),
  facts: { leaf, kind, ...facts },
});

/** The first entry that does not hash to the leaf listed for it. */
export const publicLeafBreach = (
  entries: readonly Entry[],
  leaves: readonly string[],
): Breach | null => {
  for (const [i, each] of entries.entries()) {
    const { text } = each;
    if (text === null || toHex(hashOfLeaf(utf8(text))) !== leaves[i]) {
      return entryBreach('public-leaf', each, i);
    }
  }
  return entries.length === leaves.length
    ? null
    : {
        code: 'leaf-count',
        facts: { tree: 'public', stated: leaves.length, counted: entries.length },
      };
};
