import { dayInChina } from '../../season/days.ts';
import { rowsOf } from '../extracts.ts';
import { isInDistrict } from './dwelling.ts';
import { parentLookups, parentNumbers } from './family.ts';
import { sameAddress } from './same-address.ts';
import { type Comparison, matched, notFound } from './verification.ts';

export const permit: Comparison<'permit'> = {
  lookups: (answers, _claim, found) => [
    ...parentLookups(answers, found),
    { registry: 'permits', keys: parentNumbers(answers, found) },
  ],
  compare: (ruleBook, answers, claim, records) => {
    const parents = parentNumbers(answers, records);
    const rows = rowsOf(records, 'permits').filter(({ idNumber }) => parents.includes(idNumber));
    const asked = dayInChina(ruleBook.calendar.registrationFrom);
    const here = rows.filter(({ address }) => sameAddress(claim.address, address));
    const best = here.find(({ until }) => until >= asked) ?? here[0] ?? rows[0];
    if (best === undefined) return notFound('number-unknown');
    return matched(
      {
        kind: 'permit',
        holder: 'parent',
        address: best.address,
        inDistrict: isInDistrict(ruleBook, best.division),
        since: best.since,
        until: best.until,
      },
      [here.length === 0 && 'address-differs', best.until < asked && 'expired'],
    );
  },
};
