import type { Application } from '../../domain/application/application.ts';
import { ageOf } from '../../domain/application/complete.ts';
import { readChild } from '../../domain/application/person.ts';
import type { Evidence, Fact } from '../../domain/evidence/facts.ts';
import { categoryIfProved, ownZones } from '../../domain/rule-book/eligibility.ts';
import type { Category, RuleBook } from '../../domain/rule-book/schema.ts';
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

type Zoning = {
  readonly zonesOf: ZonesOf;
  /** what a reviewer chose where the wording leaves the zone open */
  readonly chosen: string | undefined;
};

const ageFault = (book: RuleBook, { answers }: Application): 'too-young' | 'too-old' | null => {
  const checked = readChild(answers.child);
  const age = ageOf(book, checked.ok ? checked.value.birthDate : null);
  return age === 'too-young' || age === 'too-old' ? age : null;
};

/** The choice answers for one address, that of the fact which decides the category's zone, and for no other. */
const choiceFor =
  (
    { zonesOf, chosen }: Zoning,
    proved: readonly Fact[],
    { zoneBy }: Pick<Category, 'zoneBy'>,
  ): ZonesOf =>
  (address) => {
    const found = zonesOf(address);
    const decides = proved.find(({ kind }) => kind === zoneBy)?.address === address;
    return found.length === 0 && decides && chosen !== undefined ? [chosen] : found;
  };

/** A resolver reads texts each time, and every category asks at every school. */
const readOnce = (proved: readonly Fact[], zonesOf: ZonesOf): ZonesOf => {
  const known = new Map(
    proved.flatMap(({ address }) =>
      address === undefined ? [] : [[address, zonesOf(address)] as const],
    ),
  );
  return (address) => known.get(address) ?? [];
};

/** The best category that holds at any school, each judged with the choice for its own deciding address. */
const bestByChoice = (
  book: RuleBook,
  proved: readonly Fact[],
  { zonesOf: byWording, chosen }: Zoning,
): Standing | null => {
  const zoning = { zonesOf: readOnce(proved, byWording), chosen };
  const [best] = book.categories
    .map((category) => ({ category, zonesOf: choiceFor(zoning, proved, category) }))
    .filter(({ category: { code }, zonesOf }) =>
      book.schools.some(({ id }) => categoryIfProved(book, code, proved, id, zonesOf).holds),
    )
    .toSorted((a, b) => a.category.rank - b.category.rank);
  if (best === undefined) return null;
  const { code, rank } = best.category;
  return { category: code, rank, zones: ownZones(book, code, proved, best.zonesOf) };
};

/** The category the proved facts give; who proves nothing stands in the last one, and is not turned away. */
const standingOf = (book: RuleBook, evidence: readonly Evidence[], zoning: Zoning): Standing => {
  const proved = provedFacts(evidence);
  const best =
    zoning.chosen === undefined
      ? bestStanding(book, proved, zoning.zonesOf)
      : bestByChoice(book, proved, zoning);
  return best ?? catchAll(book, proved, zoning.zonesOf);
};

/** Turned away is a child outside the age window, and one whose guardian is not its guardian; nobody else. */
export const settleCase = (
  book: RuleBook,
  application: Application,
  evidence: readonly Evidence[],
  zoning: Zoning,
): Settlement => {
  const age = ageFault(book, application);
  if (age !== null) return { qualified: false, reason: age };
  const kinship = evidence.find(({ kind }) => kind === 'kinship');
  if (kinship?.standing === 'refuted') return { qualified: false, reason: 'kinship-unproved' };
  return { qualified: true, ...standingOf(book, evidence, zoning) };
};
