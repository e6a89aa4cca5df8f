import { describe, expect, it } from 'vitest';
import { type GenerateOptions, generateInstance } from '../../../cli/generate/instance.ts';
import { metresBetween } from '../../../cli/generate/projection.ts';
import { checkInstance } from '../../../shared/allocation/index.ts';
import type { Instance } from '../../../shared/allocation/types.ts';
import { published, whereAbsent } from '../domain/zones/published-plan.ts';
import { mini } from './mini-plan.ts';

const options: GenerateOptions = {
  round: 'mini-primary',
  year: 2026,
  classSize: 45,
  children: 2000,
  seed: 7,
};

const seatsOf = (instance: Instance) => instance.schools.reduce((sum, { seats }) => sum + seats, 0);

const schoolsOf = ({ choices }: Instance['applicants'][number]) =>
  choices.map(({ school }) => school).sort();

describe('an instance from a made-up plan', () => {
  const instance = generateInstance(mini, options);

  it('is one that the engine accepts', () => {
    expect(checkInstance(instance)).toMatchObject({ ok: true });
  });

  it('is the same, byte for byte, for the same seed, and another for another', () => {
    const text = JSON.stringify(instance);

    expect(JSON.stringify(generateInstance(mini, options))).toBe(text);
    expect(JSON.stringify(generateInstance(mini, { ...options, seed: 8 }))).not.toBe(text);
  });

  it('has the planned seats and exactly the children asked for', () => {
    expect(instance.schools.map(({ seats }) => seats)).toEqual([180, 135, 90, 135, 135]);
    expect(instance.applicants).toHaveLength(2000);
  });

  it('offers a lottery zone as a whole, nearest school first', () => {
    const at = new Map(instance.schools.map((school) => [school.id, school.at]));
    const drawn = instance.applicants.filter((child) => schoolsOf(child).includes('s4'));

    expect(drawn.length).toBeGreaterThan(100);
    for (const child of drawn) {
      expect(schoolsOf(child)).toEqual(['s4', 's5']);
      const metres = child.choices.map(({ school }) =>
        metresBetween(child.at, at.get(school) ?? [0, 0]),
      );
      expect(metres).toEqual([...metres].sort((a, b) => a - b));
    }
  });

  it('offers both schools where the wording leaves the address open, none where it is silent', () => {
    const offered = new Set(instance.applicants.map((child) => schoolsOf(child).join(' ')));

    expect(offered).toEqual(new Set(['', 's1', 's2', 's3', 's1 s2', 's2 s3', 's4 s5']));
  });

  it('orders by hukou date only where the zone says so, by purchase date only where owners are taken', () => {
    for (const { choices } of instance.applicants) {
      for (const { school, tier, order } of choices) {
        const dated = (tier === 3 && school === 's1') || (school === 's3' && [1, 2].includes(tier));
        if (tier === 3) expect(school).toBe('s1');
        if (dated) expect(String(order)).toMatch(/^20\d\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])$/);
        else if (tier < 4) expect(order).toBe(0);
      }
    }
  });

  it('binds twins, about 15 in a thousand children, with the same home, groups and choices', () => {
    const units = new Map<string, Instance['applicants'][number][]>();
    for (const child of instance.applicants) {
      if (child.unit !== undefined)
        units.set(child.unit, [...(units.get(child.unit) ?? []), child]);
    }

    expect(units.size * 2).toBeGreaterThan(10);
    expect(units.size * 2).toBeLessThan(60);
    for (const [first, second, ...more] of units.values()) {
      expect(more).toEqual([]);
      expect({ ...second, id: first?.id }).toEqual(first);
    }
  });

  it('cuts the seats to the shortage asked for, each school within one seat of its share', () => {
    const short = generateInstance(mini, { ...options, children: 600, shortPercent: 3 });

    expect(seatsOf(short)).toBe(582);
    for (const [index, { seats }] of short.schools.entries()) {
      const share = ((instance.schools[index]?.seats ?? 0) * 582) / 675;
      expect(Math.abs(seats - share)).toBeLessThan(1);
    }
  });
});

describe(`an instance from the published plan${whereAbsent}`, () => {
  const plan = published('primary');

  it.skipIf(plan === null)(
    'has its 605 classes, children near their schools, and every tier',
    () => {
      const instance = generateInstance(plan ?? mini, { ...options, children: 26_000, seed: 1 });
      const at = new Map(instance.schools.map((school) => [school.id, school.at]));
      const first = instance.applicants.flatMap(({ choices: [nearest], at: home }) =>
        nearest === undefined ? [] : [metresBetween(home, at.get(nearest.school) ?? [0, 0])],
      );

      expect(checkInstance(instance)).toMatchObject({ ok: true });
      expect(instance.schools).toHaveLength(150);
      expect(seatsOf(instance)).toBe(27_225);
      expect(first.filter((metres) => metres > 3000)).toEqual([]);
      expect(first.length).toBeGreaterThan(18_000);
      expect(
        new Set(instance.applicants.flatMap(({ choices }) => choices.map(({ tier }) => tier))),
      ).toEqual(new Set([0, 1, 2, 3, 4]));
    },
  );

  it.skipIf(plan === null)('is 3 % short of seats where that is asked for', () => {
    const asked = { ...options, children: 26_000, seed: 1, shortPercent: 3 };

    expect(seatsOf(generateInstance(plan ?? mini, asked))).toBe(25_220);
  });
});
