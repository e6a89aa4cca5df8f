import type { Answers, Claim, ClaimKind } from '../../application/answers.ts';
import type { RuleBook } from '../../rule-book/schema.ts';
import type { ExtractKind, ExtractRow } from '../extracts.ts';
import type { Fact, MismatchCause, Verdict } from '../facts.ts';

/** What a registry says to one claim. UNAVAILABLE is the answer of the port, never of a comparison. */
export type Verification = {
  readonly verdict: Verdict;
  readonly fact?: Fact;
  readonly causes: readonly MismatchCause[];
};

export type ClaimOf<K extends ClaimKind> = Extract<Claim, { readonly kind: K }>;

export type Lookup = { readonly registry: ExtractKind; readonly keys: readonly string[] };

/** One comparison: what to look up, given what was found so far, and what the rows found say. */
export type Comparison<K extends ClaimKind> = {
  readonly lookups: (
    answers: Answers,
    claim: ClaimOf<K>,
    found: readonly ExtractRow[],
  ) => readonly Lookup[];
  readonly compare: (
    ruleBook: RuleBook,
    answers: Answers,
    claim: ClaimOf<K>,
    records: readonly ExtractRow[],
  ) => Verification;
};

export const notFound = (...causes: readonly MismatchCause[]): Verification => ({
  verdict: 'NOT_FOUND',
  causes,
});

/** A match unless something differs; what differs is for a person, the notes beside it, with the fact left unproved. */
export const matched = (
  fact: Fact,
  differences: readonly (MismatchCause | false)[],
  notes: readonly (MismatchCause | false)[] = [],
): Verification => {
  const isSaid = (cause: MismatchCause | false) => cause !== false;
  const causes = [...differences, ...notes].filter(isSaid);
  return differences.some(isSaid)
    ? { verdict: 'MISMATCH', causes }
    : { verdict: 'MATCH', fact, causes };
};
