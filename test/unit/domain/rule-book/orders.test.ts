import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/domain/evidence/facts.ts';
import { tierAt } from '../../../../shared/domain/rule-book/eligibility.ts';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { zonesByWording } from '../../../../shared/domain/rule-book/zones-of.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { hukouFact, kinshipFact, titleFact } from '../../../support/domain/facts.ts';

const ordered = (kind: 'hukou' | 'title'): RuleBook => ({
  ...primaryBook,
  categories: primaryBook.categories.map((category) => ({
    ...category,
    orderBy: category.code === 'OTHER' ? [] : [{ fact: kind }],
  })),
});

const orderAt = (book: RuleBook, ...facts: readonly Fact[]) =>
  tierAt(book, [kinshipFact, ...facts], 'east', zonesByWording(book))?.order;

describe('the published order inside a tier', () => {
  it('is the date of the fact, 0 where only the number decides', () => {
    expect(orderAt(ordered('title'), hukouFact(), titleFact())).toBe(20190506);
    expect(orderAt(ordered('hukou'), hukouFact(), titleFact())).toBe(20200401);
    expect(orderAt(primaryBook, hukouFact(), titleFact())).toBe(0);
  });

  it('puts a child whose date is not known behind all others', () => {
    const { since, ...undated } = titleFact();

    expect(since).toBe('2019-05-06');
    expect(orderAt(ordered('title'), hukouFact(), undated, hukouFact())).toBe(99_999_999);
  });

  it('of several facts counts the earliest', () => {
    expect(
      orderAt(ordered('title'), hukouFact(), titleFact(), titleFact({ since: '2010-01-01' })),
    ).toBe(20100101);
  });

  it('is the zone’s own for children whose fact lies in the zone, the category’s for others', () => {
    const book = ordered('title');
    const zoned: RuleBook = {
      ...book,
      zones: book.zones.map((zone) =>
        zone.id === 'z-east' ? { ...zone, orderBy: [{ fact: 'hukou' }] } : zone,
      ),
    };

    expect(orderAt(zoned, hukouFact(), titleFact())).toBe(20200401);
    expect(orderAt(zoned, hukouFact({ address: '柳树村2号' }), titleFact())).toBe(20190506);
  });
});
