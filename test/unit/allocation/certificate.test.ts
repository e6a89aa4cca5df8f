import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnInstances } from '../../support/allocation/arbitraries.ts';
import { overflowFaults, together, zoneFaults } from '../../support/allocation/certificate.ts';
import { city } from '../../support/allocation/city.ts';
import { allocated } from '../../support/allocation/outcome.ts';

describe('certificate', () => {
  it('places every child once, units together, by the numbers drawn', () => {
    fc.assert(
      fc.property(drawnInstances(), ([instance, seed]) => {
        const { outcome, numbers } = allocated(instance, seed);
        expect(together(instance, numbers, outcome)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets no envy, no wasted seat and no broken reserve pass the cut-offs (C1 to C4)', () => {
    fc.assert(
      fc.property(drawnInstances(), ([instance, seed]) => {
        const { outcome, numbers } = allocated(instance, seed);
        expect(zoneFaults(instance, numbers, outcome)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('proves the overflow by its prices (D1 to D5)', () => {
    fc.assert(
      fc.property(drawnInstances({ families: 12 }), ([instance, seed]) => {
        const { outcome, numbers } = allocated(instance, seed);
        expect(overflowFaults(instance, numbers, outcome)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([1.03, 0.95])('holds in a city with %s seats a child', (seats) => {
    const instance = city(1500, 14, 5, seats);

    const { outcome, numbers } = allocated(instance, 6);

    expect(together(instance, numbers, outcome)).toEqual([]);
    expect(overflowFaults(instance, numbers, outcome)).toEqual([]);
  });
});
