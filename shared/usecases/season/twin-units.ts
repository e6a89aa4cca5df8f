import type { Applicant, School } from '../../allocation/types.ts';
import type { Application } from '../../domain/application/application.ts';
import { readChild } from '../../domain/application/person.ts';
import { normalizeIdNumber } from '../../domain/identity/index.ts';
import { nextDay } from '../../domain/season/days.ts';

const sameSchools = (a: Applicant, b: Applicant): boolean =>
  a.choices.length === b.choices.length &&
  a.choices.every(({ school }, i) => school === b.choices[i]?.school);

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

const samePlace = (a: Applicant, b: Applicant): boolean =>
  a.at[0] === b.at[0] && a.at[1] === b.at[1] && a.area === b.area;

/** The engine places together only children who live together and may choose the same. */
const alike = (a: Applicant, b: Applicant): boolean =>
  samePlace(a, b) &&
  sameList(a.groups, b.groups) &&
  sameSchools(a, b) &&
  // of two twins one may have a place, and the other wait for its first
  a.overflow === b.overflow;

const guardianNumber = ({ answers }: Application): string | null =>
  answers.guardian === undefined ? null : normalizeIdNumber(answers.guardian.idNumber);

const birthDate = ({ answers }: Application): string | null => {
  const checked = readChild(answers.child);
  return checked.ok ? checked.value.birthDate : null;
};

/** A birth over midnight gives two days; no date known gives no twin. */
const bornTogether = (a: Application, b: Application): boolean => {
  const [one, other] = [birthDate(a), birthDate(b)];
  if (one === null || other === null) return false;
  return one === other || nextDay(one) === other || nextDay(other) === one;
};

const isKin = ({ evidence }: Application): boolean =>
  evidence.some(({ kind, standing }) => kind === 'kinship' && standing === 'proved');

/** Whether what is proved and what the numbers say make them children of one birth, whatever the families state. */
const areTwins = (a: Application, b: Application): boolean =>
  a.owner === b.owner &&
  guardianNumber(a) !== null &&
  guardianNumber(a) === guardianNumber(b) &&
  bornTogether(a, b) &&
  isKin(a) &&
  isKin(b);

/**
 * Of every child that is bound with a twin, the id that comes first of the two: both applications name each other, stand on the roster under one
 * guardian who is proved to be theirs, were born together, agree in place, groups and schools, and fit into each of
 * these. Each other child stays alone.
 */
export const twinsOf = (
  applications: readonly Application[],
  applicants: readonly Applicant[],
  schools: readonly School[],
  twinId: (idNumber: string) => string,
): ReadonlyMap<string, string> => {
  const forms = new Map(applications.map((application) => [application.id, application]));
  const entries = new Map(applicants.map((applicant) => [applicant.id, applicant]));
  const wishes = new Map(
    applications.flatMap(({ id, answers }) =>
      answers.twinIdNumber === undefined
        ? []
        : [[id, twinId(normalizeIdNumber(answers.twinIdNumber))] as const],
    ),
  );
  // the engine refuses a unit larger than a school that has seats
  const tooSmall = new Set(schools.filter(({ seats }) => seats === 1).map(({ id }) => id));
  const fits = ({ choices }: Applicant) => !choices.some(({ school }) => tooSmall.has(school));
  const firsts = new Map<string, string>();
  for (const [id, other] of wishes) {
    const mine = entries.get(id);
    const theirs = entries.get(other);
    const [form, otherForm] = [forms.get(id), forms.get(other)];
    if (id === other || mine === undefined || theirs === undefined) continue;
    if (form === undefined || otherForm === undefined || wishes.get(other) !== id) continue;
    if (!areTwins(form, otherForm)) continue;
    if (alike(mine, theirs) && fits(mine)) firsts.set(id, [id, other].sort()[0] ?? id);
  }
  return firsts;
};
