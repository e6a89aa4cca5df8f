import { rowsOf } from '../extracts.ts';
import { childNumber } from './family.ts';
import { type Comparison, matched, notFound } from './verification.ts';

export const schoolRecord: Comparison<'school-record'> = {
  lookups: (answers) => [{ registry: 'pupils', keys: [childNumber(answers)] }],
  compare: (_ruleBook, answers, claim, records) => {
    const child = childNumber(answers);
    const row = rowsOf(records, 'pupils').find(({ idNumber }) => idNumber === child);
    if (row === undefined) return notFound('number-unknown');
    return matched({ kind: 'school-record', holder: 'child', school: row.school }, [
      row.school !== claim.school && 'not-enrolled',
    ]);
  },
};
