/** `sunshine-bundle/1`: everything a stranger (public) or an auditor (full) needs to check a run. docs/proof.md */

import type { Instance, Result } from '../allocation/types.ts';
import { hexOf } from './bytes.ts';
import { resultTree, rosterTree, type SaltOf } from './leaves.ts';
import { leafHashes, type MerkleTree, merkleTree, type Sha256Bytes } from './merkle.ts';
import { type PublicParts, publicEntries, publicParts } from './public-parts.ts';

/** The public half of an ECDSA P-256 key, as a JSON Web Key (RFC 7517). */
export type PublicJwk = {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly alg?: 'ES256';
  readonly use?: 'sig';
};

export type BundleHead = {
  readonly season: string;
  readonly run: number;
  readonly key: PublicJwk;
  /** compact JWS of all runs of the season up to this one's newest */
  readonly announcements: readonly string[];
};

export type PublicBundle = BundleHead &
  PublicParts & {
    readonly format: 'sunshine-bundle/1';
    readonly scope: 'public';
    /** hex, in the order of the trees: salted leaves, and SHA-256(0x00 ‖ entry) of the public entries */
    readonly leaves: {
      readonly roster: readonly string[];
      readonly result: readonly string[];
      readonly public: readonly string[];
    };
  };

export type FullBundle = Omit<PublicBundle, 'scope'> & {
  readonly scope: 'full';
  readonly instance: Instance;
  readonly result: Result;
  /** applicant id -> hex of its salt */
  readonly salts: Readonly<Record<string, string>>;
};

export type Computation = {
  readonly instance: Instance;
  readonly result: Result;
  readonly saltOf: SaltOf;
};

/** The tree over `publicEntries`. */
export const publicTree = (parts: PublicParts, sha256: Sha256Bytes): MerkleTree => {
  const encoder = new TextEncoder();
  return merkleTree(
    publicEntries(parts).map((entry) => encoder.encode(entry)),
    sha256,
  );
};

export const publicBundle = (
  head: BundleHead,
  { instance, result, saltOf }: Computation,
  sha256: Sha256Bytes,
): PublicBundle => {
  const parts = publicParts(instance, result);
  return {
    format: 'sunshine-bundle/1',
    scope: 'public',
    ...head,
    ...parts,
    leaves: {
      roster: rosterTree(instance, saltOf, sha256).leaves.map(hexOf),
      result: resultTree(result, saltOf, sha256).leaves.map(hexOf),
      public: leafHashes(publicTree(parts, sha256)),
    },
  };
};

export const fullBundle = (
  head: BundleHead,
  computation: Computation,
  sha256: Sha256Bytes,
): FullBundle => {
  const { instance, result, saltOf } = computation;
  return {
    ...publicBundle(head, computation, sha256),
    scope: 'full',
    instance,
    result,
    salts: Object.fromEntries(instance.applicants.map(({ id }) => [id, hexOf(saltOf(id))])),
  };
};
