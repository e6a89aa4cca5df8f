import {
  type Applicant,
  allocate,
  type Instance,
  type LotteryNumbers,
  type Outcome,
  type Placement,
  type School,
} from '../../../shared/allocation/index.ts';
import { drawn, seeded } from './city.ts';

export const allocated = (
  instance: Instance,
  seed = 1,
): { outcome: Outcome; numbers: LotteryNumbers } => {
  const numbers = drawn(instance, seeded(seed));
  return { outcome: allocate(instance, numbers).outcome, numbers };
};

/** unit -> school and pool, of the zone phase only */
export const zoneSeats = (
  instance: Instance,
  outcome: Outcome,
): ReadonlyMap<string, { school: string; pool: string }> => {
  const unit = new Map(
    instance.applicants.map((applicant) => [applicant.id, applicant.unit ?? applicant.id]),
  );
  const seats = new Map<string, { school: string; pool: string }>();
  for (const { applicant, phase, school, pool } of outcome.placements) {
    if (phase === 'zone') seats.set(unit.get(applicant)!, { school: school!, pool: pool! });
  }
  return seats;
};

export const schoolsByChild = (
  placements: readonly Placement[],
): Readonly<Record<string, string | null>> =>
  Object.fromEntries(placements.map(({ applicant, school }) => [applicant, school]));

export const aSchool = (id: string, more: Partial<School> = {}): School => ({
  id,
  seats: 1,
  at: [0, 0],
  reserves: [],
  overflow: true,
  ...more,
});

export const aChild = (
  id: string,
  schools: readonly string[],
  more: Partial<Applicant> = {},
): Applicant => ({
  id,
  at: [0, 0],
  groups: [],
  choices: schools.map((school) => ({ school, tier: 0, order: 0 })),
  overflow: true,
  ...more,
});

export const anInstance = (
  schools: readonly School[],
  applicants: readonly Applicant[],
  rules: Partial<Instance['rules']> = {},
): Instance => ({
  format: 'sunshine-instance/1',
  round: 'made-up',
  rules: {
    guaranteedTier: -1,
    guaranteedGroups: [],
    overflow: 'together',
    overflowGoals: ['placed', 'near', 'metres'],
    nearMetres: 3000,
    joint: 'elastic',
    holdBack: 0,
    ...rules,
  },
  schools,
  applicants,
});

/** children alone are numbered as they stand */
export const inOrder = (instance: Instance): LotteryNumbers =>
  new Map(
    [...new Set(instance.applicants.map(({ id, unit }) => unit ?? id))].map((id, rank) => [
      id,
      rank + 1,
    ]),
  );
