import type { Answers } from '../../application/answers.ts';
import { normalizeIdNumber, normalizeTitleNumber } from '../../identity/index.ts';
import { type ExtractRow, type RowOf, rowsOf } from '../extracts.ts';
import type { MismatchCause } from '../facts.ts';
import { isLocked, lockLookup, unitInDistrict } from './dwelling.ts';
import {
  childNumber,
  guardianNumber,
  householdLookup,
  isGrandparent,
  parentLookups,
  parentNumbers,
} from './family.ts';
import { sameAddress } from './same-address.ts';
import {
  type ClaimOf,
  type Comparison,
  matched,
  notFound,
  type Verification,
} from './verification.ts';

type TitleClaim = ClaimOf<'title'>;
type Relatives = (person: string) => boolean;

/**
 * The holder the family named; a parent's flat without a name may be either parent's, so that a mother need not know
 * by heart the number of the father in whose name it stands.
 */
const holderOf = (
  answers: Answers,
  claim: TitleClaim,
  known: readonly RowOf<'titles'>[],
  records: readonly ExtractRow[],
): string => {
  if (claim.holderIdNumber !== undefined) return normalizeIdNumber(claim.holderIdNumber);
  const number = normalizeTitleNumber(claim.number);
  const parents = claim.holder === 'parent' ? parentNumbers(answers, records) : [];
  const ofParent = known.find(
    (row) => row.number === number && parents.includes(row.holderIdNumber),
  );
  return ofParent?.holderIdNumber ?? guardianNumber(answers) ?? '';
};

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
const underOtherNumber = (rows: readonly RowOf<'titles'>[], holder: string, claim: TitleClaim) =>
  rows.filter(
    ({ holderIdNumber, address }) =>
      holderIdNumber === holder && sameAddress(claim.address, address),
  );

/** Said of the own family only: who owns what is nobody else's to find out. */
const otherNumber = (
  deeds: readonly RowOf<'titles'>[],
  lockOn: (deeds: readonly RowOf<'titles'>[]) => boolean,
): Verification => {
  if (deeds.length === 0) return notFound('number-unknown');
  const notes: readonly MismatchCause[] = lockOn(deeds) ? ['dwelling-locked'] : [];
  return { verdict: 'MISMATCH', causes: ['number-unknown', ...notes] };
};

export const title: Comparison<'title'> = {
  lookups: (answers, claim, found) => {
    const number = normalizeTitleNumber(claim.number);
    const known = rowsOf(found, 'titles');
    const holder = holderOf(answers, claim, known, found);
    const rows = known.filter((row) => row.number === number);
    const dwellings = [...rows, ...underOtherNumber(known, holder, claim)];
    return [
      { registry: 'titles', keys: [number, holder] },
      ...parentLookups(answers, found),
      householdLookup([
        childNumber(answers),
        ...rows.map(({ holderIdNumber }) => holderIdNumber),
        holder,
        ...parentNumbers(answers, found),
      ]),
      ...lockLookup(dwellings.map(({ unitNumber }) => unitNumber)),
    ];
  },
  compare: (ruleBook, answers, claim, records) => {
    const number = normalizeTitleNumber(claim.number);
    const known = rowsOf(records, 'titles');
    const holder = holderOf(answers, claim, known, records);
    const rows = known.filter((row) => row.number === number);
    const related =
      claim.holder === 'grandparent'
        ? isGrandparent(holder, answers, records)
        : parentNumbers(answers, records).includes(holder);
    const relatives = relativesOf(answers, records);
    const lockOn = (deeds: readonly RowOf<'titles'>[]): boolean => {
      const family = deeds.map(({ holderIdNumber }) => holderIdNumber).filter(relatives);
      const ours = [...family, ...parentNumbers(answers, records)];
      return deeds.some(({ unitNumber }) => isLocked(ruleBook, unitNumber, ours, records));
    };
    const [first] = rows;
    if (first === undefined)
      return otherNumber(related ? underOtherNumber(known, holder, claim) : [], lockOn);
    const own = rows.find(({ holderIdNumber }) => holderIdNumber === holder);
    const locked = lockOn(rows);
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
