import { describe, expect, it } from 'vitest';
import { allocate } from '../../../shared/allocation/index.ts';
import {
  aChild,
  anInstance,
  aSchool,
  inOrder,
  schoolsByChild,
} from '../../support/allocation/outcome.ts';

const asks = (id: string, tier: number, more = {}) =>
  aChild(id, [], { choices: [{ school: 's', tier, order: 0 }], ...more });

/** docs/allocation.md §8 */
const instance = anInstance(
  [
    aSchool('s', { seats: 3, overflow: false, reserves: [{ group: 'migrant', seats: 1 }] }),
    aSchool('t'),
    aSchool('u', { at: [100, 0] }),
  ],
  [
    asks('A', 0),
    asks('B1', 1, { unit: 'B' }),
    asks('B2', 1, { unit: 'B' }),
    asks('C', 1, { at: [10, 0] }),
    asks('D', 2, { groups: ['migrant'] }),
    aChild('E', [], { at: [-40, 0] }),
  ],
  { guaranteedTier: 0 },
);

describe('the example by hand', () => {
  const { outcome } = allocate(instance, inOrder(instance));

  it('places everyone as worked out', () => {
    expect(schoolsByChild(outcome.placements)).toEqual({
      A: 's',
      B1: 's',
      B2: 's',
      C: 'u',
      D: 's',
      E: 't',
    });
    expect(outcome.totals).toMatchObject({ metres: 130, extraSeats: 1, near: 6 });
  });

  it('closes the reserve and the open pool, and not the guaranteed one', () => {
    expect(outcome.cutoffs.slice(0, 3)).toEqual([
      { school: 's', pool: 'guaranteed', closed: false, tier: 0, order: 0, number: 1 },
      { school: 's', pool: 'migrant', closed: true, tier: 2, order: 0, number: 4 },
      { school: 's', pool: 'open', closed: true, tier: 1, order: 0, number: 2 },
    ]);
  });

  it('prices the wanted school by the way it saves', () => {
    expect(outcome.prices).toEqual([
      { school: 't', tier: null, outside: 0, far: 0, price: 80 },
      { school: 'u', tier: null, outside: 0, far: 0, price: 0 },
    ]);
  });
});
