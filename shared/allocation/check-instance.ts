import { checkBounds } from './check-bounds.ts';
import { checkRules } from './check-rules.ts';
import { checkUnits } from './check-units.ts';
import { checkDistinct, type Faults, newFaults } from './faults.ts';
import { instanceShape } from './instance-shape.ts';
import type { Applicant, Fault, Instance, School } from './types.ts';

export type Checked =
  | { readonly ok: true; readonly value: Instance }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The door: total on any JSON value. Names path, code and what was found for each fault, a thousand at most; relations
 * between rows are looked at once every row has its shape. Nothing runs on a faulty instance.
 */
export const checkInstance = (input: unknown): Checked => {
  const faults = newFaults();
  const value = instanceShape(input, '', faults);
  if (faults.list.length === 0) checkRelations(value, faults);
  return faults.list.length === 0 ? { ok: true, value } : { ok: false, faults: faults.list };
};

const checkRelations = (instance: Instance, faults: Faults): void => {
  checkRules(instance.rules, faults);
  checkSchools(instance.schools, faults);
  checkApplicants(instance, faults);
  checkUnits(instance, faults);
  checkBounds(instance, faults);
};

/** names of pools that are no reserves */
const POOLS = new Set(['guaranteed', 'open']);

const checkSchools = (schools: readonly School[], faults: Faults): void => {
  checkDistinct(
    schools.map(({ id }) => id),
    (index) => `schools[${index}].id`,
    faults,
  );
  for (const [s, { reserves }] of schools.entries()) {
    const pathOf = (index: number) => `schools[${s}].reserves[${index}].group`;
    checkDistinct(
      reserves.map(({ group }) => group),
      pathOf,
      faults,
    );
    for (const [index, { group }] of reserves.entries()) {
      if (POOLS.has(group)) faults.add(pathOf(index), 'name-of-a-pool', group);
    }
  }
};

const checkApplicants = ({ schools, applicants }: Instance, faults: Faults): void => {
  const known = new Set(schools.map(({ id }) => id));
  checkDistinct(
    applicants.map(({ id }) => id),
    (index) => `applicants[${index}].id`,
    faults,
  );
  for (const [index, applicant] of applicants.entries()) {
    checkApplicant(applicant, `applicants[${index}]`, known, faults);
  }
};

const checkApplicant = (
  { groups, choices, metres }: Applicant,
  path: string,
  known: ReadonlySet<string>,
  faults: Faults,
): void => {
  checkDistinct(groups, (index) => `${path}.groups[${index}]`, faults);
  checkDistinct(
    choices.map(({ school }) => school),
    (index) => `${path}.choices[${index}].school`,
    faults,
  );
  for (const [index, { school }] of choices.entries()) {
    if (!known.has(school))
      faults.add(`${path}.choices[${index}].school`, 'unknown-school', school);
  }
  for (const school of Object.keys(metres ?? {})) {
    if (!known.has(school)) faults.add(`${path}.metres`, 'unknown-school', school);
  }
};
