import type { Applicant } from '../../allocation/types.ts';
import type { Application } from '../../domain/application/application.ts';

const sameSchools = (a: Applicant, b: Applicant): boolean =>
  a.choices.length === b.choices.length &&
  a.choices.every(({ school }, i) => school === b.choices[i]?.school);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

/** The engine places together only children who live together and may choose the same. */
const canBind = (a: Applicant, b: Applicant): boolean =>
  a.at[0] === b.at[0] && a.at[1] === b.at[1] && sameList(a.groups, b.groups) && sameSchools(a, b);

/**
 * Unit of every child that is bound with a twin: both applications name each other, stand on the roster under one
 * guardian, and agree in place, groups and schools. Each other child stays alone.
 */
export const twinUnits = (
  applications: readonly Application[],
  applicants: readonly Applicant[],
  twinId: (idNumber: string) => string,
): ReadonlyMap<string, string> => {
  const owners = new Map(applications.map(({ id, owner }) => [id, owner]));
  const entries = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const wishes = new Map(
    applications.flatMap(({ id, answers }) =>
      answers.twinIdNumber === undefined ? [] : [[id, twinId(answers.twinIdNumber)] as const],
    ),
  );
  const units = new Map<string, string>();
  for (const [id, other] of wishes) {
    const mine = entries.get(id);
    const theirs = entries.get(other);
    if (id === other || mine === undefined || theirs === undefined) continue;
    if (wishes.get(other) !== id || owners.get(id) !== owners.get(other)) continue;
    const [first] = [id, other].sort();
    if (canBind(mine, theirs)) units.set(id, `U-${first}`);
  }
  return units;
};
