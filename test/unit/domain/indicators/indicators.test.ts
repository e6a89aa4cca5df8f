import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationStates } from '../../../../shared/domain/application/application.ts';
import { countedAsDemand } from '../../../../shared/domain/application/states.ts';
import { countersOf } from '../../../../shared/domain/indicators/counted.ts';
import { pressureOf } from '../../../../shared/domain/indicators/pressure.ts';
import { ratioOf } from '../../../../shared/domain/indicators/ratio.ts';
import { type Placed, seasonFigures } from '../../../../shared/domain/indicators/season-figures.ts';
import { someAnswers } from '../../../support/domain/applications.ts';
import { aSchool, juniorBook, primaryBook } from '../../../support/domain/county.ts';
import { aChild, aTenant } from '../../../support/season/children.ts';

describe('the seat warning of a zone', () => {
  it.each([
    [10, 9, 9, 'green'],
    [10, 9, 10, 'orange'],
    [10, 9, 11, 'orange'],
    [10, 10, 10, 'red'],
    [10, 11, 20, 'red'],
    [10, 0, 0, 'green'],
  ] as const)(
    'with %i seats, %i matched of %i children is %4$s',
    (seats, matched, demand, level) => {
      expect(pressureOf(seats, matched, demand)).toBe(level);
    },
  );
});

describe('a share against its target', () => {
  it.each([
    [95, 100, 950, true],
    [949, 1000, 950, false],
    [1, 3, 333, true],
    [1, 3, 334, false],
    [999_999, 1_000_000, 1000, false],
    [0, 0, 1000, true],
  ])('%i of %i at %i thousandths: %s', (numerator, denominator, target, met) => {
    expect(ratioOf(numerator, denominator, target)).toEqual({
      numerator,
      denominator,
      target,
      met,
    });
  });

  it('is met exactly where the fraction reaches it', () => {
    const small = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.nat(100_000), small, fc.nat(1000), (part, whole, target) => {
        expect(ratioOf(part, whole, target).met).toBe(
          BigInt(part) * 1000n >= BigInt(whole) * BigInt(target),
        );
      }),
    );
  });
});

describe('what an application counts for', () => {
  it.each(applicationStates)(
    '%s: one application in its state, and demand while it asks',
    (state) => {
      const counters = countersOf(primaryBook, aChild(1, { state }));

      expect(counters.slice(0, 2)).toEqual(['applications', `state:${state}`]);
      expect(counters.includes('demand')).toBe(countedAsDemand.includes(state));
      expect(new Set(counters).size).toBe(counters.length);
    },
  );

  it('is no demand before it is sent in, nor once it is out', () => {
    for (const state of ['DRAFT', 'WITHDRAWN', 'NOT_QUALIFIED'] as const)
      expect(countersOf(primaryBook, aChild(1, { state }))).toHaveLength(2);
  });

  it('is the zone’s and, where household and home agree, among those that fill it first', () => {
    expect(countersOf(primaryBook, aChild(1))).toEqual([
      'applications',
      'state:QUALIFIED',
      'demand',
      'category:HOUSE_HUKOU',
      'zone:z-east',
      'matched:z-east',
      'without-documents',
    ]);
    expect(countersOf(primaryBook, aTenant(1))).not.toContain('matched:z-east');
  });

  it('is nobody’s zone where there is none, or several', () => {
    for (const zones of [[], ['z-east', 'z-shared']]) {
      const counters = countersOf(primaryBook, aChild(1, { zones }));
      expect(counters).toContain('unzoned');
      expect(counters.filter((name) => name.startsWith('zone:'))).toEqual([]);
    }
  });

  it('is the category asked for until one is found', () => {
    const asked = aChild(1, { category: null, answers: someAnswers({ category: 'HOUSE_ONLY' }) });
    const { category: _none, ...answers } = asked.answers;

    expect(countersOf(primaryBook, asked)).toContain('category:HOUSE_ONLY');
    expect(countersOf(primaryBook, { ...asked, answers })).toContain('category:UNKNOWN');
  });

  it('is no child without documents once a file is given', () => {
    expect(countersOf(primaryBook, aChild(1, { documents: 1 }))).not.toContain('without-documents');
  });
});

/* One urban school, one that boards, one in the country; east is full of its own zone's children. */
const book = {
  ...primaryBook,
  schools: [
    aSchool('urban', { seats: 5 }),
    aSchool('boarding', { seats: 4, boarding: true }),
    aSchool('rural', { seats: 3, urban: false }),
  ],
};

