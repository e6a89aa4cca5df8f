/**
 * Announcements: the public, signed, append-only list of what happened in a season's runs. Each is a compact JWS
 * (RFC 7515, ES256) whose payload is `announcementText`; each names the hash of the one before it, so that none can
 * be left out, changed or put in later.
 */

import { canonicalJson } from './canonical-json.ts';
import type { Sha256 } from './seed.ts';

/** A drand chain, as it describes itself; times in seconds. */
export type BeaconChain = {
  readonly hash: string;
  readonly publicKey: string;
  readonly scheme: string;
  readonly genesisTime: number;
  readonly period: number;
};

/** One round of a drand chain, hex: randomness = SHA-256(signature). */
export type Beacon = {
  readonly round: number;
  readonly signature: string;
  readonly randomness: string;
  /** only where the chain's scheme signs it too (`pedersen-bls-chained`) */
  readonly previousSignature?: string;
};

/** An office or a role, never a private person's name. */
export type Witness = { readonly name: string; readonly commitment: string };

export type RosterFacts = {
  readonly rosterRoot: string;
  /** SHA-256 of the canonical instance */
  readonly rosterHash: string;
  readonly children: number;
  readonly units: number;
  readonly ruleBookHash: string;
  readonly ruleBookVersion: number;
  readonly programHash: string;
  readonly engine: string;
  /** why a further run; null for the first */
  readonly reason: string | null;
  /** applications still under review when the roster was frozen */
  readonly leftOut: number;
};

export type WitnessesFacts = {
  /** in the order in which their nonces count */
  readonly witnesses: readonly Witness[];
  readonly beacon: { readonly chain: BeaconChain; readonly round: number } | null;
};

export type VoidFacts = {
  /** indices of witnesses, from 1 */
  readonly missing: readonly number[];
  readonly nonces: readonly (string | null)[];
};

export type SeedFacts = {
  readonly nonces: readonly string[];
  readonly beacon: Beacon | null;
  readonly seed: string;
};

export type ResultFacts = {
  /** SHA-256 of the canonical result text */
  readonly resultHash: string;
  readonly resultRoot: string;
  readonly publicRoot: string;
  readonly verified: readonly { readonly property: string; readonly holds: boolean }[];
};

export type AnnouncedFacts =
  | ({ readonly kind: 'roster' } & RosterFacts)
  | ({ readonly kind: 'witnesses' } & WitnessesFacts)
  | ({ readonly kind: 'void' } & VoidFacts)
  | ({ readonly kind: 'seed' } & SeedFacts)
  | ({ readonly kind: 'result' } & ResultFacts)
  | { readonly kind: 'approved'; readonly resultHash: string }
  | { readonly kind: 'published'; readonly resultRoot: string; readonly placed: number };

export type AnnouncementKind = AnnouncedFacts['kind'];

export type AnnouncementHead = {
  readonly season: string;
  readonly run: number;
  /** from 1 through the season, over all its runs */
  readonly sequence: number;
  /** `linkOf` the one before it; null for the season's first */
  readonly previous: string | null;
  /** UTC, ISO 8601 with `Z` */
  readonly at: string;
};

export type Announcement = { readonly format: 'sunshine-announcement/1' } & AnnouncementHead &
  AnnouncedFacts;

export const announcementOf = (head: AnnouncementHead, facts: AnnouncedFacts): Announcement => ({
  format: 'sunshine-announcement/1',
  ...head,
  ...facts,
});

/** The payload to sign. */
export const announcementText = (announcement: Announcement): string => canonicalJson(announcement);

/** What the next announcement names as `previous`: SHA-256 of the compact JWS text, 64 hex digits. */
export const linkOf = (jws: string, sha256: Sha256): string => sha256(jws);

/** Seconds since 1970 at which a round of the chain is due; rounds count from 1. */
export const roundTime = ({ genesisTime, period }: BeaconChain, round: number): number =>
  genesisTime + (round - 1) * period;
