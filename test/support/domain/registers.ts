import type { Answers, Claim } from '../../../shared/domain/application/answers.ts';
import { claimKeys, compareClaim } from '../../../shared/domain/evidence/compare/index.ts';
import {
  type ExtractKind,
  type ExtractRow,
  keyOf,
  type RowOf,
} from '../../../shared/domain/evidence/extracts.ts';
import { home, titleNumber, unitNumber } from './applications.ts';
import { primaryBook } from './county.ts';
import { childId, fatherId, grandfatherId, motherId } from './people.ts';

/* Rows of the made-up county's registers: a family, the flat it owns and is registered at. */

export const householdRow = (
  idNumber: string,
  relation: string,
  change: Partial<RowOf<'households'>> = {},
): RowOf<'households'> => ({
  registry: 'households',
  idNumber,
  householdNumber: 'H1',
  relation,
  household: 'family',
  address: home,
  division: '419900',
  village: '',
  since: '2020-04-01',
  ...change,
});

export const titleRow = (change: Partial<RowOf<'titles'>> = {}): RowOf<'titles'> => ({
  registry: 'titles',
  number: titleNumber,
  unitNumber,
  holderIdNumber: motherId,
  share: '100',
  use: 'dwelling',
  address: home,
  since: '2019-05-06',
  ...change,
});

export const birthRow = (
  idNumber: string,
  motherIdNumber: string,
  fatherIdNumber: string,
): RowOf<'births'> => ({ registry: 'births', idNumber, motherIdNumber, fatherIdNumber });

export const family: readonly ExtractRow[] = [
  birthRow(childId, motherId, fatherId),
  birthRow(fatherId, '', grandfatherId),
  householdRow(fatherId, '户主'),
  householdRow(motherId, '妻'),
  householdRow(childId, '长子'),
  titleRow(),
];

const found = (
  rows: readonly ExtractRow[],
  lookups: readonly { readonly registry: ExtractKind; readonly keys: readonly string[] }[],
): readonly ExtractRow[] =>
  rows.filter((row) =>
    lookups.some(
      ({ registry, keys }) =>
        row.registry === registry && keyOf(row).some((key) => keys.includes(key)),
    ),
  );

/** The registers of the county as a store would ask them: by key, as often as a look-up names new keys. */
export const asked = (
  rows: readonly ExtractRow[],
  answers: Answers,
  claim: Claim,
  book = primaryBook,
) => {
  let records: readonly ExtractRow[] = [];
  for (let round = 0; round < 3; round += 1) {
    records = found(rows, claimKeys(answers, claim, records));
  }
  return compareClaim(book, answers, claim, records);
};
