import { checkPersonNumber, type OtherPaper } from '../identity/index.ts';
import { type FieldFault, type Outcome, ok, refuse } from '../outcome.ts';
import type { Category, RuleBook } from '../rule-book/schema.ts';
import type { Answers, Guardian } from './answers.ts';
import { claimFaults } from './claim-faults.ts';
import {
  childFaults,
  guardianFaults,
  sameAsChild,
  supportFaults,
  twinFaults,
} from './people-faults.ts';
import { type ReadChild, readChild } from './person.ts';

/** Answers that can be sent in: nothing missing, the numbers of the people in their normal form. */
export type CompleteAnswers = Answers & {
  readonly guardian: Guardian;
  readonly category: string;
  readonly birthDate: string | null;
  /** the number does not carry the date: a person reads it from the papers */
  readonly birthStated: boolean;
  readonly sex: 'male' | 'female' | null;
  /** older than the year's window, accepted by the rule book */
  readonly lateEntry: boolean;
};

const required = (path: string): FieldFault => ({ path, code: 'required' });

const categoryFaults = (
  answers: Answers,
  category: Category | undefined,
): readonly FieldFault[] => {
  if (answers.category === undefined) return [required('category')];
  if (category === undefined) return [{ path: 'category', code: 'unknown-category' }];
  const stated = new Set(answers.claims.map(({ kind }) => kind));
  return category.asks
    .filter((kind) => !stated.has(kind))
    .map((fact) => ({ path: 'claims', code: 'claim-missing', facts: { fact } }));
};

const choiceFaults = (answers: Answers, ruleBook: RuleBook): readonly FieldFault[] =>
  answers.choices.flatMap((school, index): readonly FieldFault[] => {
    const path = `choices[${index}]`;
    if (!ruleBook.schools.some(({ id }) => id === school))
      return [{ path, code: 'unknown-school' }];
    return answers.choices.indexOf(school) < index ? [{ path, code: 'named-twice' }] : [];
  });

const fieldFaults = (answers: Answers, ruleBook: RuleBook): readonly FieldFault[] => {
  const category = ruleBook.categories.find(({ code }) => code === answers.category);
  return [
    ...childFaults(answers),
    ...guardianFaults(answers),
    ...categoryFaults(answers, category),
    ...answers.claims.flatMap((claim, index) => claimFaults(ruleBook, claim, `claims[${index}]`)),
    ...choiceFaults(answers, ruleBook),
    ...twinFaults(answers),
    ...supportFaults(answers),
    ...sameAsChild(answers),
  ];
};

type Age = 'fits' | 'older' | 'too-young' | 'too-old';

/** A birth date on either border of the window fits; no window, as for junior schools, fits everybody. */
export const ageOf = ({ ages }: RuleBook, birthDate: string | null): Age => {
  if (ages === null || birthDate === null) return 'fits';
  if (birthDate > ages.bornTo) return 'too-young';
  if (birthDate >= ages.bornFrom) return 'fits';
  return ages.olderAccepted ? 'older' : 'too-old';
};

const normalized = (text: string, paper?: OtherPaper): string => {
  const checked = checkPersonNumber(text, paper);
  return checked.ok ? checked.value.normalized : text;
};

const withNumbers = ({ child, twinIdNumber, ...others }: Answers, guardian: Guardian) => ({
  ...others,
  child: { ...child, idNumber: normalized(child.idNumber, child.paper) },
  guardian: { ...guardian, idNumber: normalized(guardian.idNumber, guardian.paper) },
  ...(twinIdNumber === undefined ? {} : { twinIdNumber: normalized(twinIdNumber, child.paper) }),
});

const complete = (
  answers: Answers,
  { birthDate, birthStated, sex }: ReadChild,
  lateEntry: boolean,
): CompleteAnswers | null => {
  const { guardian, category } = answers;
  if (guardian === undefined || category === undefined) return null;
  return { ...withNumbers(answers, guardian), category, birthDate, birthStated, sex, lateEntry };
};

/**
 * Answers ready to be sent in, or everything that is wrong with them at once. A child outside the age window is told
 * so before anything else is asked of the family.
 */
export const completeAnswers = (answers: Answers, ruleBook: RuleBook): Outcome<CompleteAnswers> => {
  const child = readChild(answers.child);
  const age = child.ok ? ageOf(ruleBook, child.value.birthDate) : 'fits';
  if ((age === 'too-young' || age === 'too-old') && ruleBook.ages !== null) {
    const { bornFrom, bornTo } = ruleBook.ages;
    return refuse(age, { facts: { bornFrom, bornTo } });
  }
  const faults = fieldFaults(answers, ruleBook);
  const completed = child.ok ? complete(answers, child.value, age === 'older') : null;
  return faults.length > 0 || completed === null
    ? refuse('invalid-input', { fields: faults })
    : ok(completed);
};
