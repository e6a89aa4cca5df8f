import type { Answers, Claim } from '../../domain/application/answers.ts';
import type { Evidence, Fact } from '../../domain/evidence/facts.ts';
import { ownZones, tierAt } from '../../domain/rule-book/eligibility.ts';
import type { Category, RuleBook } from '../../domain/rule-book/schema.ts';
import { bureauDesk } from '../actors.ts';

export type ZonesOf = (address: string) => readonly string[];

/** What the facts give a child: its category, and the zones it counts in. */
export type Standing = {
  readonly category: string;
  readonly rank: number;
  readonly zones: readonly string[];
};

export const provedFacts = (evidence: readonly Evidence[]): readonly Fact[] =>
  evidence.flatMap(({ standing, fact }) =>
    standing === 'proved' && fact !== undefined ? [fact] : [],
  );

const standing = (
  book: RuleBook,
  { code, rank }: Category,
  proved: readonly Fact[],
  zonesOf: ZonesOf,
): Standing => ({ category: code, rank, zones: ownZones(book, code, proved, zonesOf) });

/** The best category that holds at any school of the book; null where none does. */
export const bestStanding = (
  book: RuleBook,
  proved: readonly Fact[],
  zonesOf: ZonesOf,
): Standing | null => {
  const held = new Set(
    book.schools.flatMap(({ id }) => tierAt(book, proved, id, zonesOf)?.category ?? []),
  );
  const [best] = book.categories
    .filter(({ code }) => held.has(code))
    .toSorted((a, b) => a.rank - b.rank);
  return best === undefined ? null : standing(book, best, proved, zonesOf);
};

/** The category nobody is turned away from: the one served last. */
export const catchAll = (book: RuleBook, proved: readonly Fact[], zonesOf: ZonesOf): Standing => {
  const last = book.categories.reduce((worst, one) => (one.rank > worst.rank ? one : worst));
  return standing(book, last, proved, zonesOf);
};

/** The fact that a claim would be if it were proved as stated. */
export const statedFact = (claim: Claim): Fact => ({
  kind: claim.kind,
  ...('address' in claim ? { address: claim.address } : {}),
  ...('school' in claim ? { school: claim.school } : {}),
});

/** The zones the family's own statement leads to, to find the desk that looks at it. */
export const statedZones = (
  book: RuleBook,
  { category, claims }: Answers,
  zonesOf: ZonesOf,
): readonly string[] =>
  category === undefined ? [] : ownZones(book, category, claims.map(statedFact), zonesOf);

/** The first school of the first zone looks at the case; where no zone is found, the bureau. */
export const deskOf = (book: RuleBook, [first]: readonly string[]): string =>
  book.zones.find(({ id }) => id === first)?.schools[0] ?? bureauDesk;
