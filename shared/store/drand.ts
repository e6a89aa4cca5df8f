/**
 * Rounds of a drand chain: a BLS signature (BLS12-381) over the round's number, and in a chained scheme over the
 * signature before it. Schemes and tags are those of drand's protocol specification.
 */

import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import type { Beacon, BeaconChain } from '../proof/announcement.ts';
import { bytesOfHex } from '../proof/bytes.ts';

const { longSignatures, shortSignatures } = bls12_381;

type Message = (round: Uint8Array, previous: Uint8Array | null) => Uint8Array | null;

type Scheme = {
  readonly message: Message;
  readonly verify: (signature: Uint8Array, message: Uint8Array, key: Uint8Array) => boolean;
};

const onG2: Scheme['verify'] = (signature, message, key) =>
  longSignatures.verify(
    signature,
    longSignatures.hash(message, 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_'),
    key,
  );

const onG1: Scheme['verify'] = (signature, message, key) =>
  shortSignatures.verify(
    signature,
    shortSignatures.hash(message, 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'),
    key,
  );

const unchained: Message = (round, previous) => (previous === null ? round : null);

const chained: Message = (round, previous) =>
  previous === null ? null : Buffer.concat([previous, round]);

const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['pedersen-bls-chained', { message: chained, verify: onG2 }],
  ['pedersen-bls-unchained', { message: unchained, verify: onG2 }],
  ['bls-unchained-g1-rfc9380', { message: unchained, verify: onG1 }],
]);

const roundBytes = (round: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(round));
  return bytes;
};

const previousBytes = ({ previousSignature }: SignedRound): Uint8Array | null =>
  previousSignature === undefined ? null : bytesOfHex(previousSignature);

type SignedRound = Pick<Beacon, 'round' | 'signature' | 'previousSignature'>;

/** Whether the chain signed this round; false for a scheme not known here and for what is no signature at all. */
export const verifyBeacon = (
  { scheme, publicKey }: Pick<BeaconChain, 'scheme' | 'publicKey'>,
  beacon: SignedRound,
): boolean => {
  const known = schemes.get(scheme);
  const key = bytesOfHex(publicKey);
  const signature = bytesOfHex(beacon.signature);
  if (known === undefined || key === null || signature === null) return false;
  if (!Number.isSafeInteger(beacon.round) || beacon.round < 1) return false;
  const signed = known.message(roundBytes(beacon.round), previousBytes(beacon));
  if (signed === null) return false;
  const message = new Uint8Array(createHash('sha256').update(signed).digest());
  try {
    return known.verify(signature, message, key);
  } catch {
    // bytes that are no point of the curve
    return false;
  }
};
