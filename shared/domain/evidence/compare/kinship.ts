import {
  childNumber,
  claimsParenthood,
  guardianNumber,
  householdLookup,
  parentLookups,
  parentsOf,
} from './family.ts';
import { adultInHousehold } from './household-relations.ts';
import { type Comparison, matched, notFound } from './verification.ts';

export const kinship: Comparison<'kinship'> = {
  lookups: (answers, _claim, found) => [
    ...parentLookups(answers, found),
    householdLookup([childNumber(answers), guardianNumber(answers) ?? '']),
  ],
  compare: (_ruleBook, answers, _claim, records) => {
    const child = childNumber(answers);
    const guardian = guardianNumber(answers);
    if (guardian === null) return notFound();
    const parents = parentsOf(child, records);
    if (parents.includes(guardian)) return matched({ kind: 'kinship', holder: 'parent' }, []);
    const holder = adultInHousehold(guardian, child, records);
    if (holder !== null && (holder !== 'parent' || parents.length === 0)) {
      return matched({ kind: 'kinship', holder }, []);
    }
    // a guardian who is no parent shows a document; one who says to be a parent is looked at by a person
    return parents.length > 0 && claimsParenthood(answers)
      ? { verdict: 'MISMATCH', causes: ['kinship-unproved'] }
      : notFound();
  },
};
