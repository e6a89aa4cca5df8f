import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BeaconChain, beaconChain } from '../../../shared/domain/season/ceremony.ts';
import { beacons } from '../../../shared/store/beacons.ts';

/** drand's quicknet, as api.drand.sh/v2 describes it */
const quicknet: BeaconChain = {
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  publicKey:
    '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  scheme: 'bls-unchained-g1-rfc9380',
  genesisTime: 1_692_803_367,
  period: 3,
};
const round = {
  round: 1000,
  signature:
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
};
const randomness = 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd';

describe('a public beacon', () => {
  it('is described as a rule book takes it', () => {
    expect(beaconChain.parse(quicknet)).toEqual(quicknet);
  });

  it('is believed a round of a real network', () => {
    expect(beacons.verify(quicknet, round)).toBe(true);
    expect(createHash('sha256').update(Buffer.from(round.signature, 'hex')).digest('hex')).toBe(
      randomness,
    );
  });

  it.each([
    ['of another round', { ...round, round: 1001 }, quicknet],
    ['under another scheme', round, { ...quicknet, scheme: 'bls-unchained-on-g1' as const }],
    ['that is no point', { ...round, signature: 'f'.repeat(96) }, quicknet],
    ['of another length', { ...round, signature: 'b4'.repeat(96) }, quicknet],
    ['of a key that is no point', round, { ...quicknet, publicKey: '83'.repeat(96) }],
  ])('is not believed a signature %s', (_, value, chain) => {
    expect(beacons.verify(chain, value)).toBe(false);
  });
});
