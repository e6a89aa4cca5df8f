import type { Fact } from '../evidence/facts.ts';
import type { Condition } from './conditions.ts';
import { explainCondition, factsHolding } from './explain-condition.ts';
import {
  type Shortfall,
  type Standing,
  standingAt,
  type ZonesOf,
  zonesHolding,
} from './requirements.ts';
import type { Category, RuleBook } from './schema.ts';

export type Tier = {
  readonly category: string;
  /** the engine's tier: rank, doubled where siblings come first inside it */
  readonly tier: number;
  /** yyyymmdd of the published order, 0 where only the number decides */
  readonly order: number;
  /** kinds of the facts that hold, 'sibling-here' added where it counts */
  readonly because: readonly string[];
};

/** behind every date: an order is published and this child's date is not known */
const lastInOrder = 99_999_999;

/** The engine's tier of a rank: with siblings first, 2·rank for them and 2·rank + 1 for the others. */
export const engineTier = (ruleBook: RuleBook, rank: number, siblingHere: boolean): number =>
  ruleBook.siblingsFirst ? rank * 2 + (siblingHere ? 0 : 1) : rank;

/** The rank an engine's tier stands for, as families know it. */
export const rankOfTier = (ruleBook: RuleBook, tier: number): number =>
  ruleBook.siblingsFirst ? Math.floor(tier / 2) : tier;

/** The engine's guaranteedTier: the worst tier of the guaranteed ranks; -1 where nobody is guaranteed. */
export const engineGuarantee = (ruleBook: RuleBook): number =>
  ruleBook.guarantees.rank === null ? -1 : engineTier(ruleBook, ruleBook.guarantees.rank, false);

/** The category's condition with the zone it is bound to: a rank counts at the schools of that zone only. */
export const fullCondition = ({ when, zoneBy }: Category): Condition => {
  if (zoneBy === null) return when;
  const zoned: Condition =
    zoneBy === 'school-record'
      ? { fact: zoneBy, atSchool: true }
      : { fact: zoneBy, within: 'zone' };
  return { all: [when, zoned] };
};

const dateOf = ({ since }: Fact): number =>
  since === undefined ? lastInOrder : Number(since.replaceAll('-', ''));

const earliest = (facts: readonly Fact[]): number =>
  facts.reduce((least, fact) => Math.min(least, dateOf(fact)), lastInOrder);

/** A zone's own order counts for children whose fact of that kind lies in it; the category's for all others. */
const orderIn = (category: Category, standing: Standing): number => {
  for (const { id, orderBy } of standing.zones) {
    const [own] = orderBy ?? [];
    if (own === undefined) continue;
    const inside = standing.facts.filter(
      (fact) =>
        fact.kind === own.fact && zonesHolding(fact, standing).some((zone) => zone.id === id),
    );
    if (inside.length > 0) return earliest(inside);
  }
  const [published] = category.orderBy;
  if (published === undefined) return 0;
  return earliest(standing.facts.filter(({ kind }) => kind === published.fact));
};

/** Whether the category holds at this school if these facts are proved, and what is missing. */
export const categoryIfProved = (
  ruleBook: RuleBook,
  code: string,
  proved: readonly Fact[],
  schoolId: string,
  zonesOf: ZonesOf,
): { readonly holds: boolean; readonly missing: readonly Shortfall[] } => {
  const category = ruleBook.categories.find((one) => one.code === code);
  if (category === undefined) return { holds: false, missing: [] };
  const standing = standingAt(ruleBook, proved, schoolId, zonesOf);
  const missing = explainCondition(fullCondition(category), standing);
  return { holds: missing.length === 0, missing };
};

type Candidate = { readonly category: Category; readonly order: number };

/** Conditions ask for the same address many times; a resolver reads texts each time. */
const remembering = (zonesOf: ZonesOf): ZonesOf => {
  const known = new Map<string, readonly string[]>();
  return (address) => {
    const found = known.get(address) ?? zonesOf(address);
    known.set(address, found);
    return found;
  };
};

/** Best rank, then best order; of equals the one that stands first in the book. */
const better = (a: Candidate | null, b: Candidate): Candidate => {
  if (a === null) return b;
  const difference = b.category.rank - a.category.rank || b.order - a.order;
  return difference < 0 ? b : a;
};

/** The tier and order a child has at one school, or null where no category holds there. */
export const tierAt = (
  ruleBook: RuleBook,
  proved: readonly Fact[],
  schoolId: string,
  zonesOf: ZonesOf,
): Tier | null => {
  const standing = standingAt(ruleBook, proved, schoolId, remembering(zonesOf));
  let best: Candidate | null = null;
  for (const category of ruleBook.categories) {
    if (explainCondition(fullCondition(category), standing).length > 0) continue;
    best = better(best, { category, order: orderIn(category, standing) });
  }
  if (best === null) return null;
  const { category, order } = best;
  const siblingHere = proved.some(({ kind, school }) => kind === 'sibling' && school === schoolId);
  const held = factsHolding(fullCondition(category), standing);
  return {
    category: category.code,
    tier: engineTier(ruleBook, category.rank, siblingHere),
    order,
    because: [
      ...new Set<string>(held),
      ...(ruleBook.siblingsFirst && siblingHere ? ['sibling-here'] : []),
    ],
  };
};

/** Zones a category gives a child: those of the fact that decides, or those its primary school leads to. */
export const ownZones = (
  ruleBook: RuleBook,
  code: string,
  proved: readonly Fact[],
  zonesOf: ZonesOf,
): readonly string[] => {
  const zoneBy = ruleBook.categories.find((one) => one.code === code)?.zoneBy;
  const deciding = proved.filter(({ kind }) => kind === zoneBy);
  const named = new Set(
    deciding.flatMap(({ address }) => (address === undefined ? [] : zonesOf(address))),
  );
  const records = new Set(
    deciding.flatMap(({ kind, school }) => (kind === 'school-record' ? [school] : [])),
  );
  return ruleBook.zones
    .filter(({ id, feeders }) => named.has(id) || feeders.some((feeder) => records.has(feeder)))
    .map(({ id }) => id);
};
