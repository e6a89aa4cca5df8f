import { describe, expect, it } from 'vitest';
import { keysOf, newKeyArray, rankOfKey, unitOfKey } from '../../../shared/allocation/keys.ts';
import { seeded, shuffled } from '../../support/allocation/city.ts';

const ranks = 300;

describe('keys', () => {
  it.each([
    ['few children, 31 bits', 1000, true],
    ['millions of children, doubles', 4_000_000, false],
  ])('give rank and unit back: %s', (_, count, fits) => {
    const numbers = Int32Array.from({ length: count }, (__, unit) => count - unit);
    const keys = keysOf({ units: { count }, rankTier: { length: ranks } }, numbers);
    const heap = newKeyArray(keys, 1);

    expect(keys.fitsInt32).toBe(fits);
    for (const unit of [0, 1, 2, Math.floor(count / 3), count - 2, count - 1]) {
      for (const rank of [0, 1, 127, 128, ranks - 1]) {
        for (const joint of [0, 1]) {
          heap[0] = rank * keys.radix + 2 * numbers[unit]! + joint;
          expect(rankOfKey(keys, heap[0])).toBe(rank);
          expect(unitOfKey(keys, heap[0])).toBe(unit);
        }
      }
    }
  });

  it('order as numbers do, gaps or not', () => {
    const numbers = Int32Array.from(shuffled([5, 90, 7, 2 ** 30, 41], seeded(3)));
    const keys = keysOf({ units: { count: 5 }, rankTier: { length: 1 } }, numbers);
    const byNumber = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]!);

    expect([...keys.number].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
    expect(byNumber.map((unit) => keys.number[unit]!)).toEqual([1, 2, 3, 4, 5]);
  });
});
