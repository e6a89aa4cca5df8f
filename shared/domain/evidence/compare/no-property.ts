import { rowsOf } from '../extracts.ts';
import { childNumber, parentLookups, parentNumbers, parentsOf } from './family.ts';
import { type Comparison, matched, notFound } from './verification.ts';

export const noProperty: Comparison<'no-property'> = {
  lookups: (answers, _claim, found) => [
    ...parentLookups(answers, found),
    { registry: 'titles', keys: parentNumbers(answers, found) },
  ],
  compare: (_ruleBook, answers, _claim, records) => {
    // without the birth certificate one parent may be unknown, and with them what they own
    if (parentsOf(childNumber(answers), records).length === 0) return notFound('kinship-unproved');
    const parents = parentNumbers(answers, records);
    const owned = rowsOf(records, 'titles').some(
      ({ holderIdNumber, use }) => use === 'dwelling' && parents.includes(holderIdNumber),
    );
    return matched({ kind: 'no-property', holder: 'parent' }, [owned && 'property-found']);
  },
};
