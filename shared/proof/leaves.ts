/**
 * Leaves of the roster's and of the result's tree: `SHA-256(salt ‖ UTF-8(row))`. The salt of 32 bytes is the family's
 * own, so that a published tree tells nothing about a child, not even to who guesses its row.
 */

import type { Applicant, Instance, Placement, Result } from '../allocation/types.ts';
import { joined } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { type MerkleTree, merkleTree, type Sha256Bytes } from './merkle.ts';

export type SaltOf = (applicant: string) => Uint8Array;

const saltBytes = 32;

const inCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1);

/** Canonical JSON of the canonical applicant: its groups are a set. */
export const rosterRow = (applicant: Applicant): string =>
  canonicalJson({ ...applicant, groups: applicant.groups.toSorted(inCodeUnits) });

export const resultRow = (placement: Placement): string => canonicalJson(placement);

/** 32 bytes. Throws on a salt of another length: it would let the salt run into the row. */
export const leafOf = (salt: Uint8Array, row: string, sha256: Sha256Bytes): Uint8Array => {
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes`);
  return sha256(joined(salt, new TextEncoder().encode(row)));
};

type Rows = readonly (readonly [applicant: string, row: string])[];

export type SaltedTree = MerkleTree & {
  /** in code-unit order: the place of an applicant is the index of its leaf */
  readonly applicants: readonly string[];
  readonly leaves: readonly Uint8Array[];
};

const saltedTree = (rows: Rows, saltOf: SaltOf, sha256: Sha256Bytes): SaltedTree => {
  const sorted = rows.toSorted(([a], [b]) => inCodeUnits(a, b));
  const leaves = sorted.map(([id, row]) => leafOf(saltOf(id), row, sha256));
  return { ...merkleTree(leaves, sha256), applicants: sorted.map(([id]) => id), leaves };
};

/** One leaf a child of the roster, in code-unit order of applicant ids. */
export const rosterTree = (
  { applicants }: Pick<Instance, 'applicants'>,
  saltOf: SaltOf,
  sha256: Sha256Bytes,
): SaltedTree =>
  saltedTree(
    applicants.map((applicant) => [applicant.id, rosterRow(applicant)]),
    saltOf,
    sha256,
  );

/** One leaf a child of the result, in the same order as the roster's. */
export const resultTree = (
  { placements }: Pick<Result, 'placements'>,
  saltOf: SaltOf,
  sha256: Sha256Bytes,
): SaltedTree =>
  saltedTree(
    placements.map((placement) => [placement.applicant, resultRow(placement)]),
    saltOf,
    sha256,
  );
