import { compactUpper } from '../../identity/index.ts';
import type { RuleBook } from '../../rule-book/schema.ts';
import { canonical } from '../../zones/characters.ts';
import { rowsOf } from '../extracts.ts';
import { isLocked, lockLookup } from './dwelling.ts';
import { parentLookups, parentNumbers } from './family.ts';
import { sameAddress } from './same-address.ts';
import { type Comparison, matched, notFound } from './verification.ts';

const isDelayed = ({ delayedEstates }: RuleBook, estate: string): boolean =>
  delayedEstates.some((name) => canonical(name) === canonical(estate));

export const contract: Comparison<'contract'> = {
  lookups: (answers, claim, found) => {
    const number = compactUpper(claim.number);
    const rows = rowsOf(found, 'contracts').filter((row) => row.number === number);
    return [
      { registry: 'contracts', keys: [number] },
      ...parentLookups(answers, found),
      ...lockLookup(rows.map(({ unitNumber }) => unitNumber)),
    ];
  },
  compare: (ruleBook, answers, claim, records) => {
    const number = compactUpper(claim.number);
    const rows = rowsOf(records, 'contracts').filter((row) => row.number === number);
    const [first] = rows;
    if (first === undefined) return notFound('number-unknown');
    const parents = parentNumbers(answers, records);
    const own = rows.filter(({ buyerIdNumber }) => parents.includes(buyerIdNumber));
    const locked = isLocked(ruleBook, first.unitNumber, parents, records);
    return matched(
      {
        kind: 'contract',
        holder: 'parent',
        address: first.address,
        ...(first.unitNumber === '' ? {} : { unitNumber: first.unitNumber }),
        // contracts are filed where the estate stands
        inDistrict: true,
        since: own[0]?.since ?? first.since,
        share: Math.min(
          100,
          own.reduce((sum, { share }) => sum + Number(share), 0),
        ),
        delayedEstate: isDelayed(ruleBook, first.estate),
        locked,
      },
      [
        own.length === 0 && 'holder-differs',
        own.length === 0 && rows.length > 1 && 'several-holders',
        !sameAddress(claim.address, first.address) && 'address-differs',
      ],
      [locked && 'dwelling-locked'],
    );
  },
};
