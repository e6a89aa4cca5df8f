import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan, townsByArea } from '../../../cli/generate/plan.ts';
import { metresBetween, projection } from '../../../cli/generate/projection.ts';
import { seededRandom } from '../../../cli/generate/random.ts';
import { readRequest } from '../../../cli/generate/request.ts';
import { proportional } from '../../../cli/generate/shares.ts';
import { miniCsv, miniExplanations } from './mini-plan.ts';

describe('a seeded stream', () => {
  it('repeats for its seed and differs for the next', () => {
    const first = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () => random.below(1_000_000));
    };

    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  it('spreads evenly over a range that does not divide its own', () => {
    const random = seededRandom(3);
    const counts = Array.from({ length: 7 }, () => 0);
    for (let draw = 0; draw < 70_000; draw += 1) {
      const value = random.below(7);
      counts[value] = (counts[value] ?? 0) + 1;
    }

    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('never picks what weighs nothing', () => {
    const random = seededRandom(4);
    const picked = new Set(Array.from({ length: 500 }, () => random.weighted([0, 3, 0, 1])));

    expect(picked).toEqual(new Set([1, 3]));
  });
});

describe('proportional shares', () => {
  it('add up, and stay within one of the exact share', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.nat(100_000), weights, (total, given) => {
        const all = given.reduce((sum, weight) => sum + weight, 0);
        const shares = proportional(total, given);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(all === 0 ? 0 : total);
        for (const [index, share] of shares.entries()) {
          const exact = all === 0 ? 0 : (total * (given[index] ?? 0)) / all;
          expect(Math.abs(share - exact)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('a plan', () => {
  const zonesOf = (csv: string, explanations?: string) => {
    const plan = parsePlan('plan.csv', csv, explanations);
    return plan.ok ? plan.value.zones : [];
  };

  it('gives schools with an empty cell the zone above them', () => {
    const zones = zonesOf(miniCsv, miniExplanations);

    expect(zones.map(({ id, schools }) => [id, ...schools])).toEqual([
      ['s1', 's1'],
      ['s2', 's2'],
      ['s3', 's3'],
      ['s4', 's4', 's5'],
    ]);
    expect(zones[3]?.towns).toEqual(['河西镇']);
  });

  it('knows no towns where the explanations list none', () => {
    expect(townsByArea('').size).toBe(0);
    expect(zonesOf(miniCsv)[0]?.towns).toBeUndefined();
  });

  it.each([
    ['西城小学,3', '西城小学,x', { row: 3, field: 'classes', code: 'not-an-integer', found: 'x' }],
    ['113.700', 'east', { row: 2, field: 'lng', code: 'shape-invalid_type', found: 'east' }],
    ['34.700', '', { row: 2, field: 'lat', code: 'shape-invalid_type' }],
    ['34.700', '97.1', { row: 2, field: 'lat', code: 'out-of-range', found: '97.1' }],
    ['s1,', ',', { row: 2, field: 'school_id', code: 'empty' }],
    ['s2,', 's1,', { field: 'school_id', code: 'double', found: 's1' }],
    ['school_id,', 'id,', { row: 1, field: 'school_id', code: 'column-missing' }],
  ])('says where it is wrong when %j is %j', (right, wrong, fault) => {
    const plan = parsePlan('plan.csv', miniCsv.replace(right, wrong));

    expect(!plan.ok && plan.faults[0]).toEqual({ where: 'plan.csv', ...fault });
  });
});

describe('the projection', () => {
  it('keeps a kilometre a kilometre, north and east', () => {
    const origin = { lng: 113.36, lat: 22.95 };
    const north = { lng: 113.36, lat: 22.95 + 1 / 111.195 };
    const east = { lng: 113.36 + 1 / (111.195 * Math.cos((22.95 * Math.PI) / 180)), lat: 22.95 };
    const project = projection([origin, north, east]);

    expect(metresBetween(project(origin), project(north))).toBe(1000);
    expect(Math.abs(metresBetween(project(origin), project(east)) - 1000)).toBeLessThanOrEqual(1);
  });
});

describe('a request', () => {
  const read = (given: Readonly<Record<string, string>>) => {
    const values = new Map(Object.entries({ plan: 'plans/mini-2026', out: 'out', ...given }));
    return readRequest({
      value: (name) => values.get(name) ?? '',
      given: (name) => values.get(name),
    });
  };

  it('fills in class size by level, and the file in a folder', () => {
    expect(read({ level: 'junior', children: '10' })).toEqual({
      ok: true,
      value: {
        csv: join('plans', 'mini-2026', 'junior_schools.csv'),
        explanations: join('plans', 'mini-2026', 'explanations.md'),
        out: join('out', 'instance.json'),
        options: { round: 'mini-2026-junior', classSize: 50, children: 10, seed: 1, year: 2026 },
      },
    });
  });

  it.each([
    ['children', '-5'],
    ['children', '1e9'],
    ['children', '0'],
    ['seed', '4294967296'],
    ['short-percent', '100'],
    ['level', 'senior'],
  ])('names --%s that is %j', (name, found) => {
    expect(read({ [name]: found })).toEqual({
      ok: false,
      faults: [{ where: `--${name}`, code: 'option-value', found }],
    });
  });
});
