import * as z from 'zod';

/** What witnesses and a public beacon bring to a draw: a commitment first, the value itself at the published hour. */

/** SHA-256, lower-case hex */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Witnesses know the roster when they commit, so that one of them alone could search a value for a wanted result; of
 * two, one honest is enough.
 */
export const leastWitnesses = 2;
export const mostWitnesses = 12;

/** lower-case hex, 128 bits at least: a shorter value could be searched from its commitment */
export const nonce = z.string().regex(/^[0-9a-f]{32,64}$/);

export const witness = z.strictObject({
  /** an office or a role, never a private person's name */
  name: z.string().trim().min(2).max(60),
  commitment: hash,
});
export type Witness = z.infer<typeof witness>;

/** hex digits of a public key: on G1 of BLS12-381, or on G2 where signatures are short */
const keyDigits = { 'pedersen-bls-unchained': 96, 'bls-unchained-g1-rfc9380': 192 } as const;

/** A drand chain as its operators publish it; times in seconds since 1970. */
export const beaconChain = z
  .strictObject({
    hash,
    publicKey: z.string().regex(/^[0-9a-f]+$/),
    /** a chained scheme needs the signature before, too, and is not taken */
    scheme: z.enum(['pedersen-bls-unchained', 'bls-unchained-g1-rfc9380']),
    genesisTime: z.int().min(0).max(4_102_444_800),
    period: z.int().min(1).max(86_400),
  })
  // a chain that could never be believed would leave a run without a seed
  .refine(({ scheme, publicKey }) => publicKey.length === keyDigits[scheme], {
    path: ['publicKey'],
  });
export type BeaconChain = z.infer<typeof beaconChain>;

export const beaconRound = z.int().min(1).max(Number.MAX_SAFE_INTEGER);
export const beaconSignature = z.string().regex(/^(?:[0-9a-f]{96}|[0-9a-f]{192})$/);

/** randomness = SHA-256(signature) */
export const beaconValue = z.strictObject({
  round: beaconRound,
  signature: beaconSignature,
  randomness: hash,
});
export type BeaconValue = z.infer<typeof beaconValue>;

/** RFC 7517: the public half of the key that signs announcements; `kid` is its RFC 7638 thumbprint. */
export const signingKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().regex(/^[\w-]{43}$/),
  y: z.string().regex(/^[\w-]{43}$/),
  kid: z.string().min(1),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
export type SigningKey = z.infer<typeof signingKey>;

export const verifiedProperty = z.strictObject({ property: z.string(), holds: z.boolean() });
