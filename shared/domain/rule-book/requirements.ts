import type { Fact, FactKind } from '../evidence/facts.ts';
import { yearsLater } from '../season/days.ts';
import { canonical } from '../zones/characters.ts';
import type { FactRequirement } from './conditions.ts';
import type { RuleBook, Zone } from './schema.ts';

export type ZonesOf = (address: string) => readonly string[];

/** What a condition is judged in: one child's proved facts, one school, the zones of that school. */
export type Standing = {
  readonly facts: readonly Fact[];
  readonly school: string;
  readonly zones: readonly Zone[];
  readonly zonesOf: ZonesOf;
  /** whether the rule book knows seat locks */
  readonly seatLock: boolean;
};

/** Why a requirement does not hold; web/content words the code. */
export type Shortfall = {
  /** null: what is excluded is a combination */
  readonly fact: FactKind | null;
  readonly code:
    | 'not-proved'
    | 'other-holder'
    | 'outside-zone'
    | 'outside-district'
    | 'inside-district'
    | 'address-differs'
    | 'since-too-late'
    | 'held-too-short'
    | 'not-valid'
    | 'share-too-small'
    | 'other-use'
    | 'other-household'
    | 'not-with-parent'
    | 'no-villager'
    | 'other-delivery'
    | 'dwelling-locked'
    | 'other-school'
    | 'excluded';
  readonly facts?: Readonly<Record<string, string | number>>;
};

export const standingAt = (
  ruleBook: RuleBook,
  facts: readonly Fact[],
  school: string,
  zonesOf: ZonesOf,
): Standing => ({
  facts,
  school,
  zones: ruleBook.zones.filter(({ schools }) => schools.includes(school)),
  zonesOf,
  seatLock: ruleBook.seatLock !== null,
});

/** Zones of the school in which the fact's address lies. */
export const zonesHolding = (fact: Fact, { zones, zonesOf }: Standing): readonly Zone[] => {
  if (fact.address === undefined) return [];
  const own = zonesOf(fact.address);
  return zones.filter(({ id }) => own.includes(id));
};

const sameAddress = (fact: Fact, kind: FactKind, { facts }: Standing): boolean => {
  const { address } = fact;
  if (address === undefined) return false;
  const written = canonical(address);
  return facts.some(
    (other) =>
      other.kind === kind && other.address !== undefined && canonical(other.address) === written,
  );
};

const isOfSchool = (fact: Fact, { school, zones }: Standing): boolean => {
  if (fact.school === undefined) return false;
  if (fact.school === school) return true;
  const own = fact.school;
  return fact.kind === 'school-record' && zones.some(({ feeders }) => feeders.includes(own));
};

const isValidOn = (fact: Fact, day: string): boolean =>
  (fact.since === undefined || fact.since <= day) &&
  (fact.until === undefined || fact.until >= day);

type Test = {
  readonly code: Shortfall['code'];
  readonly holds: (requirement: FactRequirement, fact: Fact, standing: Standing) => boolean;
  readonly facts?: (requirement: FactRequirement) => Readonly<Record<string, string | number>>;
};

/** One row an attribute of a requirement; an attribute that is not named holds. */
const tests: readonly Test[] = [
  {
    code: 'other-holder',
    holds: ({ holder }, fact) =>
      holder === undefined || (fact.holder !== undefined && holder.includes(fact.holder)),
  },
  {
    code: 'outside-zone',
    holds: ({ within }, fact, standing) =>
      within !== 'zone' || zonesHolding(fact, standing).length > 0,
  },
  {
    code: 'outside-district',
    holds: ({ within }, { inDistrict }) => within !== 'district' || inDistrict === true,
  },
  {
    code: 'inside-district',
    holds: ({ outsideDistrict }, { inDistrict }) =>
      outsideDistrict === undefined || inDistrict === false,
  },
  {
    code: 'address-differs',
    holds: ({ sameAddressAs }, fact, standing) =>
      sameAddressAs === undefined || sameAddress(fact, sameAddressAs, standing),
  },
  {
    code: 'since-too-late',
    holds: ({ sinceBy }, { since }) =>
      sinceBy === undefined || (since !== undefined && since <= sinceBy),
    facts: ({ sinceBy }) => ({ by: sinceBy ?? '' }),
  },
  {
    code: 'held-too-short',
    holds: ({ heldYears }, { since }) =>
      heldYears === undefined ||
      (since !== undefined && yearsLater(since, heldYears.years) <= heldYears.on),
    facts: ({ heldYears }) => ({ years: heldYears?.years ?? 0, on: heldYears?.on ?? '' }),
  },
  {
    code: 'not-valid',
    holds: ({ validOn }, fact) => validOn === undefined || isValidOn(fact, validOn),
    facts: ({ validOn }) => ({ on: validOn ?? '' }),
  },
  {
    code: 'share-too-small',
    holds: ({ shareAtLeast }, { share }) =>
      shareAtLeast === undefined || (share !== undefined && share >= shareAtLeast),
    facts: ({ shareAtLeast }) => ({ percent: shareAtLeast ?? 0 }),
  },
  { code: 'other-use', holds: ({ use }, fact) => use === undefined || fact.use === use },
  {
    code: 'other-household',
    holds: ({ household }, fact) => household === undefined || fact.household === household,
  },
  {
    code: 'not-with-parent',
    holds: ({ withParent }, fact) =>
      withParent === undefined || (fact.withParent ?? false) === withParent,
  },
  {
    code: 'no-villager',
    holds: ({ villager }, { village }) => villager === undefined || village !== undefined,
  },
  {
    code: 'other-delivery',
    holds: ({ delayedEstate }, fact) =>
      delayedEstate === undefined || (fact.delayedEstate ?? false) === delayedEstate,
  },
  {
    code: 'dwelling-locked',
    // a lock that nobody has looked for is not known to be none
    holds: ({ unlocked }, { locked }, { seatLock }) =>
      unlocked === undefined || !seatLock || locked === false,
  },
  {
    code: 'other-school',
    holds: ({ atSchool }, fact, standing) => atSchool === undefined || isOfSchool(fact, standing),
  },
];

const shortfallsOf = (
  requirement: FactRequirement,
  fact: Fact,
  standing: Standing,
): readonly Shortfall[] =>
  tests
    .filter(({ holds }) => !holds(requirement, fact, standing))
    .map(({ code, facts }) => ({
      fact: requirement.fact,
      code,
      ...(facts === undefined ? {} : { facts: facts(requirement) }),
    }));

export const fewest = <T>(lists: readonly (readonly T[])[]): readonly T[] =>
  lists.reduce<readonly T[] | null>(
    (best, list) => (best === null || list.length < best.length ? list : best),
    null,
  ) ?? [];

/** Nothing where one proved fact has every attribute named; else what the nearest fact lacks. */
export const requirementShortfalls = (
  requirement: FactRequirement,
  standing: Standing,
): readonly Shortfall[] => {
  const candidates = standing.facts.filter(({ kind }) => kind === requirement.fact);
  if (candidates.length === 0) return [{ fact: requirement.fact, code: 'not-proved' }];
  return fewest(candidates.map((fact) => shortfallsOf(requirement, fact, standing)));
};
