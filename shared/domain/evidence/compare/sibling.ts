import type { Answers } from '../../application/answers.ts';
import { normalizeIdNumber } from '../../identity/index.ts';
import { type ExtractRow, rowsOf } from '../extracts.ts';
import { childNumber, householdLookup, parentNumbers, parentsOf } from './family.ts';
import { shareHousehold } from './household-relations.ts';
import { staysOn } from './pupils.ts';
import { type Comparison, matched, notFound } from './verification.ts';

/** null: the registers do not know the sibling's parents */
const areSiblings = (
  answers: Answers,
  sibling: string,
  records: readonly ExtractRow[],
): boolean | null => {
  const parents = parentsOf(sibling, records);
  if (parentNumbers(answers, records).some((parent) => parents.includes(parent))) return true;
  if (parents.length > 0) return false;
  return shareHousehold(childNumber(answers), sibling, records) ? true : null;
};

export const sibling: Comparison<'sibling'> = {
  lookups: (answers, claim) => {
    const elder = normalizeIdNumber(claim.idNumber);
    return [
      { registry: 'pupils', keys: [elder] },
      { registry: 'births', keys: [childNumber(answers), elder] },
      householdLookup([childNumber(answers), elder]),
    ];
  },
  compare: (ruleBook, answers, claim, records) => {
    const elder = normalizeIdNumber(claim.idNumber);
    const row = rowsOf(records, 'pupils').find(({ idNumber }) => idNumber === elder);
    if (row === undefined) return notFound('number-unknown');
    const related = elder === childNumber(answers) ? false : areSiblings(answers, elder, records);
    if (related === null) return notFound('kinship-unproved');
    return matched({ kind: 'sibling', school: row.school }, [
      (row.school !== claim.school || !staysOn(ruleBook, row)) && 'not-enrolled',
      !related && 'kinship-unproved',
    ]);
  },
};
