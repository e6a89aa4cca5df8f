/**
 * The seed of the draw, bound to everything that was fixed and published before it.
 *
 * seed = SHA-256 of the canonical JSON of
 *   { format: "sunshine-seed/2", rosterRoot, ruleBookHash, round, nonces, beacon }
 *
 * Canonical JSON is one-to-one, so no two inputs share a text (plain concatenation would let `ab‖c` pass for
 * `a‖bc`), and the format's name keeps a seed from being taken for another hash of this platform.
 */

import { canonicalJson } from './canonical-json.ts';

/** SHA-256 of a text in UTF-8, lower-case hex; given by the caller. */
export type Sha256 = (text: string) => string;

export type SeedInputs = {
  readonly rosterRoot: string;
  readonly ruleBookHash: string;
  /** the season's id */
  readonly round: string;
  /** the witnesses' nonces in the order their commitments were published */
  readonly nonces: readonly string[];
  /** randomness of the public beacon's round named beforehand, hex; null where none was */
  readonly beacon: string | null;
};

/** What the seed is the SHA-256 of. */
export const seedText = (inputs: SeedInputs): string => {
  const { rosterRoot, ruleBookHash, round, nonces, beacon } = inputs;
  return canonicalJson({
    format: 'sunshine-seed/2',
    rosterRoot,
    ruleBookHash,
    round,
    nonces,
    beacon,
  });
};

/** 64 hex digits. */
export const seedOf = (inputs: SeedInputs, sha256: Sha256): string => sha256(seedText(inputs));
