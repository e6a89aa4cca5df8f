import type { Answers } from '../../application/answers.ts';
import { normalizeIdNumber, normalizeTitleNumber } from '../../identity/index.ts';
import { type ExtractRow, type RowOf, rowsOf } from '../extracts.ts';
import { isLocked, lockLookup, unitInDistrict } from './dwelling.ts';
import {
  birthLookup,
  childNumber,
  guardianNumber,
  householdLookup,
  isGrandparent,
  parentNumbers,
} from './family.ts';
import { sameAddress } from './same-address.ts';
import { type ClaimOf, type Comparison, matched, notFound } from './verification.ts';

type TitleClaim = ClaimOf<'title'>;
type Relatives = (person: string) => boolean;

const holderOf = (answers: Answers, claim: TitleClaim): string =>
  claim.holderIdNumber === undefined
    ? (guardianNumber(answers) ?? '')
    : normalizeIdNumber(claim.holderIdNumber);

const heldBy = (rows: readonly RowOf<'titles'>[], relatives: Relatives): number =>
  rows.reduce(
    (sum, { holderIdNumber, share }) => sum + (relatives(holderIdNumber) ? Number(share) : 0),
    0,
  );

const relativesOf =
  (answers: Answers, records: readonly ExtractRow[]): Relatives =>
  (person) =>
    parentNumbers(answers, records).includes(person) || isGrandparent(person, answers, records);

/** Wrong deed numbers are the commonest fault: the holder's other title at the same address says so. */
const otherNumber = (rows: readonly RowOf<'titles'>[], holder: string, claim: TitleClaim) =>
  rows.some(
    ({ holderIdNumber, address }) =>
      holderIdNumber === holder && sameAddress(claim.address, address),
  );

export const title: Comparison<'title'> = {
  lookups: (answers, claim, found) => {
    const holder = holderOf(answers, claim);
    const number = normalizeTitleNumber(claim.number);
    const rows = rowsOf(found, 'titles').filter((row) => row.number === number);
    return [
      { registry: 'titles', keys: [number, holder] },
      birthLookup(answers, found),
      householdLookup([
        childNumber(answers),
        ...rows.map(({ holderIdNumber }) => holderIdNumber),
        holder,
        ...parentNumbers(answers, found),
      ]),
      ...lockLookup(rows.map(({ unitNumber }) => unitNumber)),
    ];
  },
  compare: (ruleBook, answers, claim, records) => {
    const number = normalizeTitleNumber(claim.number);
    const holder = holderOf(answers, claim);
    const known = rowsOf(records, 'titles');
    const rows = known.filter((row) => row.number === number);
    const related =
      claim.holder === 'grandparent'
        ? isGrandparent(holder, answers, records)
        : parentNumbers(answers, records).includes(holder);
    const [first] = rows;
    if (first === undefined) {
      // said of the own family only: who owns what is nobody else's to find out
      return related && otherNumber(known, holder, claim)
        ? { verdict: 'MISMATCH', causes: ['number-unknown'] }
        : notFound('number-unknown');
    }
    const relatives = relativesOf(answers, records);
    const own = rows.find(({ holderIdNumber }) => holderIdNumber === holder);
    const family = rows.map(({ holderIdNumber }) => holderIdNumber).filter(relatives);
    const locked = isLocked(
      ruleBook,
      first.unitNumber,
      [...family, ...parentNumbers(answers, records)],
      records,
    );
    return matched(
      {
        kind: 'title',
        holder: claim.holder,
        address: first.address,
        ...(first.unitNumber === '' ? {} : { unitNumber: first.unitNumber }),
        inDistrict: unitInDistrict(ruleBook, first.unitNumber),
        since: own?.since ?? first.since,
        share: Math.min(100, heldBy(rows, relatives)),
        use: first.use === 'dwelling' ? 'dwelling' : 'commercial',
        locked,
      },
      [
        own === undefined && 'holder-differs',
        own === undefined && rows.length > 1 && 'several-holders',
        own !== undefined && !related && 'kinship-unproved',
        !sameAddress(claim.address, first.address) && 'address-differs',
      ],
      [locked && 'dwelling-locked'],
    );
  },
};
