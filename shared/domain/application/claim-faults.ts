import { checkCreditCode, checkIdNumber, checkTitleNumber } from '../identity/index.ts';
import type { FieldFault } from '../outcome.ts';
import type { RuleBook } from '../rule-book/schema.ts';
import type { Claim } from './answers.ts';

type Checked =
  | { readonly ok: true; readonly value: { readonly normalized: string } }
  | { readonly ok: false; readonly code: string };

const fault = (path: string, code: string): FieldFault => ({ path, code });

const failure = (path: string, checked: Checked): readonly FieldFault[] =>
  checked.ok ? [] : [fault(path, checked.code)];

const knownSchools = ({ schools, feederSchools }: RuleBook): ReadonlySet<string> =>
  new Set([...schools, ...(feederSchools ?? [])].map(({ id }) => id));

/** What is malformed in one claim, for the rule book it is made under. */
export const claimFaults = (
  ruleBook: RuleBook,
  claim: Claim,
  path: string,
): readonly FieldFault[] => {
  switch (claim.kind) {
    case 'title':
      return [
        ...failure(`${path}.number`, checkTitleNumber(claim.number)),
        ...(claim.holderIdNumber === undefined
          ? []
          : failure(`${path}.holderIdNumber`, checkIdNumber(claim.holderIdNumber))),
        // a grandparent's title is found by the grandparent's number
        ...(claim.holder === 'grandparent' && claim.holderIdNumber === undefined
          ? [fault(`${path}.holderIdNumber`, 'required')]
          : []),
      ];
    case 'employment':
      return failure(`${path}.creditCode`, checkCreditCode(claim.creditCode));
    case 'sibling':
      return [
        ...failure(`${path}.idNumber`, checkIdNumber(claim.idNumber)),
        ...(ruleBook.schools.some(({ id }) => id === claim.school)
          ? []
          : [fault(`${path}.school`, 'unknown-school')]),
      ];
    case 'school-record':
      return knownSchools(ruleBook).has(claim.school)
        ? []
        : [fault(`${path}.school`, 'unknown-school')];
    default:
      return [];
  }
};
