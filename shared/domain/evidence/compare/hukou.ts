import { rowsOf } from '../extracts.ts';
import { isInDistrict } from './dwelling.ts';
import { childNumber, householdLookup, parentLookups, parentNumbers } from './family.ts';
import { shareHousehold } from './household-relations.ts';
import { sameAddress } from './same-address.ts';
import { type Comparison, matched, notFound } from './verification.ts';

export const hukou: Comparison<'hukou'> = {
  lookups: (answers, _claim, found) => [
    ...parentLookups(answers, found),
    householdLookup([childNumber(answers), ...parentNumbers(answers, found)]),
  ],
  compare: (ruleBook, answers, claim, records) => {
    const child = childNumber(answers);
    const row = rowsOf(records, 'households').find(({ idNumber }) => idNumber === child);
    if (row === undefined) return notFound('number-unknown');
    const withParent = parentNumbers(answers, records).some((parent) =>
      shareHousehold(child, parent, records),
    );
    return matched(
      {
        kind: 'hukou',
        holder: 'child',
        address: row.address,
        inDistrict: isInDistrict(ruleBook, row.division),
        since: row.since,
        household: row.household === 'collective' ? 'collective' : 'family',
        withParent,
        ...(row.village === '' ? {} : { village: row.village }),
      },
      [!sameAddress(claim.address, row.address) && 'address-differs'],
      [!withParent && 'not-in-household'],
    );
  },
};
