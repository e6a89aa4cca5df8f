import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Applicant,
  allocate,
  findShortage,
  type Instance,
} from '../../../shared/allocation/index.ts';
import { drawnInstances } from '../../support/allocation/arbitraries.ts';
import { city } from '../../support/allocation/city.ts';
import { aChild, anInstance, aSchool, inOrder } from '../../support/allocation/outcome.ts';

const at = (x: number, more = {}) => ({ at: [x, 0] as const, ...more });

const reachOf = (
  { schools, rules }: Instance,
  { choices, overflow }: Applicant,
): readonly string[] => {
  const own = choices.map(({ school }) => school);
  const open = schools.filter((school) => school.overflow).map(({ id }) => id);
  return overflow && rules.overflow !== 'none' ? [...own, ...open] : own;
};

/** children against seats by augmenting one child at a time (Kuhn 1955) */
const largestMatching = (instance: Instance): number => {
  const reach = instance.applicants.map((child) => reachOf(instance, child));
  const seated = new Map(instance.schools.map(({ id }) => [id, [] as number[]]));
  const seats = new Map(instance.schools.map((school) => [school.id, school.seats]));
  const place = (child: number, tried: Set<string>): boolean =>
    reach[child]!.some((school) => {
      if (tried.has(school)) return false;
      tried.add(school);
      const held = seated.get(school)!;
      const left =
        held.length < seats.get(school)! ? -1 : held.findIndex((other) => place(other, tried));
      if (held.length >= seats.get(school)! && left < 0) return false;
      if (left >= 0) held.splice(left, 1);
      held.push(child);
      return true;
    });
  return instance.applicants.filter((_, child) => place(child, new Set())).length;
};

describe('shortage', () => {
  it('misses as many seats as the largest matching leaves children', () => {
    fc.assert(
      fc.property(drawnInstances({ families: 10 }), ([instance]) => {
        const missing = instance.applicants.length - largestMatching(instance);
        expect(findShortage(instance)?.missing ?? 0).toBe(missing);
      }),
      { numRuns: 500 },
    );
  });

  it('names places whose children reach no school but those it names', () => {
    fc.assert(
      fc.property(drawnInstances({ families: 10 }), ([instance]) => {
        const cut = findShortage(instance);
        fc.pre(cut !== null);
        const seats = instance.schools.filter(({ id }) => cut!.schools.includes(id));

        const confined = instance.applicants.filter(
          (child) =>
            cut!.places.includes(child.at.join()) &&
            reachOf(instance, child).every((school) => cut!.schools.includes(school)),
        );

        expect(cut!.children).toBe(confined.length);
        expect(cut!.seats).toBe(seats.reduce((total, school) => total + school.seats, 0));
        expect(cut!.missing).toBe(cut!.children - cut!.seats);
        expect(cut!.missing).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('names the crowded corner and not the rest of the city', () => {
    const schools = [
      aSchool('crowded', { seats: 2, overflow: false }),
      aSchool('calm', { seats: 5, overflow: false }),
    ];
    const corner = ['a', 'b', 'c', 'd'].map((id, x) => aChild(id, ['crowded'], at(x)));
    const rest = ['e', 'f'].map((id) => aChild(id, ['calm'], at(900)));

    expect(findShortage(anInstance(schools, [...corner, ...rest]))).toEqual({
      places: ['0,0', '1,0', '2,0', '3,0'],
      schools: ['crowded'],
      children: 4,
      seats: 2,
      missing: 2,
    });
  });

  it('finds none where the overflow reaches a free seat', () => {
    const schools = [aSchool('crowded', { seats: 1 }), aSchool('calm', { seats: 5 })];
    const children = ['a', 'b', 'c'].map((id) => aChild(id, ['crowded']));

    expect(findShortage(anInstance(schools, children))).toBeNull();
    expect(findShortage(anInstance(schools, children, { overflow: 'none' }))).toMatchObject({
      schools: ['crowded'],
      missing: 2,
    });
  });

  it('names every place and school of a city that is short everywhere', () => {
    const instance = city(600, 5, 4, 0.9);
    const places = new Set(instance.applicants.map((child) => child.at.join()));

    const cut = findShortage(instance)!;

    expect(cut.schools).toHaveLength(5);
    expect(cut.places).toHaveLength(places.size);
  });

  it('counts a child without any school as missing a seat', () => {
    const instance = anInstance([aSchool('s')], [aChild('nowhere', [], { overflow: false })]);

    const { outcome } = allocate(instance, inOrder(instance));

    expect(outcome.shortage).toEqual({
      places: ['0,0'],
      schools: [],
      children: 1,
      seats: 0,
      missing: 1,
    });
  });
});
