import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findShortage } from '../../../shared/allocation/index.ts';
import { type Classrooms, findMend, type Mend } from '../../../shared/allocation/mend.ts';
import type { Applicant, Instance, School } from '../../../shared/allocation/types.ts';
import { city } from '../../support/allocation/city.ts';
import { applicant, instanceOf, instances, school } from '../../support/proof/instances.ts';

const mendOf = (
  instance: Instance,
  classrooms: Readonly<Record<string, readonly [rooms: number, classSize: number]>>,
  ...more: readonly [] | readonly [mostWork: number]
): Mend => {
  const shortage = findShortage(instance);
  if (shortage === null) throw new Error('the instance has seats for everybody');
  const free = Object.entries(classrooms).map(
    ([id, [rooms, classSize]]) => [id, { rooms, classSize }] as const,
  );
  return findMend(instance, shortage, new Map(free), ...more);
};

const withSeats = (instance: Instance, { additions }: Mend): Instance => {
  const more = new Map(additions.map(({ school: id, seats }) => [id, seats]));
  return {
    ...instance,
    schools: instance.schools.map((each) => ({
      ...each,
      seats: each.seats + (more.get(each.id) ?? 0),
    })),
  };
};

const reaches = ({ rules, schools }: Instance, child: Applicant): readonly School[] =>
  schools.filter(
    ({ id, overflow }) =>
      child.choices.some(({ school: listed }) => listed === id) ||
      (overflow && child.overflow && rules.overflow !== 'none'),
  );

const way = (child: Applicant, { id, at }: School): number =>
  child.metres?.[id] ?? Math.round(Math.hypot(child.at[0] - at[0], child.at[1] - at[1]));

type Best = { missing: number; metres: number };

const isBetter = (a: Best, b: Best): boolean =>
  a.missing < b.missing || (a.missing === b.missing && a.metres < b.metres);

/** every child in every seat it reaches, or in none */
const bestSeating = (instance: Instance, further: ReadonlyMap<string, number>): Best => {
  const old = new Map(instance.schools.map(({ id, seats }) => [id, seats]));
  const fresh = new Map(further);
  let best: Best = { missing: Number.POSITIVE_INFINITY, metres: 0 };
  const place = (i: number, soFar: Best): void => {
    if (soFar.missing > best.missing) return;
    const child = instance.applicants[i];
    if (child === undefined) {
      if (isBetter(soFar, best)) best = soFar;
      return;
    }
    const sit = (seats: Map<string, number>, id: string, metres: number) => {
      const left = seats.get(id) ?? 0;
      if (left === 0) return;
      seats.set(id, left - 1);
      place(i + 1, { ...soFar, metres: soFar.metres + metres });
      seats.set(id, left);
    };
    for (const reached of reaches(instance, child)) {
      sit(old, reached.id, 0);
      sit(fresh, reached.id, way(child, reached));
    }
    place(i + 1, { ...soFar, missing: soFar.missing + 1 });
  };
  place(0, { missing: 0, metres: 0 });
  return best;
};

type Free = ReadonlyMap<string, Classrooms>;

const allChoices = (free: Free): readonly ReadonlyMap<string, number>[] =>
  [...free].reduce<readonly ReadonlyMap<string, number>[]>(
    (known, [id, { rooms }]) =>
      known.flatMap((each) =>
        Array.from({ length: rooms + 1 }, (_, classes) => new Map([...each, [id, classes]])),
      ),
    [new Map()],
  );

/** missing, classes, metres of the best of all mends, compared in this order */
const bruteForce = (instance: Instance, free: Free): readonly number[] => {
  const all = allChoices(free).map((choice) => {
    const seats = [...choice].map(
      ([id, classes]) => [id, classes * (free.get(id)?.classSize ?? 0)] as const,
    );
    const { missing, metres } = bestSeating(instance, new Map(seats));
    return [missing, [...choice.values()].reduce((a, b) => a + b, 0), metres] as const;
  });
  const [best] = all.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return best ?? [];
};

