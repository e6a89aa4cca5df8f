/** Whether an announced seed follows from the announced roster, commitments, nonces and beacon. */

import { bytesOfHex, hexOf } from './bytes.ts';
import { isNonce } from './commitment.ts';
import type { Digest } from './inclusion.ts';
import { seedText } from './seed.ts';
import { type Fields, isFields } from './signed-text.ts';

type Announced = {
  readonly roster: Fields;
  readonly witnesses: Fields;
  readonly seed: Fields;
  readonly season: unknown;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const texts = (list: readonly unknown[]): readonly string[] =>
  list.filter((each) => typeof each === 'string');

/** randomness that follows from the signature, null where no beacon was named, undefined where they do not fit */
const randomnessOf = async (
  named: unknown,
  beacon: unknown,
  digest: Digest,
): Promise<string | null | undefined> => {
  if (named === null && beacon === null) return null;
  if (!isFields(named) || !isFields(beacon) || named['round'] !== beacon['round']) return undefined;
  const { signature, randomness } = beacon;
  const bytes = typeof signature === 'string' ? bytesOfHex(signature) : null;
  if (bytes === null || typeof randomness !== 'string') return undefined;
  return hexOf(await digest(bytes)) === randomness ? randomness : undefined;
};

export const followsFromNonces = async (
  { roster, witnesses, seed, season }: Announced,
  digest: Digest,
): Promise<boolean> => {
  const sha256 = async (text: string): Promise<string> =>
    hexOf(await digest(new TextEncoder().encode(text)));
  const committed = listOf(witnesses['witnesses']);
  const nonces = texts(listOf(seed['nonces']));
  if (nonces.length === 0 || nonces.length !== committed.length) return false;
  for (const [i, nonce] of nonces.entries()) {
    const witness = committed[i];
    if (!isNonce(nonce) || !isFields(witness)) return false;
    if (witness['commitment'] !== (await sha256(nonce))) return false;
  }
  const beacon = await randomnessOf(witnesses['beacon'], seed['beacon'], digest);
  const { rosterRoot, ruleBookHash } = roster;
  if (beacon === undefined || typeof season !== 'string') return false;
  if (typeof rosterRoot !== 'string' || typeof ruleBookHash !== 'string') return false;
  const inputs = { rosterRoot, ruleBookHash, round: season, nonces, beacon };
  return (await sha256(seedText(inputs))) === seed['seed'];
};
