/**
 * P9 — Roots and links: every announcement is signed, in sequence and linked; each draw follows from what its witnesses
 * committed to; the leaves make the roots announced; the rows make the leaves.
 */

import type { Announcement, Of } from './announcement.ts';
import type { Bundle, Secrets } from './bundle.ts';
import { readAnnouncements, type VerifySignature } from './chain.ts';
import { announcedIn, drawBreach, type VerifyBeacon } from './drawn.ts';
import { fromHex, toHex } from './encoding.ts';
import { hashOfValue, publicViewBreach, secretLeavesBreach } from './full-scope.ts';
import { hashOfLeaf, merkleRoot } from './merkle-root.ts';
import { publicEntries, publicLeafBreach } from './public-entries.ts';
import { field, rootNode } from './read.ts';
import type { Breach, BreachCode } from './report.ts';

export type Tools = {
  readonly verifySignature: VerifySignature;
  readonly verifyBeacon: VerifyBeacon;
};

/** `seed` before the result is announced, when the bundle is judged for that announcement */
export type Until = 'seed' | 'result';

type Run = {
  readonly roster: Of<'roster'>;
  readonly drawn: Of<'seed'>;
  readonly result: Of<'result'> | undefined;
  readonly approved: Of<'approved'> | undefined;
  readonly published: Of<'published'> | undefined;
};

const runOf = (
  list: readonly Announcement[],
  run: number,
  until: Until,
): Run | { readonly missing: string } => {
  const roster = announcedIn(list, run, 'roster');
  const drawn = announcedIn(list, run, 'seed');
  const result = announcedIn(list, run, 'result');
  if (roster === undefined) return { missing: 'roster' };
  if (drawn === undefined) return { missing: 'seed' };
  if (result === undefined && until === 'result') return { missing: 'result' };
  return {
    roster,
    drawn,
    result,
    approved: announcedIn(list, run, 'approved'),
    published: announcedIn(list, run, 'published'),
  };
};

const differs = (
  code: BreachCode,
  { sequence }: Announcement,
  stated: string | null,
  counted: string | null,
): Breach | null => (stated === counted ? null : { code, facts: { sequence, stated, counted } });

const bytesOf = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array(0);

/** of the 32-byte entries of a salted tree */
const rootOfEntries = (leaves: readonly string[]): string =>
  toHex(merkleRoot(leaves.map((leaf) => hashOfLeaf(bytesOf(leaf)))));

/** of leaf hashes, which the public tree lists */
const rootOfHashes = (leaves: readonly string[]): string => toHex(merkleRoot(leaves.map(bytesOf)));

const sizeBreach = ({ leaves, rows }: Bundle, { roster }: Run): Breach | null => {
  const { sequence, children, units } = roster;
  const sizes = [
    ['children', children, leaves.roster.length],
    ['children', children, leaves.result.length],
    ['units', units, rows.length],
  ] as const;
  const off = sizes.find(([, stated, counted]) => stated !== counted);
  if (off === undefined) return null;
  const [of, stated, counted] = off;
  return { code: 'roster-size', facts: { sequence, of, stated, counted } };
};

const rootsBreach = ({ leaves }: Bundle, { roster, result, published }: Run): Breach | null => {
  const rosterBreach = differs(
    'roster-root',
    roster,
    roster.rosterRoot,
    rootOfEntries(leaves.roster),
  );
  if (rosterBreach || result === undefined) return rosterBreach;
  const resultRoot = rootOfEntries(leaves.result);
  return (
    differs('result-root', result, result.resultRoot, resultRoot) ??
    (published ? differs('result-root', published, published.resultRoot, resultRoot) : null) ??
    differs('public-root', result, result.publicRoot, rootOfHashes(leaves.public))
  );
};

const approvalBreach = ({ result, approved }: Run): Breach | null => {
  if (result === undefined || approved === undefined) return null;
  const failing = result.verified.find(({ holds }) => !holds);
  if (failing) {
    const { sequence } = approved;
    return { code: 'approved-failing', facts: { sequence, property: failing.property } };
  }
  return differs('result-hash', approved, approved.resultHash, result.resultHash);
};

const textIn = (value: unknown, name: string): string | null => {
  const stated = field(rootNode(value, ''), name).value;
  return typeof stated === 'string' ? stated : null;
};

/** P0 has the hash counted again; here it is the announced one */
const secretsBreach = (
  bundle: Bundle,
  { roster, drawn, result }: Run,
  secrets: Secrets,
): Breach | null => {
  const stated = (name: string): string | null => textIn(secrets.result, name);
  return (
    secretLeavesBreach(bundle, secrets) ??
    publicViewBreach(bundle, secrets) ??
    differs('roster-hash', roster, roster.rosterHash, stated('instanceHash')) ??
    differs('seed', drawn, drawn.seed, stated('seed')) ??
    differs('result-engine', roster, roster.engine, stated('engine')) ??
    (result ? differs('result-hash', result, result.resultHash, hashOfValue(secrets.result)) : null)
  );
};

const runBreach = (bundle: Bundle, run: Run): Breach | null =>
  sizeBreach(bundle, run) ??
  publicLeafBreach(publicEntries(bundle), bundle.leaves.public) ??
  (bundle.secrets ? secretsBreach(bundle, run, bundle.secrets) : null) ??
  rootsBreach(bundle, run) ??
  approvalBreach(run);

export type Linked = {
  readonly breach: Breach | null;
  /** as announced; null where nothing announced can be believed */
  readonly seed: string | null;
};

export const rootsAndLinks = async (
  bundle: Bundle,
  { verifySignature, verifyBeacon }: Tools,
  until: Until,
): Promise<Linked> => {
  const chain = await readAnnouncements(bundle, verifySignature);
  if (chain.breach !== null) return { breach: chain.breach, seed: null };
  const run = runOf(chain.list, bundle.run, until);
  if ('missing' in run) {
    const facts = { run: bundle.run, kind: run.missing };
    return { breach: { code: 'announcement-missing', facts }, seed: null };
  }
  const breach = (await drawBreach(chain.list, verifyBeacon)) ?? runBreach(bundle, run);
  return { breach, seed: run.drawn.seed };
};
