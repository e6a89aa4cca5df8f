import { describe, expect, it } from 'vitest';
import { atOneAddress, holdersAllowed } from '../../../../shared/domain/rule-book/asked-details.ts';
import type { Condition } from '../../../../shared/domain/rule-book/conditions.ts';
import { consistent } from '../../../../shared/domain/rule-book/templates/panyu-categories.ts';
import { primaryBook } from '../../../support/domain/county.ts';

const whenOf = (code: string) =>
  primaryBook.categories.find((category) => category.code === code)?.when ?? { always: true };

describe('what a category leaves nobody to ask', () => {
  it.each([
    ['HOUSE_HUKOU', ['parent']],
    ['THREE_GEN', ['grandparent']],
    ['MIGRANT_OWNER', ['parent']],
    ['OTHER', ['parent', 'grandparent']],
  ])('%s: the flat is held by %j', (code, holders) => {
    expect(holdersAllowed(whenOf(code))).toEqual(holders);
  });

  it('leaves both where each has a way of its own', () => {
    expect(holdersAllowed(consistent(2026))).toEqual(['parent', 'grandparent']);
  });

  it('has one address only where every way wants it', () => {
    expect(atOneAddress(whenOf('HOUSE_HUKOU'))).toEqual(['hukou', 'title']);
    expect(atOneAddress(whenOf('HOUSE_ONLY'))).toEqual([]);
    expect(atOneAddress(whenOf('PRESALE'))).toEqual([]);
  });

  it('is not told by what the condition excludes', () => {
    const excluded: Condition = { not: { fact: 'title', holder: ['grandparent'] } };

    expect(holdersAllowed({ all: [excluded] })).toEqual(['parent', 'grandparent']);
  });
});
