import type { Answers, Claim, ClaimKind } from '../../application/answers.ts';
import type { RuleBook } from '../../rule-book/schema.ts';
import type { ExtractRow } from '../extracts.ts';
import { care } from './care.ts';
import { contract } from './contract.ts';
import { employment } from './employment.ts';
import { hukou } from './hukou.ts';
import { kinship } from './kinship.ts';
import { noProperty } from './no-property.ts';
import { permit } from './permit.ts';
import { schoolRecord } from './school-record.ts';
import { sibling } from './sibling.ts';
import { title } from './title.ts';
import type { Comparison, Lookup, Verification } from './verification.ts';

export type { Lookup, Verification };

type Comparisons = { readonly [K in ClaimKind]: Comparison<K> };

const comparisons: Comparisons = {
  kinship,
  hukou,
  title,
  contract,
  permit,
  employment,
  care,
  sibling,
  'no-property': noProperty,
  'school-record': schoolRecord,
};

const comparisonOf = <K extends ClaimKind>(kind: K): Comparison<K> => comparisons[kind];

/**
 * What to look up for a claim. Ask again with what was found: a birth certificate names a parent, a title its unit
 * number; when nothing new is named the rows are complete (three rounds at most).
 */
export const claimKeys = (
  answers: Answers,
  claim: Claim,
  found: readonly ExtractRow[] = [],
): readonly Lookup[] =>
  comparisonOf(claim.kind)
    .lookups(answers, claim, found)
    .map(({ registry, keys }) => ({
      registry,
      keys: [...new Set(keys)].filter((key) => key !== ''),
    }))
    .filter(({ keys }) => keys.length > 0);

/** What the rows found under the claim's keys say to it; addresses and numbers are compared in one written form. */
export const compareClaim = (
  ruleBook: RuleBook,
  answers: Answers,
  claim: Claim,
  records: readonly ExtractRow[],
): Verification => comparisonOf(claim.kind).compare(ruleBook, answers, claim, records);
