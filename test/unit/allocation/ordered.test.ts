import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ordered, orderedByPlace } from '../../../shared/allocation/ordered.ts';

const places = (length: number): number[] => Array.from({ length }, (_, place) => place);

const keys = fc.oneof(
  fc.array(fc.nat(5)),
  fc.array(fc.nat(5000), { maxLength: 300 }),
  fc.array(fc.maxSafeNat()),
);

it('orders places by their keys, equal ones as they stand', () => {
  fc.assert(
    fc.property(keys, (list) => {
      // a stable sort
      const expected = places(list.length).sort((a, b) => list[a]! - list[b]!);

      expect([...ordered(Float64Array.from(list))]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

it('orders places by x, then by y, then as they stand', () => {
  const coordinate = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2e6, max: 2e6 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate)), (points) => {
      const x = Int32Array.from(points, ([first]) => first);
      const y = Int32Array.from(points, ([, second]) => second);
      const expected = places(points.length).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);

      expect([...orderedByPlace(x, y)]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
