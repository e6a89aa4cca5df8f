/**
 * A family checks its own row on its own device: that the announcements are signed and linked, that its row stands in
 * the roster and in the result that were announced, that the seed follows from what the witnesses committed to, and
 * that the page shows what the row says. docs/proof.md
 */

import type { PublicJwk } from './bundle.ts';
import { bytesOfHex, hexOf, joined } from './bytes.ts';
import { type Digest, rootFrom } from './inclusion.ts';
import { followsFromNonces } from './own-seed.ts';
import { type Fields, fieldsOf, readSigned, type SignedText } from './signed-text.ts';

export type ProvenRow = {
  /** canonical JSON, the text that was hashed */
  readonly row: string;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
};

export type OwnProof = {
  readonly run: number;
  readonly ticket: string;
  /** hex */
  readonly salt: string;
  readonly roster: ProvenRow;
  /** null until the result is published */
  readonly result: ProvenRow | null;
  readonly announcements: readonly string[];
  readonly key: PublicJwk;
};

/** What the page tells the family. */
export type Shown = { readonly school: string | null; readonly number: number };

export type VerifySignature = (
  key: PublicJwk,
  signed: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
) => Promise<boolean> | boolean;

export type OwnRowTools = { readonly digest: Digest; readonly verifySignature: VerifySignature };

export const ownRowChecks = [
  'signature',
  'link',
  'roster-row',
  'ticket',
  'seed',
  'result-row',
  'shown',
] as const;

export type OwnRowCheck = (typeof ownRowChecks)[number];

export type OwnRowFinding = {
  readonly check: OwnRowCheck;
  readonly state: 'holds' | 'fails' | 'not-yet';
  /** the announcement at which it fails, from 1 */
  readonly sequence?: number;
};

type Found = Omit<OwnRowFinding, 'check'>;

const judged = (holds: boolean): Found => ({ state: holds ? 'holds' : 'fails' });
const notYet: Found = { state: 'not-yet' };
const failsAt = (index: number): Found => ({ state: 'fails', sequence: index + 1 });

const signatures = async (
  read: readonly (SignedText | null)[],
  key: PublicJwk,
  verifySignature: VerifySignature,
): Promise<Found> => {
  for (const [i, each] of read.entries()) {
    if (each === null || each.kid !== key.kid) return failsAt(i);
    if (!(await verifySignature(key, each.signed, each.signature))) return failsAt(i);
  }
  return judged(read.length > 0);
};

const links = async (
  texts: readonly string[],
  read: readonly (SignedText | null)[],
  digest: Digest,
): Promise<Found> => {
  let previous: string | null = null;
  for (const [i, text] of texts.entries()) {
    const payload = read[i]?.payload ?? {};
    const fits =
      payload['format'] === 'sunshine-announcement/1' &&
      payload['sequence'] === i + 1 &&
      payload['previous'] === previous &&
      payload['season'] === read[0]?.payload['season'];
    if (!fits) return failsAt(i);
    previous = hexOf(await digest(new TextEncoder().encode(text)));
  }
  return judged(true);
};

const stands = async (
  { row, index, size, path }: ProvenRow,
  salt: string,
  root: unknown,
  digest: Digest,
): Promise<boolean> => {
  const bytes = bytesOfHex(salt);
  if (bytes?.length !== 32) return false;
  const entry = await digest(joined(bytes, new TextEncoder().encode(row)));
  return (await rootFrom({ entry, index, size, path }, digest)) === root;
};

type Announced = (kind: string) => Fields | undefined;

const rosterRowFound = async (
  { roster, salt }: OwnProof,
  announced: Announced,
  digest: Digest,
): Promise<Found> => {
  const { rosterRoot, children } = announced('roster') ?? {};
  return judged(roster.size === children && (await stands(roster, salt, rosterRoot, digest)));
};

const resultRowFound = async (
  { roster, result, salt }: OwnProof,
  announced: Announced,
  digest: Digest,
): Promise<Found> => {
  if (result === null) return notYet;
  // every child of the roster has one row in the result, in the same order
  const samePlace = result.index === roster.index && result.size === roster.size;
  const root = announced('result')?.['resultRoot'];
  return judged(samePlace && (await stands(result, salt, root, digest)));
};

const ticketFound = ({ roster, ticket }: OwnProof): Found => {
  const row = fieldsOf(roster.row);
  return judged((row?.['unit'] ?? row?.['id']) === ticket);
};

const shownFound = ({ roster, result }: OwnProof, shown: Shown | null): Found => {
  if (result === null || shown === null) return notYet;
  const row = fieldsOf(result.row);
  return judged(
    row !== null &&
      row['applicant'] === fieldsOf(roster.row)?.['id'] &&
      row['school'] === shown.school &&
      row['number'] === shown.number,
  );
};

const seedFound = async (announced: Announced, season: unknown, digest: Digest): Promise<Found> => {
  const seed = announced('seed');
  if (seed === undefined) return notYet;
  const roster = announced('roster') ?? {};
  const witnesses = announced('witnesses') ?? {};
  return judged(await followsFromNonces({ roster, witnesses, seed, season }, digest));
};

/**
 * One finding a check, in the order of `ownRowChecks`. `shown`: null where the page shows no result yet. That the
 * key is the bureau's is for the caller to see to; that the number is the rank of the ticket takes the public bundle.
 */
export const checkOwnRow = async (
  proof: OwnProof,
  shown: Shown | null,
  { digest, verifySignature }: OwnRowTools,
): Promise<readonly OwnRowFinding[]> => {
  const read = proof.announcements.map(readSigned);
  const ofRun = read.flatMap((each) => (each?.payload['run'] === proof.run ? [each.payload] : []));
  const announced: Announced = (kind) => ofRun.find((payload) => payload['kind'] === kind);
  const season = read[0]?.payload['season'];
  const found: Readonly<Record<OwnRowCheck, Found>> = {
    signature: await signatures(read, proof.key, verifySignature),
    link: await links(proof.announcements, read, digest),
    'roster-row': await rosterRowFound(proof, announced, digest),
    ticket: ticketFound(proof),
    seed: await seedFound(announced, season, digest),
    'result-row': await resultRowFound(proof, announced, digest),
    shown: shownFound(proof, shown),
  };
  return ownRowChecks.map((check) => ({ check, ...found[check] }));
};
