import { withoutDashes } from '../../identity/index.ts';
import { dayInChina } from '../../season/days.ts';
import { rowsOf } from '../extracts.ts';
import { parentLookups, parentNumbers } from './family.ts';
import { type Comparison, matched, notFound } from './verification.ts';

export const employment: Comparison<'employment'> = {
  lookups: (answers, _claim, found) => [
    ...parentLookups(answers, found),
    { registry: 'employment', keys: parentNumbers(answers, found) },
  ],
  compare: (ruleBook, answers, claim, records) => {
    const parents = parentNumbers(answers, records);
    const code = withoutDashes(claim.creditCode);
    const rows = rowsOf(records, 'employment').filter(({ idNumber }) => parents.includes(idNumber));
    if (rows.length === 0) return notFound('number-unknown');
    const asked = dayInChina(ruleBook.calendar.registrationFrom);
    const isCurrent = ({ until }: { readonly until: string }) => until === '' || until >= asked;
    const here = rows.filter(({ creditCode }) => creditCode === code);
    const best = here.find(isCurrent) ?? here[0];
    if (best === undefined) return { verdict: 'MISMATCH', causes: ['number-unknown'] };
    return matched(
      {
        kind: 'employment',
        holder: 'parent',
        ...(best.since === '' ? {} : { since: best.since }),
        ...(best.until === '' ? {} : { until: best.until }),
      },
      [best.way !== claim.way && 'number-of-other-kind', !isCurrent(best) && 'expired'],
    );
  },
};
