import { describe, expect, it } from 'vitest';
import { nonce, witness } from '../../../../shared/domain/season/ceremony.ts';

const commitment = 'a1'.repeat(32);

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
