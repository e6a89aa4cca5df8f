import { byCodeUnit } from './compare.ts';
import type { Faults } from './faults.ts';
import type { Applicant, Instance, School } from './types.ts';

type Member = { readonly index: number; readonly applicant: Applicant };

/** what members of a unit must agree in, in a form that can be compared */
const agreed = {
  at: ({ at }: Applicant) => at.join(),
  area: ({ area }: Applicant) => area ?? '',
  groups: ({ groups }: Applicant) => JSON.stringify([...groups].sort(byCodeUnit)),
  choices: ({ choices }: Applicant) => JSON.stringify(choices.map(({ school }) => school)),
  metres: ({ metres }: Applicant) =>
    JSON.stringify(Object.entries(metres ?? {}).sort(([a], [b]) => byCodeUnit(a, b))),
  overflow: ({ overflow }: Applicant) => String(overflow),
};

const bound = (applicants: readonly Applicant[]): ReadonlyMap<string, readonly Member[]> => {
  const units = new Map<string, Member[]>();
  for (const [index, applicant] of applicants.entries()) {
    if (applicant.unit === undefined) continue;
    const members = units.get(applicant.unit);
    if (members === undefined) units.set(applicant.unit, [{ index, applicant }]);
    else members.push({ index, applicant });
  }
  return units;
};

const checkAgreement = (unit: string, members: readonly Member[], faults: Faults): void => {
  const [first, ...others] = members;
  for (const { index, applicant } of others) {
    for (const [field, of] of Object.entries(agreed)) {
      if (of(applicant) !== of(first!.applicant)) {
        faults.add(`applicants[${index}].${field}`, 'unit-differs', unit);
      }
    }
  }
};

/** a school without a seat takes nobody, so it is in nobody's way */
const checkSize = (
  members: readonly Member[],
  seats: ReadonlyMap<string, number>,
  faults: Faults,
): void => {
  const { index, applicant } = members[0]!;
  for (const [c, { school }] of applicant.choices.entries()) {
    const most = seats.get(school) ?? 0;
    if (most > 0 && members.length > most) {
      const found = `${members.length} children, ${most} seats`;
      faults.add(`applicants[${index}].choices[${c}].school`, 'unit-larger-than-school', found);
    }
  }
};

/** pools that may each run one unit over: every reserve with seats, and the open or the guaranteed one */
const overruns = ({ reserves }: School): number =>
  1 + reserves.filter(({ seats }) => seats > 0).length;

const checkHoldBack = (
  { rules, schools }: Instance,
  units: ReadonlyMap<string, readonly Member[]>,
  faults: Faults,
): void => {
  const largest = new Map<string, number>();
  for (const members of units.values()) {
    for (const { school } of members[0]!.applicant.choices) {
      largest.set(school, Math.max(largest.get(school) ?? 1, members.length));
    }
  }
  for (const [s, school] of schools.entries()) {
    const needed = overruns(school) * ((largest.get(school.id) ?? 1) - 1);
    if (rules.holdBack < needed) {
      faults.add(
        'rules.holdBack',
        'too-small-for-school',
        `${rules.holdBack}, schools[${s}] needs ${needed}`,
      );
    }
  }
};

/** Members of a unit are placed as one, so they must be alike; tier and order may differ. */
export const checkUnits = (instance: Instance, faults: Faults): void => {
  const units = bound(instance.applicants);
  const alone = new Set(
    instance.applicants.filter(({ unit }) => unit === undefined).map(({ id }) => id),
  );
  const seats = new Map(instance.schools.map((school) => [school.id, school.seats]));
  for (const [unit, members] of units) {
    if (alone.has(unit))
      faults.add(`applicants[${members[0]!.index}].unit`, 'id-of-a-child-alone', unit);
    checkAgreement(unit, members, faults);
    checkSize(members, seats, faults);
  }
  if (instance.rules.joint === 'hold-back') checkHoldBack(instance, units, faults);
};