const child = (
  category: string,
  school: string | null,
  phase: Placed['phase'],
  metres: number | null,
): Placed => ({ category, school, phase, metres });

const children: readonly Placed[] = [
  child('HOUSE_HUKOU', 'urban', 'zone', 100),
  child('HOUSE_HUKOU', 'urban', 'zone', 3000),
  child('MIGRANT_TENANT', 'urban', 'overflow', 3001),
  child('MIGRANT_OWNER', 'boarding', 'overflow', 900),
  child('MIGRANT_TENANT', null, 'unplaced', null),
  child('PRESALE', 'rural', 'zone', 2000),
  child('OTHER', 'rural', 'overflow', null),
  child('UNKNOWN', 'boarding', 'zone', 5),
];

describe('the figures of a season', () => {
  const figures = seasonFigures(book, children);

  it('count applicants, seats and phases', () => {
    expect(figures).toMatchObject({
      applicants: 8,
      seats: 12,
      placed: { zone: 4, overflow: 3 },
      unplaced: 1,
    });
  });

  it('take the nearby ratio over urban public schools that do not board', () => {
    expect(figures.nearby).toEqual({ numerator: 2, denominator: 3, target: 1000, met: false });

    const schools = [aSchool('urban'), aSchool('bought', { ownership: 'purchased' })];
    const bought = child('MIGRANT_TENANT', 'bought', 'overflow', 1);
    expect(seasonFigures({ ...book, schools }, [...children, bought]).nearby).toEqual(
      figures.nearby,
    );
  });

  it('ask junior schools for 95 percent', () => {
    const [urban] = book.schools;
    const junior = { ...juniorBook, schools: [{ ...urban!, id: 'urban' }] };
    const of = (zone: number, all: number) =>
      seasonFigures(
        junior,
        Array.from({ length: all }, (_, i) =>
          child('HOUSE_HUKOU', 'urban', i < zone ? 'zone' : 'overflow', 1),
        ),
      ).nearby;

    expect(of(95, 100)).toMatchObject({ target: 950, met: true });
    expect(of(189, 199)).toMatchObject({ target: 950, met: false });
  });

  it('count who is within the distance the book calls near', () => {
    expect(figures.withinNear).toMatchObject({ children: 5 });
  });

  it('count migrant children, placed and in public schools', () => {
    expect(figures.migrant).toEqual({
      children: 3,
      placed: 2,
      inPublic: 2,
      ratio: { numerator: 2, denominator: 3, target: 850, met: false },
    });
  });

  it('break down by group', () => {
    expect(figures.groups).toEqual([
      { group: 'care', children: 0, placed: 0 },
      { group: 'matched', children: 2, placed: 2 },
      { group: 'migrant', children: 3, placed: 2 },
      { group: 'presale', children: 1, placed: 1 },
    ]);
  });

  it('break down by category, each of the book in its place', () => {
    expect(figures.categories.map(({ category }) => category)).toEqual(
      book.categories.map(({ code }) => code),
    );
    expect(figures.categories.filter(({ children: all }) => all > 0)).toEqual([
      { category: 'HOUSE_HUKOU', children: 2, zone: 2, overflow: 0 },
      { category: 'PRESALE', children: 1, zone: 1, overflow: 0 },
      { category: 'MIGRANT_OWNER', children: 1, zone: 0, overflow: 1 },
      { category: 'MIGRANT_TENANT', children: 2, zone: 0, overflow: 1 },
      { category: 'OTHER', children: 1, zone: 0, overflow: 1 },
    ]);
  });

  it('break down by school', () => {
    expect(figures.schools).toEqual([
      { school: 'urban', seats: 5, placed: 3, zone: 2, overflow: 1 },
      { school: 'boarding', seats: 4, placed: 2, zone: 1, overflow: 1 },
      { school: 'rural', seats: 3, placed: 2, zone: 1, overflow: 1 },
    ]);
  });

  it('average and top the ways that are known', () => {
    // (100 + 3000 + 3001 + 900 + 2000 + 5) / 6 = 1501
    expect(figures.metres).toEqual({ mean: 1501, largest: 3001 });
  });

  it('meet every target where nobody applied', () => {
    expect(seasonFigures(book, [])).toMatchObject({
      applicants: 0,
      nearby: { denominator: 0, met: true },
      migrant: { children: 0, ratio: { met: true } },
      metres: { mean: 0, largest: 0 },
    });
  });
});
