import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointInPolygon, type Ring, resolvePoint } from '../../../../shared/domain/zones/index.ts';

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

describe('a point and a polygon', () => {
  it('tells inside, outside and boundary of a shape that is not convex', () => {
    const arrow: Ring = [
      [0, 0],
      [10, 10],
      [0, 20],
      [4, 10],
    ];

    expect(pointInPolygon([arrow], [6, 10])).toBe('inside');
    expect(pointInPolygon([arrow], [2, 10])).toBe('outside');
    expect(pointInPolygon([arrow], [5, 5])).toBe('boundary');
    expect(pointInPolygon([arrow], [4, 10])).toBe('boundary');
  });

  it('takes a ring inside a ring for a hole', () => {
    const rings = [square(0, 0, 30), square(10, 10, 10)];

    expect(pointInPolygon(rings, [5, 15])).toBe('inside');
    expect(pointInPolygon(rings, [15, 15])).toBe('outside');
    expect(pointInPolygon(rings, [10, 15])).toBe('boundary');
  });

  it('agrees with comparison of coordinates on any square, corners and edges included', () => {
    const small = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(
        small,
        small,
        fc.integer({ min: 1, max: 5 }),
        small,
        small,
        (x, y, side, px, py) => {
          const within = x <= px && px <= x + side && y <= py && py <= y + side;
          const strictly = x < px && px < x + side && y < py && py < y + side;
          const expected = strictly ? 'inside' : within ? 'boundary' : 'outside';
          expect(pointInPolygon([square(x, y, side)], [px, py])).toBe(expected);
          expect(pointInPolygon([[...square(x, y, side)].reverse()], [px, py])).toBe(expected);
        },
      ),
    );
  });

  it('stays exact at the largest coordinates', () => {
    const far = 2 ** 24;
    const sliver: Ring = [
      [-far, -far],
      [far, far - 1],
      [far, far],
    ];

    expect(pointInPolygon([sliver], [0, 0])).toBe('boundary');
    expect(pointInPolygon([sliver], [1, 0])).toBe('outside');
    expect(pointInPolygon([sliver], [-1, 0])).toBe('outside');
  });
});

describe('a point among drawn zones', () => {
  const zones = [
    { id: 'a', rings: [square(0, 0, 10)] },
    { id: 'b', rings: [square(10, 0, 10)] },
    { id: 'c', rings: [square(15, 5, 10)] },
  ];

  it.each([
    [[5, 5], { kind: 'found', id: 'a' }],
    [[10, 5], { kind: 'ambiguous', ids: ['a', 'b'] }],
    [[0, 5], { kind: 'ambiguous', ids: ['a'] }],
    [[17, 7], { kind: 'ambiguous', ids: ['b', 'c'] }],
    [[99, 99], { kind: 'unknown' }],
  ] as const)('%j → %j', (point, answer) => {
    expect(resolvePoint(zones, point)).toEqual(answer);
  });
});
