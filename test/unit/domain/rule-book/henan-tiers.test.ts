import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../shared/domain/evidence/facts.ts';
import {
  categoryIfProved,
  engineGuarantee,
  engineTier,
  ownZones,
  tierAt,
} from '../../../../shared/domain/rule-book/eligibility.ts';
import { henanCounty } from '../../../../shared/domain/rule-book/templates/henan-county.ts';
import { zonesByWording } from '../../../../shared/domain/rule-book/zones-of.ts';
import { juniorBook, primaryBook, primaryCounty } from '../../../support/domain/county.ts';
import {
  contractFact,
  elsewhere,
  hukouFact,
  kinshipFact,
  permitFact,
  titleFact,
} from '../../../support/domain/facts.ts';

const zonesOf = zonesByWording(primaryBook);

const categoryAt = (school: string, ...facts: readonly Fact[]) =>
  tierAt(primaryBook, [kinshipFact, ...facts], school, zonesOf)?.category;
const categoryOf = (...facts: readonly Fact[]) => categoryAt('east', ...facts);

const noProperty: Fact = { kind: 'no-property', holder: 'parent' };

describe('the tiers of a Henan county', () => {
  it('serve care by policy first', () => {
    expect(categoryOf({ kind: 'care' }, hukouFact(), titleFact())).toBe('CARE');
  });

  it('then household and flat at one address', () => {
    expect(categoryOf(hukouFact(), titleFact())).toBe('HOUSE_HUKOU');
  });

  it.each([
    ['a shop', titleFact({ use: 'commercial' })],
    ['half a flat', titleFact({ share: 50 })],
    ['a flat bought after the day', titleFact({ since: '2026-06-01' })],
    ['a flat that another family’s seat locks', titleFact({ locked: true })],
    ['a flat at another address of the zone', titleFact({ address: '锦绣花园4幢' })],
    ['a flat of a grandparent whose children own one', titleFact({ holder: 'grandparent' })],
  ])('take %s for no flat', (_, title) => {
    expect(categoryOf(hukouFact(), title)).toBe('HUKOU_ONLY');
  });

  it('take the last day itself for in time', () => {
    expect(categoryOf(hukouFact({ since: '2026-05-31' }), titleFact({ since: '2026-05-31' }))).toBe(
      'HOUSE_HUKOU',
    );
  });

  it('know three generations in one household, whose parents own nothing', () => {
    const title = titleFact({ holder: 'grandparent' });

    expect(categoryOf(hukouFact(), title, noProperty)).toBe('THREE_GEN');
    expect(categoryOf(hukouFact({ withParent: false }), title, noProperty)).toBe('HUKOU_ONLY');
  });

  it('know a household without a flat, and a collective one whose family owns none', () => {
    const collective = hukouFact({ household: 'collective', withParent: false });

    expect(categoryOf(hukouFact())).toBe('HUKOU_ONLY');
    expect(categoryOf(collective, noProperty)).toBe('COLLECTIVE');
    expect(categoryOf(collective)).toBe('OTHER');
  });

  it('serve collective households with those who have no flat', () => {
    const rankOf = (code: string) =>
      primaryBook.categories.find((category) => category.code === code)?.rank;

    expect(rankOf('COLLECTIVE')).toBe(rankOf('HUKOU_ONLY'));
  });

  it('know a flat without the household, registered elsewhere in the county', () => {
    expect(categoryOf(hukouFact({ address: '柳树村2号' }), titleFact())).toBe('HOUSE_ONLY');
  });

  it('waive that the flat is lived in for estates delivered late, and only for them', () => {
    const bought = contractFact({ delayedEstate: false });

    expect(categoryOf(contractFact())).toBe('PRESALE');
    expect(categoryOf(bought)).toBe('OTHER');
    expect(categoryOf(bought, permitFact({ address: '望江府1幢' }))).toBe('PRESALE');
    expect(categoryOf(bought, hukouFact({ address: '望江府1幢', since: '2026-06-30' }))).toBe(
      'PRESALE',
    );
  });

  it('know migrant families, with a flat or renting', () => {
    expect(categoryOf(permitFact({ address: '柳树村8号' }), titleFact())).toBe('MIGRANT_OWNER');
    expect(categoryOf(permitFact(), hukouFact(elsewhere))).toBe('MIGRANT_TENANT');
    expect(categoryOf(permitFact({ until: '2026-08-02' }))).toBe('OTHER');
  });

  it('ask proof of work only where the county still does', () => {
    const asking = henanCounty({ ...primaryCounty, asksEmployment: true });
    const at = (...facts: readonly Fact[]) =>
      tierAt(asking, [kinshipFact, permitFact(), ...facts], 'east', zonesOf)?.category;

    expect(at()).toBe('OTHER');
    expect(at({ kind: 'employment' })).toBe('MIGRANT_TENANT');
    expect(at({ kind: 'employment', until: '2026-01-01' })).toBe('OTHER');
  });

  it('count a flat only for the family it is proved to be the child’s', () => {
    expect(tierAt(primaryBook, [hukouFact(), titleFact()], 'east', zonesOf)?.category).toBe(
      'OTHER',
    );
  });

  it('leave nobody out', () => {
    expect(tierAt(primaryBook, [], 'west', zonesOf)).toEqual({
      category: 'OTHER',
      tier: 13,
      order: 0,
      because: [],
    });
  });

  it('count a rank at the schools of its zone only', () => {
    expect(categoryAt('west', hukouFact(), titleFact())).toBe('OTHER');
    expect(categoryAt('nine', hukouFact({ address: '丰泽园1幢' }))).toBe('HUKOU_ONLY');
    expect(categoryAt('west', hukouFact({ address: '丰泽园1幢' }))).toBe('HUKOU_ONLY');
  });

  it('put siblings of pupils first inside the tier, at that school', () => {
    const facts = [
      kinshipFact,
      hukouFact(),
      titleFact(),
      { kind: 'sibling', school: 'east' },
    ] as const;

    expect(tierAt(primaryBook, facts, 'east', zonesOf)).toEqual({
      category: 'HOUSE_HUKOU',
      tier: 2,
      order: 0,
      because: ['kinship', 'hukou', 'title', 'sibling-here'],
    });
    expect(tierAt(primaryBook, facts.slice(0, 3), 'east', zonesOf)?.tier).toBe(3);
    expect(tierAt(primaryBook, facts, 'west', zonesOf)?.tier).toBe(13);
  });

  it('are the engine’s tiers, guaranteed up to household and flat', () => {
    expect(engineTier(primaryBook, 3, true)).toBe(6);
    expect(engineTier({ ...primaryBook, siblingsFirst: false }, 3, true)).toBe(3);
    expect(engineGuarantee(primaryBook)).toBe(3);
    expect(engineGuarantee({ ...primaryBook, guarantees: { rank: null, groups: [] } })).toBe(-1);
  });

  it('say what a family lacks for a category', () => {
    const lacking = (code: string, ...facts: readonly Fact[]) =>
      categoryIfProved(primaryBook, code, [kinshipFact, ...facts], 'east', zonesOf).missing;

    expect(lacking('HOUSE_HUKOU', hukouFact(), titleFact())).toEqual([]);
    expect(lacking('HOUSE_HUKOU', hukouFact(), titleFact({ share: 30, locked: true }))).toEqual([
      { fact: 'title', code: 'share-too-small', facts: { percent: 51 } },
      { fact: 'title', code: 'dwelling-locked' },
    ]);
    expect(lacking('HUKOU_ONLY', hukouFact({ since: '2026-07-01' }))).toEqual([
      { fact: 'hukou', code: 'since-too-late', facts: { by: '2026-05-31' } },
    ]);
    expect(lacking('MIGRANT_TENANT')).toContainEqual({ fact: 'permit', code: 'not-proved' });
  });

  it('zone a child by the fact its category names', () => {
    const facts = [kinshipFact, hukouFact({ address: '丰泽园1幢' }), titleFact()];

    expect(ownZones(primaryBook, 'HUKOU_ONLY', facts, zonesOf)).toEqual(['z-shared']);
    expect(ownZones(primaryBook, 'HOUSE_ONLY', facts, zonesOf)).toEqual(['z-east']);
    expect(ownZones(primaryBook, 'OTHER', facts, zonesOf)).toEqual([]);
  });
});

describe('the tiers of its junior schools', () => {
  const junior = zonesByWording(juniorBook);
  const record = (school: string): Fact => ({ kind: 'school-record', school });
  const at = (school: string, ...facts: readonly Fact[]) =>
    tierAt(juniorBook, [kinshipFact, ...facts], school, junior);

  it('continue from the primary school that leads there, and from the own lower part', () => {
    expect(at('first', record('east'))?.category).toBe('DIRECT');
    expect(at('nine', record('nine'))?.category).toBe('DIRECT');
    expect(at('nine', record('east'))?.category).toBe('OTHER');
    expect(ownZones(juniorBook, 'DIRECT', [record('east')], junior)).toEqual(['d-first']);
  });

  it('serve them before children of the zone', () => {
    const direct = at('first', record('east'))?.tier ?? 99;
    const zoned = at('first', hukouFact(), titleFact())?.tier ?? 0;

    expect(direct).toBeLessThan(zoned);
  });
});
