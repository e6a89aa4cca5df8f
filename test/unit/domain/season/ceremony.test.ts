import { describe, expect, it } from 'vitest';
import { beaconChain, nonce, witness } from '../../../../shared/domain/season/ceremony.ts';

const commitment = 'a1'.repeat(32);

describe('the chain of a beacon', () => {
  const chain = { hash: '5c'.repeat(32), genesisTime: 1_692_803_367, period: 3 };

  it.each([
    ['pedersen-bls-unchained', 96, true],
    ['pedersen-bls-unchained', 192, false],
    ['bls-unchained-g1-rfc9380', 192, true],
    ['bls-unchained-g1-rfc9380', 96, false],
    ['pedersen-bls-chained', 96, false],
  ])('%s with a key of %i digits is taken: %s', (scheme, digits, taken) => {
    const publicKey = 'a'.repeat(digits);

    expect(beaconChain.safeParse({ ...chain, scheme, publicKey }).success).toBe(taken);
  });
});

describe('what a witness brings', () => {
  it.each([
    ['32 hex digits', 'ab'.repeat(16), true],
    ['64 hex digits', 'ab'.repeat(32), true],
    ['hex digits in upper case', 'AB'.repeat(32), false],
    ['31 hex digits', 'ab'.repeat(15).concat('a'), false],
    ['65 hex digits', 'ab'.repeat(32).concat('a'), false],
    ['words', 'a value that is no number at all', false],
  ])('a value of %s is taken: %s → %s', (_, value, taken) => {
    expect(nonce.safeParse(value).success).toBe(taken);
  });

  it('a commitment is a hash, and a name is said', () => {
    expect(witness.safeParse({ name: '家长代表', commitment }).success).toBe(true);
    expect(witness.safeParse({ name: '', commitment }).success).toBe(false);
    expect(witness.safeParse({ name: '家长代表', commitment: 'a1' }).success).toBe(false);
  });
});
