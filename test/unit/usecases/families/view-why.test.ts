import { describe, expect, it } from 'vitest';
import type { Explanation, Key, Option } from '../../../../shared/allocation/index.ts';
import type { Cutoff } from '../../../../shared/allocation/types.ts';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import {
  viewChoice,
  viewNearest,
  viewOverflow,
} from '../../../../shared/usecases/families/view-why.ts';
import { primaryBook } from '../../../support/domain/county.ts';

/* Ranks of the county: 1 房户一致, 3 有户无房, 5 migrant families; a sibling makes the even tier of a rank. */

const key = (tier: number, number: number, order = 0): Key => ({ tier, order, number });

const criteria = ['tier', 'order', 'number'] as const;

const missed = (own: Key, cutoff: Key | null, pool = 'open'): Explanation => {
  const decidedBy =
    cutoff === null ? 'no-seat' : (criteria.find((one) => own[one] !== cutoff[one]) ?? 'number');
  return {
    applicant: 'child',
    unit: 'child',
    number: own.number,
    phase: 'overflow',
    school: 'west',
    metres: 900,
    choices: [
      { school: 'east', verdict: 'below-line', key: own, line: { pool, cutoff, decidedBy } },
    ],
    overflow: null,
    nearest:
      cutoff === null || decidedBy === 'no-seat'
        ? null
        : { school: 'east', pool, criterion: decidedBy, by: 1 },
  };
};

const line = (cutoff: Key | null, pool = 'open', closed = true): Cutoff => ({
  school: 'east',
  pool,
  closed,
  tier: cutoff?.tier ?? null,
  order: cutoff?.order ?? null,
  number: cutoff?.number ?? null,
});

const standing = { category: 'HUKOU_ONLY', zones: ['z-east'] };

const nearest = (
  own: Key,
  cutoff: Key | null,
  { book = primaryBook, others = [] as readonly Cutoff[], pool = 'open' } = {},
) => viewNearest(book, missed(own, cutoff, pool), [line(cutoff, pool), ...others], standing);

describe('what would have changed the result', () => {
  it('is the number, where equals were drawn', () => {
    expect(nearest(key(7, 41), key(7, 30))).toEqual({
      school: 'east',
      pool: 'open',
      by: 'number',
      line: { rank: 3, order: 0, number: 30 },
      within: [],
      orderBy: null,
    });
  });

  it('is a sibling, where the rank was the same', () => {
    expect(nearest(key(7, 41), key(6, 90))).toMatchObject({
      by: 'sibling',
      line: { rank: 3 },
      within: [],
    });
  });

  it('is the nearest rank that this school still took', () => {
    expect(nearest(key(7, 41), key(5, 30))).toMatchObject({
      by: 'tier',
      line: { rank: 2 },
      within: ['HOUSE_HUKOU'],
    });
  });

  it('counts the own number where the line runs through that rank', () => {
    expect(nearest(key(7, 29), key(5, 30))?.within).toEqual(['THREE_GEN']);
    expect(nearest(key(7, 30), key(5, 30))?.within).toEqual(['HOUSE_HUKOU']);
  });

  it('looks at the pools that are open to that rank, and at no other', () => {
    const reserve = line(key(9, 90), 'presale');
    const guaranteed = line(key(3, 7), 'guaranteed', false);

    expect(nearest(key(11, 41), key(1, 30), { others: [reserve] })?.within).toEqual(['PRESALE']);
    expect(nearest(key(7, 41), key(1, 30), { others: [reserve] })?.within).toEqual([]);
    expect(nearest(key(7, 41), key(1, 30), { others: [guaranteed] })?.within).toEqual([
      'HOUSE_HUKOU',
    ]);
  });

  it('is nothing where the line lies before every other rank', () => {
    expect(nearest(key(3, 41), key(0, 3))).toMatchObject({ by: 'tier', within: [] });
  });

  it('is a date, where the plan orders by one: the zone’s before the category’s', () => {
    const ordered = (zoned: boolean): RuleBook => ({
      ...primaryBook,
      categories: primaryBook.categories.map((one) => ({ ...one, orderBy: [{ fact: 'title' }] })),
      zones: primaryBook.zones.map((zone) =>
        zoned && zone.id === 'z-east' ? { ...zone, orderBy: [{ fact: 'hukou' }] } : zone,
      ),
    });
    const own = key(7, 3, 20_200_101);
    const cutoff = key(7, 90, 20_150_630);

    expect(nearest(own, cutoff, { book: ordered(false) })).toMatchObject({
      by: 'order',
      line: { order: 20_150_630 },
      orderBy: 'title',
    });
    expect(nearest(own, cutoff, { book: ordered(true) })?.orderBy).toBe('hukou');
    expect(nearest(own, cutoff)?.orderBy).toBeNull();
  });

  it('is the rank that had seats where the child’s had none, and not invented where none had', () => {
    const guaranteed = line(key(3, 52), 'guaranteed');

    expect(nearest(key(9, 7), null, { others: [guaranteed] })).toMatchObject({
      by: 'tier',
      line: null,
      within: ['HOUSE_HUKOU'],
    });
    expect(nearest(key(7, 41), null)).toBeNull();
  });
});

describe('a school that was considered', () => {
  it('says that siblings came first, not that the rank was behind', () => {
    const [choice] = missed(key(7, 41), key(6, 90)).choices;
    if (choice === undefined) throw new Error('no choice');

    expect(viewChoice(primaryBook, choice, [line(key(6, 90))])).toMatchObject({
      rank: 3,
      by: 'sibling',
      cutoffs: [{ rank: 3, number: 90 }],
    });
  });
});

describe('the end that was nearest in the overflow', () => {
  const option = (school: string, outside: number, far: number, metres: number): Option => ({
    school,
    cost: { outside, far, metres },
    price: { outside: 0, far: 0, metres: 0 },
    total: { outside, far, metres },
  });
  const by = (goals: RuleBook['overflow']['goals'], own: Option, next: Option | null) => {
    const book = { ...primaryBook, overflow: { ...primaryBook.overflow, goals } };
    return viewOverflow(book, { own, next })?.next?.by;
  };
  const own = option('west', 0, 0, 900);

  it('lost by the first goal in which it is worse', () => {
    expect(by(['placed', 'near', 'metres'], own, option('nine', 0, 1, 800))).toBe('near');
    expect(by(['placed', 'area', 'metres'], own, option('nine', 1, 0, 800))).toBe('area');
    expect(by(['placed', 'near', 'metres'], own, option('nine', 0, 0, 901))).toBe('metres');
    expect(by(['placed', 'metres'], own, option('nine', 1, 1, 901))).toBe('metres');
  });

  it('is told as an equal, or as the price of keeping twins together', () => {
    expect(by(['placed', 'metres'], own, option('nine', 0, 0, 900))).toBe('equal');
    expect(by(['placed', 'metres'], own, option('nine', 0, 0, 899))).toBe('together');
  });

  it('is not there where no other school had seats', () => {
    const { overflow } = primaryBook;

    expect(viewOverflow(primaryBook, { own, next: null })).toEqual({
      metres: 900,
      price: 0,
      nearMetres: overflow.nearMetres,
      next: null,
    });
    expect(viewOverflow(primaryBook, { own: null, next: own })).toBeNull();
    expect(viewOverflow(primaryBook, null)).toBeNull();
  });
});
