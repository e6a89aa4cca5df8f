import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved, ordered } from '../../../web/families/questions/reorder.ts';

it('moves one school up and down', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
});

it('moves nothing over an end', () => {
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

it('loses and doubles no school, whatever is pressed', () => {
  const presses = fc.array(fc.tuple(fc.nat(5), fc.constantFrom(-1 as const, 1 as const)));
  fc.assert(
    fc.property(presses, (list) => {
      const start: readonly string[] = ['a', 'b', 'c', 'd'];
      const end = list.reduce((schools, [index, step]) => moved(schools, index, step), start);
      expect(end.toSorted()).toEqual(start);
    }),
  );
});

it('puts the chosen schools first and forgets those no longer offered', () => {
  expect(ordered(['a', 'b', 'c'], ['c', 'x'])).toEqual(['c', 'a', 'b']);
});
