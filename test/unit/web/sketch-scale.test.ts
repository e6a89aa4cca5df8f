import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directionOf,
  type GridPoint,
  sketchScale,
  walkMinutes,
} from '../../../web/kit/sketch-scale.ts';

const frame = { width: 360, height: 250, margin: 40 };
const metres = fc.integer({ min: -5_000_000, max: 5_000_000 });
const points: fc.Arbitrary<GridPoint[]> = fc.array(fc.tuple(metres, metres), { maxLength: 12 });

describe('the scale of a sketch map', () => {
  it('keeps every point inside the margins, wherever it lies', () => {
    fc.assert(
      fc.property(points, (drawn) => {
        const { at, isInside } = sketchScale(drawn, frame);
        for (const point of drawn) {
          const [x, y] = at(point);
          expect(x).toBeGreaterThanOrEqual(frame.margin);
          expect(x).toBeLessThanOrEqual(frame.width - frame.margin);
          expect(y).toBeGreaterThanOrEqual(frame.margin);
          expect(y).toBeLessThanOrEqual(frame.height - frame.margin);
          expect(isInside(point)).toBe(true);
        }
      }),
    );
  });

  it('puts one point, or equal ones, into the middle', () => {
    const alone: GridPoint = [6200, 5200];

    for (const drawn of [[alone], [alone, alone, alone]])
      expect(sketchScale(drawn, frame).at(alone)).toEqual([180, 125]);
  });

  it('draws an empty map without a number that is none', () => {
    const { at, bar } = sketchScale([], frame);

    expect([...at([0, 0]), bar.metres, bar.width].every(Number.isFinite)).toBe(true);
  });

  it('has the north above and the east to the right, in one scale', () => {
    const { at } = sketchScale(
      [
        [0, 0],
        [1000, 1000],
      ],
      frame,
    );
    const [west, south] = at([0, 0]);
    const [east, north] = at([1000, 1000]);

    expect(east - west).toBeGreaterThan(0);
    expect(south - north).toBe(east - west);
  });

  it('measures by a bar of a round length that is as long as it says', () => {
    fc.assert(
      fc.property(points, (drawn) => {
        const { at, bar } = sketchScale(drawn, frame);
        const [from] = at([0, 0]);
        const [to] = at([bar.metres, 0]);
        expect(String(bar.metres)).toMatch(/^[125]0*$/);
        expect(bar.width).toBeLessThanOrEqual(100);
        expect(Math.abs(to - from - bar.width)).toBeLessThan(0.3);
      }),
    );
  });

  it('leaves out what lies beyond the picture', () => {
    const { isInside } = sketchScale([[0, 0]], frame);

    expect(isInside([5000, 0])).toBe(false);
  });
});

describe('a way', () => {
  it.each([
    [[0, 100], 'n'],
    [[100, 100], 'ne'],
    [[100, 3], 'e'],
    [[70, -80], 'se'],
    [[0, -9], 's'],
    [[-70, -80], 'sw'],
    [[-100, 0], 'w'],
    [[-80, 90], 'nw'],
    [[0, 0], null],
  ] as const)('to %j leads %s', (to, direction) => {
    expect(directionOf([0, 0], to)).toBe(direction);
  });

  it('takes a minute for every seventy metres begun', () => {
    expect([0, 1, 70, 71, 840].map(walkMinutes)).toEqual([1, 1, 1, 2, 12]);
  });
});
