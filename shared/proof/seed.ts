/**
 * The seed of the draw, bound to everything that was fixed and published before it.
 *
 * seed = SHA-256 of the canonical JSON of
 *   { format: "sunshine-seed/1", rosterHash, ruleBookHash, round, nonces }
 *
 * Canonical JSON is one-to-one, so no two inputs share a text (plain concatenation would let `ab‖c` pass for
 * `a‖bc`), and the format's name keeps a seed from being taken for another hash of this platform.
 */

import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text in UTF-8, lower-case hex; given by the caller. */
export type Sha256 = (text: string) => string;

export type SeedInputs = {
  readonly rosterHash: string;
  readonly ruleBookHash: string;
  readonly round: string;
  /** the witnesses' nonces in the order their commitments were published */
  readonly nonces: readonly string[];
};

/** 64 hex digits. */
export const seedOf = (inputs: SeedInputs, sha256: Sha256): string => {
  const { rosterHash, ruleBookHash, round, nonces } = inputs;
  return sha256(
    canonicalJson({ format: 'sunshine-seed/1', rosterHash, ruleBookHash, round, nonces }),
  );
};
