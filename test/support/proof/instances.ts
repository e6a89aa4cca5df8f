import fc from 'fast-check';
import { checkInstance } from '../../../shared/allocation/index.ts';
import type { Applicant, Instance, Rules, School } from '../../../shared/allocation/types.ts';

export const rules: Rules = {
  guaranteedTier: -1,
  guaranteedGroups: [],
  overflow: 'together',
  overflowGoals: ['placed', 'near', 'metres'],
  nearMetres: 3000,
  joint: 'elastic',
  holdBack: 0,
};

export const school = (id: string, seats: number, more: Partial<School> = {}): School => ({
  id,
  seats,
  at: [0, 0],
  reserves: [],
  overflow: true,
  ...more,
});

export const applicant = (id: string, more: Partial<Applicant> = {}): Applicant => ({
  id,
  at: [0, 0],
  groups: [],
  choices: [],
  overflow: true,
  ...more,
});

export const instanceOf = (
  schools: readonly School[],
  applicants: readonly Applicant[],
  more: Partial<Rules> = {},
): Instance => ({
  format: 'sunshine-instance/1',
  round: '2026-primary',
  rules: { ...rules, ...more },
  schools,
  applicants,
});

const goals = fc.constantFrom<Rules['overflowGoals']>(
  ['placed', 'near', 'metres'],
  ['placed', 'area', 'near', 'metres'],
  ['placed', 'metres', 'near'],
);

const rulesArbitrary: fc.Arbitrary<Rules> = fc
  .record({
    guaranteedTier: fc.constantFrom(-1, 0, 1),
    guaranteedGroups: fc.constantFrom<readonly string[]>([], ['migrant']),
    overflow: fc.constantFrom('together', 'together', 'together', 'by-tier', 'by-tier', 'none'),
    overflowGoals: goals,
    nearMetres: fc.constantFrom(3, 6),
    joint: fc.constantFrom('elastic', 'hold-back'),
    holdBack: fc.constantFrom(0, 1, 2),
  })
  .map((each) => (each.joint === 'elastic' ? { ...each, holdBack: 0 } : each));

// few places, so that several children share one and distances tie
const point = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 4));
const area = fc.option(fc.constantFrom('north', 'south'), { nil: undefined });
const withArea = (name: string | undefined) => (name === undefined ? {} : { area: name });

const schoolsArbitrary = fc.array(
  fc.record({
    seats: fc.constantFrom(0, 1, 2, 3, 4, 6),
    at: point,
    area,
    reserves: fc.uniqueArray(
      fc.record({
        group: fc.constantFrom('migrant', 'presale'),
        seats: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 2, selector: ({ group }) => group },
    ),
    overflow: fc.integer({ max: 5, min: 0 }).map((drawn) => drawn > 0),
  }),
  { minLength: 1, maxLength: 5 },
);

const unitsArbitrary = (schools: number) =>
  fc.array(
    fc.record({
      size: fc.constantFrom(1, 1, 1, 1, 2, 3),
      at: point,
      area,
      groups: fc.subarray(['migrant', 'presale']),
      listed: fc.shuffledSubarray([...Array(schools).keys()], { maxLength: Math.min(2, schools) }),
      ranks: fc.array(fc.tuple(fc.nat(2), fc.nat(1)), { minLength: 6, maxLength: 6 }),
      own: fc.option(fc.nat(9), { nil: undefined, freq: 5 }),
      overflow: fc.integer({ max: 8, min: 0 }).map((drawn) => drawn > 0),
    }),
    { maxLength: 14 },
  );

/** Small instances in which ties, shortage, units of two and three, reserves and guarantees are frequent. */
export const instances: fc.Arbitrary<Instance> = fc
  .tuple(rulesArbitrary, schoolsArbitrary)
  .chain(([drawn, schools]) =>
    unitsArbitrary(schools.length).map((units): Instance => {
      const most = Math.max(1, ...schools.map(({ seats }) => seats));
      return instanceOf(
        schools.map(({ area: name, ...rest }, i) => ({ id: `s${i}`, ...withArea(name), ...rest })),
        units.flatMap(({ size, at, area: name, groups, listed, ranks, own, overflow }, u) =>
          Array.from(
            { length: Math.min(size, most) },
            (_, member): Applicant => ({
              id: `c${u}-${member}`,
              at,
              groups,
              overflow,
              choices: listed.map((s, i) => {
                const [tier, order] = ranks[member * 2 + i]!;
                return { school: `s${s}`, tier, order };
              }),
              ...withArea(name),
              ...(Math.min(size, most) > 1 ? { unit: `u${u}` } : {}),
              ...(own === undefined ? {} : { metres: { s0: own } }),
            }),
          ),
        ),
        drawn,
      );
    }),
  )
  .filter((instance) => checkInstance(instance).ok);
