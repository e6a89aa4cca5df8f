import type { Application } from '../../domain/application/application.ts';
import { ageOf } from '../../domain/application/complete.ts';
import type { Evidence } from '../../domain/evidence/facts.ts';
import { checkIdNumber } from '../../domain/identity/index.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import {
  bestStanding,
  catchAll,
  provedFacts,
  type Standing,
  type ZonesOf,
} from '../support/category-of.ts';

export type Settlement =
  | ({ readonly qualified: true } & Standing)
  | { readonly qualified: false; readonly reason: 'too-young' | 'too-old' | 'kinship-unproved' };

const ageFault = (book: RuleBook, { answers }: Application): 'too-young' | 'too-old' | null => {
  const checked = checkIdNumber(answers.child.idNumber);
  const age = ageOf(book, checked.ok ? checked.value.birthDate : null);
  return age === 'too-young' || age === 'too-old' ? age : null;
};

/** Where the wording settles no zone for an address, the one a reviewer chose. */
export const withChosenZone =
  (zonesOf: ZonesOf, zone: string | undefined): ZonesOf =>
  (address) => {
    const found = zonesOf(address);
    return found.length === 0 && zone !== undefined ? [zone] : found;
  };

/** The category the proved facts give; who proves nothing stands in the last one, and is not turned away. */
export const standingOf = (
  book: RuleBook,
  evidence: readonly Evidence[],
  zonesOf: ZonesOf,
): Standing => {
  const proved = provedFacts(evidence);
  return bestStanding(book, proved, zonesOf) ?? catchAll(book, proved, zonesOf);
};

/** Turned away is a child outside the age window, and one whose guardian is not its guardian; nobody else. */
export const settleCase = (
  book: RuleBook,
  application: Application,
  evidence: readonly Evidence[],
  zonesOf: ZonesOf,
): Settlement => {
  const age = ageFault(book, application);
  if (age !== null) return { qualified: false, reason: age };
  const kinship = evidence.find(({ kind }) => kind === 'kinship');
  if (kinship?.standing === 'refuted') return { qualified: false, reason: 'kinship-unproved' };
  return { qualified: true, ...standingOf(book, evidence, zonesOf) };
};
