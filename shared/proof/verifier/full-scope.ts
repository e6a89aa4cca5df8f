/** What an auditor sees besides: the rows behind the salted leaves, and whether the public rows are drawn from them. */

import type { Bundle, Secrets } from './bundle.ts';
import { canonicalText } from './canonical-text.ts';
import { fromHex, hashOfText, toHex, utf8 } from './encoding.ts';
import { entryBreach, publicEntries } from './public-entries.ts';
import { publicView } from './public-view.ts';
import { entries, field, items, type Node, rootNode, text } from './read.ts';
import type { Breach, BreachCode } from './report.ts';
import { sha256 } from './sha256.ts';

type SecretRow = { readonly id: string; readonly text: string | null };

const inCodeUnits = (rows: readonly SecretRow[]): readonly SecretRow[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** canonical: its groups are a set */
const rosterRow = (node: Node): SecretRow => {
  const members = Object.fromEntries(entries(node).map(([name, { value }]) => [name, value]));
  const groups = items(field(node, 'groups')).map(text).sort();
  return { id: text(field(node, 'id')), text: canonicalText({ ...members, groups }) };
};

const resultRow = (node: Node): SecretRow => ({
  id: text(field(node, 'applicant')),
  text: canonicalText(node.value),
});

const leafBreach = (
  code: BreachCode,
  rows: readonly SecretRow[],
  leaves: readonly string[],
  salts: Secrets['salts'],
): Breach | null => {
  for (const [leaf, { id, text: row }] of inCodeUnits(rows).entries()) {
    const salt = fromHex(salts.get(id) ?? '');
    if (salt?.length !== 32) return { code: 'salt', applicant: id, facts: { leaf } };
    const bytes = utf8(row ?? '');
    const entry = new Uint8Array(salt.length + bytes.length);
    entry.set(salt);
    entry.set(bytes, salt.length);
    if (row === null || toHex(sha256(entry)) !== leaves[leaf]) {
      return { code, applicant: id, facts: { leaf } };
    }
  }
  return null;
};

const countBreach = (tree: string, stated: number, counted: number): Breach | null =>
  stated === counted ? null : { code: 'leaf-count', facts: { tree, stated, counted } };

/** The salted leaves are those of the rows, one a child, and every salt is of a child. */
export const secretLeavesBreach = ({ leaves }: Bundle, secrets: Secrets): Breach | null => {
  const { instance, result, salts } = secrets;
  const roster = items(field(rootNode(instance, 'instance'), 'applicants')).map(rosterRow);
  const placed = items(field(rootNode(result, 'result'), 'placements')).map(resultRow);
  return (
    countBreach('roster', leaves.roster.length, roster.length) ??
    countBreach('result', leaves.result.length, placed.length) ??
    countBreach('salts', salts.size, roster.length) ??
    leafBreach('roster-leaf', roster, leaves.roster, salts) ??
    leafBreach('result-leaf', placed, leaves.result, salts)
  );
};

/** The public part says what instance and result say, and nothing else. */
export const publicViewBreach = (bundle: Bundle, { instance, result }: Secrets): Breach | null => {
  const stated = publicEntries(bundle);
  const due = publicEntries(publicView(instance, result));
  for (const [leaf, each] of stated.entries()) {
    if (each.text !== due[leaf]?.text) return entryBreach('public-view', each, leaf);
  }
  return countBreach('public', stated.length, due.length);
};

/** Null where the value has no canonical form. */
export const hashOfValue = (value: unknown): string | null => {
  const written = canonicalText(value);
  return written === null ? null : hashOfText(written);
};
