import { createHash } from 'node:crypto';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import type { BeaconChain } from '../domain/season/ceremony.ts';
import type { Beacons } from '../usecases/ports.ts';

const { longSignatures, shortSignatures } = bls12_381;

const onG1 = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';
const onG2 = 'BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_NUL_';

type Check = (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;

const long: Check = (signature, message, publicKey) =>
  longSignatures.verify(signature, longSignatures.hash(message, onG2), publicKey);

const short =
  (domain: string): Check =>
  (signature, message, publicKey) =>
    shortSignatures.verify(signature, shortSignatures.hash(message, domain), publicKey);

/** drand's schemes without a chain; that of 2022 signs on G1 under the name of G2 */
const checks: Readonly<Record<BeaconChain['scheme'], Check>> = {
  'pedersen-bls-unchained': long,
  'bls-unchained-on-g1': short(onG2),
  'bls-unchained-g1-rfc9380': short(onG1),
};

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** What a network signs in a round: the SHA-256 of its number in eight bytes. */
const messageOf = (round: number): Uint8Array => {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(round));
  return new Uint8Array(createHash('sha256').update(number).digest());
};

/** Public randomness of drand networks, https://docs.drand.love: BLS signatures over BLS12-381. */
export const beacons: Beacons = {
  verify: ({ scheme, publicKey }, { round, signature }) => {
    try {
      return checks[scheme](bytes(signature), messageOf(round), bytes(publicKey));
    } catch {
      // no point of its curve
      return false;
    }
  },
};
