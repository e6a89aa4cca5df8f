import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lotteryNumbers } from '../../../shared/proof/draw.ts';
import { seedOf } from '../../../shared/proof/seed.ts';

const keyed = (seed: string) => (message: string) =>
  createHmac('sha256', Buffer.from(seed, 'hex')).update(message, 'utf8').digest();
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('numbers run from 1 in the order of the keyed hash', () => {
  const ids = ['A1', 'A2', 'U7', '学生', 'a'];
  const hmac = keyed('00ff'.repeat(16));
  const expected = [...ids].sort((a, b) => Buffer.compare(hmac(a), hmac(b)));

  const numbers = lotteryNumbers(ids, hmac);

  expect(expected.map((id) => numbers.get(id))).toEqual([1, 2, 3, 4, 5]);
});

test('equal hashes are told apart by the unit id, late differences by the last byte', () => {
  const constant = () => new Uint8Array(32);
  const lastByte = (id: string) => new Uint8Array(32).fill(id === 'a' ? 1 : 0, 31);

  expect([...lotteryNumbers(['b', 'a', 'B'], constant)]).toEqual([
    ['B', 1],
    ['a', 2],
    ['b', 3],
  ]);
  expect(lotteryNumbers(['a', 'b'], lastByte).get('a')).toBe(2);
});

test('the order in which units are listed has no effect', () => {
  const hmac = keyed('ab'.repeat(32));
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 30 }), (ids) => {
      const forward = lotteryNumbers(ids, hmac);

      expect(lotteryNumbers([...ids].reverse(), hmac)).toEqual(forward);
      expect([...forward.values()]).toEqual(ids.map((_, i) => i + 1));
    }),
  );
});

const inputs = {
  rosterRoot: 'aa',
  ruleBookHash: 'bb',
  round: '2026-primary',
  nonces: ['n1', 'n2'],
  beacon: null,
};

test('the seed is the SHA-256 of the documented text', () => {
  expect(seedOf(inputs, sha256)).toBe(
    sha256(
      '{"beacon":null,"format":"sunshine-seed/2","nonces":["n1","n2"],"rosterRoot":"aa","round":"2026-primary","ruleBookHash":"bb"}',
    ),
  );
});

test('no shift of characters between the inputs leaves the seed alone', () => {
  const seeds = [
    inputs,
    { ...inputs, rosterRoot: 'aab', ruleBookHash: 'b' },
    { ...inputs, nonces: ['n1n2'] },
    { ...inputs, nonces: ['n2', 'n1'] },
    { ...inputs, nonces: ['n1', 'n2', ''] },
    { ...inputs, round: '2026-primaryn1', nonces: ['n2'] },
    { ...inputs, beacon: '' },
    { ...inputs, beacon: 'n2', nonces: ['n1'] },
  ].map((each) => seedOf(each, sha256));

  expect(new Set(seeds).size).toBe(seeds.length);
});
