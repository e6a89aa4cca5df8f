import fc from 'fast-check';
import type { Applicant, Instance, Rules, School } from '../../../shared/allocation/index.ts';

/** Small numbers throughout, so that ties, full schools and shortages are frequent. */
export type Options = {
  readonly schools?: number;
  readonly families?: number;
  /** only children alone */
  readonly single?: boolean;
  readonly rules?: Partial<Rules>;
};

const GROUPS = ['migrant', 'presale'];
const AREAS = ['north', 'south'];

const place = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }));
const area = fc.option(fc.constantFrom(...AREAS), { nil: undefined });

const school = (index: number) =>
  fc
    .record({
      seats: fc.integer({ min: 0, max: 4 }),
      at: place,
      area,
      reserved: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 2 }),
      swap: fc.boolean(),
      overflow: fc.boolean(),
      many: fc.integer({ min: 0, max: 3 }),
    })
    .map(
      ({ seats, at, area: own, reserved, swap, overflow, many }): School => ({
        id: `s${index}`,
        seats,
        at,
        ...(own === undefined ? {} : { area: own }),
        reserves: reserved.map((size, r) => ({ group: GROUPS[swap ? 1 - r : r]!, seats: size })),
        overflow: overflow || many > 0,
      }),
    );

const family = (options: Options, schools: number) =>
  fc.record({
    size: options.single
      ? fc.constant(1)
      : fc.oneof(
          { weight: 5, arbitrary: fc.constant(1) },
          { weight: 3, arbitrary: fc.constant(2) },
          { weight: 1, arbitrary: fc.constant(3) },
        ),
    at: place,
    area,
    groups: fc.subarray(GROUPS),
    zone: fc.shuffledSubarray(Array.from({ length: schools }, (_, s) => s)),
    keys: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })), {
      minLength: 3 * schools,
      maxLength: 3 * schools,
    }),
    walked: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    overflow: fc.integer({ min: 0, max: 5 }),
  });

type Family = {
  readonly size: number;
  readonly at: readonly [number, number];
  readonly area: string | undefined;
  readonly groups: readonly string[];
  readonly zone: readonly number[];
  readonly keys: readonly (readonly [number, number])[];
  readonly walked: number | undefined;
  readonly overflow: number;
};

const children = (schools: readonly School[], row: Family, index: number): readonly Applicant[] => {
  const zone = row.zone.filter(
    (s) => row.size === 1 || schools[s]!.seats === 0 || schools[s]!.seats >= row.size,
  );
  return Array.from({ length: row.size }, (_, member) => ({
    id: `c${index}${'abc'[member]}`,
    at: row.at,
    ...(row.area === undefined ? {} : { area: row.area }),
    groups: row.groups,
    ...(row.size === 1 ? {} : { unit: `u${index}` }),
    choices: zone.map((s) => {
      const [tier, order] = row.keys[3 * s + member]!;
      return { school: `s${s}`, tier, order };
    }),
    ...(row.walked === undefined ? {} : { metres: { s0: row.walked } }),
    overflow: row.overflow > 0,
  }));
};

const rules = fc.record<Rules>({
  guaranteedTier: fc.integer({ min: -1, max: 1 }),
  guaranteedGroups: fc.subarray(GROUPS),
  overflow: fc.constantFrom('together', 'by-tier', 'none'),
  overflowGoals: fc.constantFrom<Rules['overflowGoals']>(
    ['placed', 'near', 'metres'],
    ['placed', 'area', 'near', 'metres'],
    ['placed', 'near', 'area', 'metres'],
    ['placed', 'metres', 'near'],
  ),
  nearMetres: fc.integer({ min: 0, max: 3 }),
  joint: fc.constantFrom('elastic', 'hold-back'),
  holdBack: fc.constant(0),
});

/** what keeps the plan whatever overruns */
const holdBackFor = (applicants: readonly Applicant[], schools: readonly School[]): number => {
  const sizes = new Map<string, number>();
  for (const { unit } of applicants) if (unit) sizes.set(unit, (sizes.get(unit) ?? 0) + 1);
  const largest = Math.max(1, ...sizes.values());
  return (largest - 1) * (1 + Math.max(0, ...schools.map(({ reserves }) => reserves.length)));
};

export const instances = (options: Options = {}): fc.Arbitrary<Instance> =>
  fc.integer({ min: 1, max: options.schools ?? 4 }).chain((count) =>
    fc
      .tuple(
        fc.tuple(...Array.from({ length: count }, (_, s) => school(s))),
        fc.array(family(options, count), { minLength: 1, maxLength: options.families ?? 8 }),
        rules,
      )
      .map(([schools, families, drawnRules]): Instance => {
        const applicants = families.flatMap((row, index) => children(schools, row, index));
        const merged = { ...drawnRules, ...options.rules };
        const holdBack = merged.joint === 'hold-back' ? holdBackFor(applicants, schools) : 0;
        return {
          format: 'sunshine-instance/1',
          round: 'made-up',
          rules: { ...merged, holdBack },
          schools,
          applicants,
        };
      }),
  );

/** an instance and the seed of a draw */
export const drawnInstances = (options: Options = {}) =>
  fc.tuple(instances(options), fc.integer({ min: 0, max: 1_000_000 }));

/** Everyone ends in the overflow: the zone school, which gives the tiers, has no seat. */
export const overflowInstances = (
  options: Options = {},
): fc.Arbitrary<readonly [Instance, number]> =>
  drawnInstances({ families: 14, ...options }).map(([instance, seed]) => [
    {
      ...instance,
      schools: [
        ...instance.schools.map((open) => ({ ...open, overflow: true })),
        { id: 'zone', seats: 0, at: [0, 0], reserves: [], overflow: false },
      ],
      applicants: instance.applicants.map((child) => ({
        ...child,
        overflow: true,
        choices: child.choices.slice(0, 1).map((choice) => ({ ...choice, school: 'zone' })),
      })),
    },
    seed,
  ]);
