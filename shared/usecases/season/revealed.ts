import type { FieldFault } from '../../domain/outcome.ts';
import type { BeaconValue } from '../../domain/season/ceremony.ts';
import type { Run } from '../../domain/season/run.ts';
import { bytesOfHex, hexOf } from '../../proof/bytes.ts';
import { commitmentOf } from '../../proof/commitment.ts';
import type { Ports } from '../ports.ts';

/** What witnesses and beacon show must be what was announced before; a fault names whose it is. */

export const nonceFaults = (
  { digest }: Pick<Ports, 'digest'>,
  { witnesses }: Run,
  nonces: readonly (string | null)[],
): readonly FieldFault[] => {
  if (nonces.length !== witnesses.length)
    return [
      {
        path: 'nonces',
        code: 'count-differs',
        facts: { wanted: witnesses.length, found: nonces.length },
      },
    ];
  return nonces.flatMap((nonce, place) =>
    nonce === null || commitmentOf(nonce, digest.sha256) === witnesses[place]?.commitment
      ? []
      : [{ path: `nonces.${place}`, code: 'commitment-differs' }],
  );
};

export const sameNonces = (run: Run, nonces: readonly (string | null)[]): boolean =>
  run.nonces.length === nonces.length && run.nonces.every((nonce, i) => nonce === nonces[i]);

type Given = { readonly round: number; readonly signature: string } | undefined;

type Shown =
  | { readonly ok: true; readonly value: BeaconValue | null }
  | { readonly ok: false; readonly fault: FieldFault };

const fault = (path: string, code: string, facts?: FieldFault['facts']): Shown => ({
  ok: false,
  fault: { path, code, ...(facts === undefined ? {} : { facts }) },
});

/** The value of the announced round, its signature checked against the chain; null where no beacon was announced. */
export const beaconShown = (
  { beacons, digest }: Pick<Ports, 'beacons' | 'digest'>,
  { beacon }: Run,
  given: Given,
): Shown => {
  if (beacon === null)
    return given === undefined ? { ok: true, value: null } : fault('beacon', 'not-in-rule-book');
  if (given === undefined) return fault('beacon', 'required');
  if (given.round !== beacon.round)
    return fault('beacon.round', 'round-differs', { wanted: beacon.round });
  const bytes = bytesOfHex(given.signature);
  if (bytes === null || !beacons.verify(beacon.chain, given))
    return fault('beacon.signature', 'beacon-differs');
  const { round, signature } = given;
  return { ok: true, value: { round, signature, randomness: hexOf(digest.bytes(bytes)) } };
};
