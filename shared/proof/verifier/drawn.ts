/** What the announcements of each run say of its draw: commitments, nonces, beacon, seed, and no draw done twice. */

import type { Announcement, Beacon, Chain, Kind, NamedRound, Of } from './announcement.ts';
import { canonicalText } from './canonical-text.ts';
import { breachAt } from './chain.ts';
import { fromHex, hashOfText, toHex } from './encoding.ts';
import { secondsOf } from './instant.ts';
import type { Breach } from './report.ts';
import { sha256 } from './sha256.ts';

export type VerifyBeacon = (chain: Chain, beacon: Beacon) => boolean | Promise<boolean>;

const isKind =
  <K extends Kind>(kind: K) =>
  (each: Announcement): each is Of<K> =>
    each.kind === kind;

/** The announcement of that kind of one run; a sound chain has one at most. */
export const announcedIn = <K extends Kind>(
  list: readonly Announcement[],
  run: number,
  kind: K,
): Of<K> | undefined => list.filter((each) => each.run === run).find(isKind(kind));

// a shorter nonce could be searched for from its commitment
const nonceForm = /^[0-9a-f]{32,64}$/;

const nonceBreach = (
  nonces: readonly (string | null)[],
  { commitments }: Of<'witnesses'>,
  sequence: number,
): Breach | null => {
  if (nonces.length !== commitments.length || nonces.length === 0) {
    const facts = { commitments: commitments.length, nonces: nonces.length };
    return breachAt('nonce-count', sequence, facts);
  }
  const at = nonces.findIndex(
    (nonce, i) =>
      nonce !== null && (!nonceForm.test(nonce) || hashOfText(nonce) !== commitments[i]),
  );
  return at < 0 ? null : breachAt('nonce', sequence, { witness: at + 1 });
};

const voidBreach = (ended: Of<'void'>, witnesses: Of<'witnesses'>): Breach | null => {
  const { nonces, missing, sequence } = ended;
  const counted = nonces.flatMap((nonce, i) => (nonce === null ? [i + 1] : []));
  const alike =
    missing.length === counted.length && missing.every((each, i) => each === counted[i]);
  if (!alike || counted.length === 0) {
    return breachAt('void', sequence, { stated: missing.join(' '), counted: counted.join(' ') });
  }
  return nonceBreach(nonces, witnesses, sequence);
};

const roundBreach = async (
  named: NamedRound,
  beacon: Beacon,
  { at }: Of<'witnesses'>,
  sequence: number,
  verifyBeacon: VerifyBeacon,
): Promise<Breach | null> => {
  const { chain, round } = named;
  if (beacon.round !== round) {
    return breachAt('beacon-round', sequence, { named: round, used: beacon.round });
  }
  const due = chain.genesisTime + (round - 1) * chain.period;
  // a round already out could have been chosen for what it gives
  if (due <= (secondsOf(at) ?? due)) return breachAt('beacon-too-early', sequence, { round, at });
  const randomness = toHex(sha256(fromHex(beacon.signature) ?? new Uint8Array(0)));
  if (beacon.randomness !== randomness) {
    return breachAt('beacon-randomness', sequence, { counted: randomness });
  }
  return (await verifyBeacon(chain, beacon))
    ? null
    : breachAt('beacon-signature', sequence, { round });
};

const beaconBreach = async (
  witnesses: Of<'witnesses'>,
  { beacon, sequence }: Of<'seed'>,
  verifyBeacon: VerifyBeacon,
): Promise<Breach | null> => {
  const named = witnesses.beacon;
  if (named === null || beacon === null) {
    if (named === beacon) return null;
    const facts = { named: named?.round ?? null, used: beacon?.round ?? null };
    return breachAt('beacon-round', sequence, facts);
  }
  return roundBreach(named, beacon, witnesses, sequence, verifyBeacon);
};

const seedBreach = (
  { rosterRoot, ruleBookHash, season }: Of<'roster'>,
  { nonces, beacon, seed, sequence }: Of<'seed'>,
): Breach | null => {
  const text = canonicalText({
    format: 'sunshine-seed/2',
    rosterRoot,
    ruleBookHash,
    round: season,
    nonces,
    beacon: beacon?.randomness ?? null,
  });
  const counted = hashOfText(text ?? '');
  return counted === seed ? null : breachAt('seed', sequence, { stated: seed, counted });
};

/** a draw repeated over the same roster would let one pick the result one likes */
const repeatBreach = (list: readonly Announcement[], roster: Of<'roster'>): Breach | null => {
  const again = list
    .filter(isKind('roster'))
    .find(
      (earlier) =>
        earlier.run < roster.run &&
        earlier.rosterHash === roster.rosterHash &&
        (announcedIn(list, earlier.run, 'seed') !== undefined ||
          earlier.ruleBookHash === roster.ruleBookHash),
    );
  return again === undefined
    ? null
    : breachAt('run-repeated', roster.sequence, { run: roster.run, earlier: again.run });
};

const runBreach = async (
  list: readonly Announcement[],
  roster: Of<'roster'>,
  verifyBeacon: VerifyBeacon,
): Promise<Breach | null> => {
  const repeated = repeatBreach(list, roster);
  const witnesses = announcedIn(list, roster.run, 'witnesses');
  if (repeated || witnesses === undefined) return repeated;
  const ended = announcedIn(list, roster.run, 'void');
  if (ended) return voidBreach(ended, witnesses);
  const drawn = announcedIn(list, roster.run, 'seed');
  if (drawn === undefined) return null;
  return (
    nonceBreach(drawn.nonces, witnesses, drawn.sequence) ??
    (await beaconBreach(witnesses, drawn, verifyBeacon)) ??
    seedBreach(roster, drawn)
  );
};

/** Of every run in the list, not of the newest alone. */
export const drawBreach = async (
  list: readonly Announcement[],
  verifyBeacon: VerifyBeacon,
): Promise<Breach | null> => {
  for (const roster of list.filter(isKind('roster'))) {
    const found = await runBreach(list, roster, verifyBeacon);
    if (found) return found;
  }
  return null;
};
