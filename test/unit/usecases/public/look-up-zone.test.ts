import { describe, expect, it } from 'vitest';
import { publicApi } from '../../../../shared/contract/public.ts';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { getSeason } from '../../../../shared/usecases/public/get-season.ts';
import { lookUpZone } from '../../../../shared/usecases/public/look-up-zone.ts';
import { primaryBook } from '../../../support/domain/county.ts';
import { granted, openCounty, season } from '../../../support/usecases/county.ts';

const outline: [number, number][] = [
  [0, 0],
  [500, 0],
  [0, 500],
];

const book: RuleBook = {
  ...primaryBook,
  zones: primaryBook.zones.map((zone) =>
    zone.id === 'z-east' ? { ...zone, polygon: outline } : zone,
  ),
  schools: primaryBook.schools.map((school) =>
    school.id === 'west'
      ? { ...school, lastYear: { rank: 2, number: 17, order: null, full: true } }
      : school,
  ),
  places: [
    { name: '锦绣花园', at: [100, 0], area: 'town', kind: 'estate' },
    { name: '丰泽园', at: [900, 0], area: 'town', kind: 'estate' },
  ],
};

const found = async (address: string) =>
  granted(await lookUpZone(await openCounty({ book }), { season, address }));

describe('the answer to an address', () => {
  it('names its place and how far each of its schools is, and no other', async () => {
    const { place, metres, zones } = await found('青禾县丰泽园2幢');

    expect(place).toEqual({ name: '丰泽园', at: [900, 0] });
    expect(metres).toEqual({ west: 1100, nine: 900 });
    expect(zones.map(({ polygon }) => polygon)).toEqual([null]);
  });

  it('draws the zone where the plan does', async () => {
    const { zones } = await found('锦绣花园3幢');

    expect(zones.map(({ polygon }) => polygon)).toEqual([outline]);
  });

  it('measures nothing from a place that the gazetteer does not name', async () => {
    expect(await found('东风路15号')).toMatchObject({ standing: 'found', place: null, metres: {} });
  });

  it('quotes the wording that speaks of the place, and places nobody there', async () => {
    const { standing, near, place, zones } = await found('东风路16号');

    expect([standing, place, zones]).toEqual(['unknown', null, []]);
    expect(near).toEqual(['东风路1号至99号（单号）']);
  });

  it('says what to write instead of a name that is not quite there', async () => {
    expect(await found('锦锈花园8号楼')).toMatchObject({
      standing: 'unknown',
      examples: ['锦绣花园'],
    });
  });

  it('is what the contract says', async () => {
    for (const address of ['丰泽园2幢', '东风路16号', '🏠🏠', '锦绣花园'])
      expect(publicApi.lookUpZone.response.safeParse(await found(address)).success).toBe(true);
  });
});

describe('what may be asked', () => {
  it.each(['', ' ', '路', '🏠', '长'.repeat(121), '长'.repeat(200)])('is not %s', (address) => {
    expect(publicApi.lookUpZone.body.safeParse({ address }).success).toBe(false);
  });

  it('is two characters and more', () => {
    expect(publicApi.lookUpZone.body.safeParse({ address: ' 🏠🏠 ' }).success).toBe(true);
  });
});

describe('a season', () => {
  it('shows last year’s line where the plan has one, and what its coordinates mean', async () => {
    const view = granted(await getSeason(await openCounty({ book }), { season }));

    expect(view.datum).toBe('made up');
    expect(view.schools.map(({ id, lastYear }) => [id, lastYear?.number])).toEqual([
      ['east', undefined],
      ['west', 17],
      ['nine', undefined],
    ]);
  });
});