const smallShortages = fc
  .tuple(
    instances.filter((each) => each.applicants.length <= 6 && each.schools.length <= 4),
    fc.array(fc.record({ rooms: fc.nat(2), classSize: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 4,
      maxLength: 4,
    }),
  )
  .map(([instance, rooms]) => {
    const schools = instance.schools.map((each) => ({ ...each, seats: each.seats % 2 }));
    const free = new Map(
      schools.flatMap(({ id }, i) => (rooms[i] ? [[id, rooms[i]] as const] : [])),
    );
    return { instance: { ...instance, schools }, free };
  })
  .filter(({ instance }) => findShortage(instance) !== null);

/** whoever wants the fewest classes here must cover the children with sets of three */
const covers = fc
  .record({
    listed: fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 2 }), {
      minLength: 5,
      maxLength: 6,
    }),
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 5, maxLength: 5 }),
    spread: fc.array(fc.nat(9), { minLength: 11, maxLength: 11 }),
  })
  .map(({ listed, sizes, spread }) => {
    const at = (i: number) => ({ at: [spread[i] ?? 0, 0] as const });
    const schools = sizes.map((_, s) => school(`s${s}`, 0, at(s)));
    const children = listed.map((list, i) => {
      const choices = list.map((s) => ({ school: `s${s}`, tier: 0, order: 0 }));
      return applicant(`c${i}`, { choices, ...at(5 + i) });
    });
    const free = new Map(sizes.map((classSize, s) => [`s${s}`, { rooms: 1, classSize }] as const));
    return { instance: instanceOf(schools, children, { overflow: 'none' }), free };
  });

test('finds what trying every mend and every seating finds', () => {
  fc.assert(
    fc.property(fc.oneof(smallShortages, covers), ({ instance, free }) => {
      const shortage = findShortage(instance);
      if (shortage === null) return;
      const mend = findMend(instance, shortage, free);

      expect([mend.missing, mend.classes, mend.metres]).toEqual(bruteForce(instance, free));
      expect(mend.atLeast).toEqual({ classes: mend.classes, metres: mend.metres });
    }),
    { numRuns: 300 },
  );
});

test('opens a class for each of two towns that cannot help each other', () => {
  const towns = instanceOf(
    [school('north', 1, { at: [0, 0] }), school('south', 1, { at: [9000, 0] })],
    [
      ...['a', 'b'].map((id) =>
        applicant(id, { at: [10, 0], choices: [{ school: 'north', tier: 0, order: 0 }] }),
      ),
      ...['c', 'd'].map((id) =>
        applicant(id, { at: [9020, 0], choices: [{ school: 'south', tier: 0, order: 0 }] }),
      ),
    ],
    { overflow: 'none' },
  );

  expect(mendOf(towns, { north: [3, 45], south: [2, 40] })).toEqual({
    additions: [
      { school: 'north', classes: 1, seats: 45, children: 1, metres: 10 },
      { school: 'south', classes: 1, seats: 40, children: 1, metres: 20 },
    ],
    classes: 2,
    seats: 85,
    children: 2,
    metres: 30,
    missing: 0,
    atLeast: { classes: 2, metres: 30 },
  });
});

test('prefers one large class far away to two small ones nearby, and of two large ones the nearer', () => {
  const children = Array.from({ length: 6 }, (_, i) => applicant(`c${i}`));
  const town = instanceOf(
    [
      school('small', 2, { at: [10, 0] }),
      school('large', 0, { at: [3000, 0] }),
      school('larger', 0, { at: [4000, 0] }),
    ],
    children,
  );

  expect(mendOf(town, { small: [2, 2], large: [1, 4], larger: [1, 5] })).toMatchObject({
    additions: [{ school: 'large', classes: 1, children: 4, metres: 12_000 }],
    atLeast: { classes: 1, metres: 12_000 },
  });
});

test('says how many stay without a seat where the classrooms are too few or out of reach', () => {
  const town = instanceOf(
    [school('p1', 1), school('p2', 0, { overflow: false })],
    Array.from({ length: 5 }, (_, i) => applicant(`c${i}`)),
  );

  expect(mendOf(town, { p1: [1, 2], p2: [9, 45] })).toMatchObject({ classes: 1, missing: 2 });
  expect(mendOf(town, {})).toMatchObject({ additions: [], classes: 0, missing: 4 });
});

const crowded = city(3000, 24, 5, 0.96);
const rooms = Object.fromEntries(
  crowded.schools.map(({ id }, i) => [id, [i % 3, 40 + (i % 2) * 5] as const]),
);

test('closes the gap of a crowded city', () => {
  const mend = mendOf(crowded, rooms);

  expect(mend.missing).toBe(0);
  expect(mend.atLeast.classes).toBe(mend.classes);
  expect(mend.atLeast.metres).toBeLessThanOrEqual(mend.metres);
  expect(findShortage(withSeats(crowded, mend))).toBeNull();
});

test('is the same for any order of the input', () => {
  const reversed = {
    ...crowded,
    schools: crowded.schools.toReversed(),
    applicants: crowded.applicants.toReversed(),
  };

  expect(mendOf(reversed, rooms)).toEqual(mendOf(crowded, rooms));
});

test('a search that must end early still closes the gap, and says what it did not prove', () => {
  const mend = mendOf(crowded, rooms, 0);

  expect(mend.missing).toBe(0);
  expect(findShortage(withSeats(crowded, mend))).toBeNull();
  expect(mend.atLeast.metres).toBeLessThan(mend.metres);
});
