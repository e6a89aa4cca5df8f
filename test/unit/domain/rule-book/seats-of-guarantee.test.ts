import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleBook } from '../../../../shared/domain/rule-book/schema.ts';
import { seatsShortOfGuarantee } from '../../../../shared/domain/rule-book/seats-of-guarantee.ts';
import { aSchool, aZone, primaryBook } from '../../../support/domain/county.ts';

const book = (seats: readonly number[], zones: readonly (readonly number[])[]): RuleBook => ({
  ...primaryBook,
  schools: seats.map((count, index) => aSchool(`s${index}`, { seats: count })),
  zones: zones.map((schools, index) =>
    aZone(`z${index}`, { schools: schools.map((school) => `s${school}`) }),
  ),
});

const forecast = (children: readonly number[], category = 'HOUSE_HUKOU') =>
  children.map((count, index) => ({ zone: `z${index}`, category, children: count }));

describe('seats short of the guarantee', () => {
  it('are none where every zone fits', () => {
    expect(seatsShortOfGuarantee(book([90, 45], [[0], [1]]), forecast([90, 45]))).toEqual([]);
  });

  it('are told with the zone, the children and the seats', () => {
    expect(seatsShortOfGuarantee(book([90, 45], [[0], [1]]), forecast([100, 45]))).toEqual([
      {
        path: 'zones[0]',
        code: 'seats-short-of-guarantee',
        facts: { zones: 'z0', schools: 's0', children: 100, seats: 90, missing: 10 },
      },
    ]);
  });

  it('count guaranteed ranks only', () => {
    const wide = forecast([500], 'MIGRANT_TENANT');

    expect(seatsShortOfGuarantee(book([90], [[0]]), wide)).toEqual([]);
    expect(
      seatsShortOfGuarantee(
        { ...book([1], [[0]]), guarantees: { rank: null, groups: [] } },
        forecast([500]),
      ),
    ).toEqual([]);
  });

  it('are not counted over zones and categories the book does not know', () => {
    const faults = seatsShortOfGuarantee(book([90], [[0]]), [
      { zone: 'z9', category: 'GENIUS', children: 500 },
    ]);

    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'forecast[0].zone unknown-zone',
      'forecast[0].category unknown-category',
    ]);
  });

  it('move children up a shared zone before they call it short', () => {
    const shared = book([10, 10], [[0, 1], [0]]);

    expect(seatsShortOfGuarantee(shared, forecast([10, 10]))).toEqual([]);
    expect(seatsShortOfGuarantee(shared, forecast([12, 10]))).toEqual([
      {
        path: 'zones[0]',
        code: 'seats-short-of-guarantee',
        facts: { zones: 'z0, z1', schools: 's0, s1', children: 22, seats: 20, missing: 2 },
      },
    ]);
  });

  it('are as many as the worst set of zones lacks (Hall)', () => {
    const instance = fc
      .record({
        seats: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
        zones: fc.array(
          fc.record({
            mask: fc.integer({ min: 1, max: 15 }),
            children: fc.integer({ min: 0, max: 8 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
      })
      .map(({ seats, zones }) => ({
        seats,
        children: zones.map(({ children }) => children),
        zones: zones.map(({ mask }) =>
          seats.flatMap((_, index) => ((mask >> index) & 1 ? [index] : [])),
        ),
      }))
      .filter(({ zones }) => zones.every((schools) => schools.length > 0));

    fc.assert(
      fc.property(instance, ({ seats, zones, children }) => {
        let worst = 0;
        for (let set = 0; set < 1 << zones.length; set += 1) {
          const inside = zones.map((_, index) => ((set >> index) & 1) === 1);
          const demand = children.reduce(
            (sum, count, index) => sum + (inside[index] ? count : 0),
            0,
          );
          const reached = new Set(
            zones.flatMap((schools, index) => (inside[index] ? schools : [])),
          );
          const supply = [...reached].reduce((sum, school) => sum + (seats[school] ?? 0), 0);
          worst = Math.max(worst, demand - supply);
        }

        const faults = seatsShortOfGuarantee(book(seats, zones), forecast(children));

        expect(faults.reduce((sum, { facts }) => sum + Number(facts?.['missing'] ?? 0), 0)).toBe(
          worst,
        );
        for (const { facts } of faults) {
          expect(Number(facts?.['children']) - Number(facts?.['seats'])).toBe(facts?.['missing']);
        }
      }),
    );
  });
});
