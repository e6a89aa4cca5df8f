import { type Address, type Occurrence, readAddress } from './read-address.ts';
import type { Candidate, Condition, HomeFacts, Resolution } from './types.ts';
import { placeVerdict, type Verdict, weakest } from './verdict.ts';
import { estateWord, townStem } from './wording.ts';
import type { Mention, ZoneIndex } from './zone-index.ts';

type Finding = Candidate & {
  /** other-town: the name is claimed in a town that is not the address's */
  readonly verdict: Verdict | 'other-town';
  /** a rule for a part of a place outranks the rule for the whole */
  readonly rank: number;
  readonly at: number;
  readonly towns: readonly string[];
};

const byVillage = (condition: Condition, village: string | null | undefined): Verdict => {
  if (condition.kind === 'non-villager') {
    if (village === undefined) return 'maybe';
    return village === null ? 'yes' : 'no';
  }
  if (condition.kind !== 'hukou-of' && condition.kind !== 'hukou-not-of') return 'yes';
  if (village === undefined) return 'maybe';
  return (village === condition.village) === (condition.kind === 'hukou-of') ? 'yes' : 'no';
};

const byTown = (condition: Condition, towns: readonly string[]): Verdict => {
  if (condition.kind !== 'hukou-in-town') return 'yes';
  if (towns.length === 0) return 'maybe';
  return towns.includes(townStem(condition.town)) ? 'yes' : 'no';
};

const deciding: readonly Condition['kind'][] = ['non-villager', 'hukou-of', 'hukou-not-of'];

const rankOf = ({ place, clause }: Mention): number => {
  const narrowed = place?.numbers !== undefined || place?.parts !== undefined;
  const byPeople = clause.conditions.some(({ kind }) => deciding.includes(kind));
  return (narrowed ? 2 : 1) + (byPeople ? 1 : 0);
};

const partMention = ({ tail, strange }: Occurrence): Verdict =>
  strange || (tail.tokens.length === 0 && tail.rest !== '') ? 'no' : 'maybe';

const judge = (mention: Mention, at: Occurrence, address: Address, facts: HomeFacts): Finding => {
  const { id, clause, towns, place } = mention;
  const finding = { id, clause, towns, rank: rankOf(mention), at: at.at };
  const sameTown = towns.some((town) => address.towns.includes(town));
  const verdict =
    place === null
      ? partMention(at)
      : weakest([
          placeVerdict(place, at, address, sameTown),
          ...clause.conditions.map((condition) => byVillage(condition, facts.hukouVillage)),
          ...clause.conditions.map((condition) => byTown(condition, address.towns)),
        ]);
  const otherTown = address.towns.length > 0 && towns.length > 0 && !sameTown;
  return { ...finding, verdict: otherTown && verdict !== 'no' ? 'other-town' : verdict };
};

const onePerZone = (findings: readonly Finding[]): Candidate[] =>
  [
    ...new Map([...findings].reverse().map(({ id, clause }) => [id, { id, clause }])).values(),
  ].reverse();

/** two rules about one place; a namesake in another town is another place */
const samePlace = (a: Finding, b: Finding): boolean =>
  a.at === b.at &&
  (a.towns.length === 0 || b.towns.length === 0 || a.towns.some((town) => b.towns.includes(town)));

/** the findings that say yes, where no finer rule about the same place outranks them */
const settled = (findings: readonly Finding[]): Finding[] => {
  const yes = findings.filter(({ verdict }) => verdict === 'yes');
  return yes.filter((one) => !yes.some((other) => samePlace(one, other) && other.rank > one.rank));
};

/** what keeps a yes from being the answer: another zone that may hold the place with equal right */
const doubts = (findings: readonly Finding[], yes: readonly Finding[]): Finding[] => {
  const ids = new Set(yes.map(({ id }) => id));
  const finest = Math.max(...yes.map(({ at }) => at));
  const open = findings.filter(({ verdict }) => verdict === 'maybe');
  const agreeing = new Set(open.filter(({ id }) => ids.has(id)).map(({ at }) => at));
  return open.filter((finding) => {
    if (ids.has(finding.id)) return false;
    const beside = yes.filter(({ at }) => at === finding.at);
    if (beside.length === 0) return finding.at > finest && !agreeing.has(finding.at);
    return !beside.some((one) => samePlace(one, finding) && one.rank > finding.rank);
  });
};

const isChoice = (index: ZoneIndex, address: Address, yes: readonly Finding[]): boolean => {
  const names = new Set(
    yes.map(({ at }) => address.occurrences.find((one) => one.at === at)?.name ?? ''),
  );
  const offered = yes.some(({ clause }) =>
    clause.conditions.some(({ kind }) => kind === 'by-choice'),
  );
  return names.size === 1 && (offered || [...names].every((name) => index.choices.has(name)));
};

/** zones that claim all of a town: its estates, or every hukou in it */
const wholeTown = (index: ZoneIndex, address: Address): Finding[] =>
  address.towns.flatMap((town) =>
    (index.mentions.get(town) ?? []).flatMap(({ id, clause, place }) => {
      if (place?.kind !== 'town') return [];
      const all = clause.conditions.every(({ kind }) => kind !== 'home-and-hukou');
      const excepted = place.excludes.map(
        (excluded): Verdict =>
          address.occurrences.some(({ name }) => name === excluded.name) ? 'no' : 'maybe',
      );
      const named: Verdict = all || estateWord.test(address.text) ? 'yes' : 'maybe';
      const verdict = weakest([named, ...excepted]);
      return [{ id, clause, verdict, rank: 0, at: 0, towns: [town] }];
    }),
  );

const weigh = (
  index: ZoneIndex,
  address: Address,
  findings: readonly Finding[],
): Resolution | null => {
  const yes = settled(findings);
  const ids = new Set(yes.map(({ id }) => id));
  if (yes.length > 0) {
    const open = doubts(findings, yes);
    const sure = open.length === 0 && (ids.size === 1 || isChoice(index, address, yes));
    return sure
      ? { kind: 'found', zones: onePerZone(yes) }
      : { kind: 'ambiguous', candidates: onePerZone([...yes, ...open]) };
  }
  for (const verdict of ['maybe', 'other-town'] as const) {
    const open = findings.filter((finding) => finding.verdict === verdict);
    if (open.length > 0) return { kind: 'ambiguous', candidates: onePerZone(open) };
  }
  return null;
};

/**
 * The zones of an address by the published wording. Never a guess: what the wording or the address
 * leaves open comes back as `ambiguous` or `unknown` for a person, or a map, to settle.
 */
export const resolveAddress = (
  index: ZoneIndex,
  wording: string,
  facts: HomeFacts = {},
): Resolution => {
  const address = readAddress(index, wording);
  if (address.elsewhere) return { kind: 'unknown', near: [] };
  const findings: Finding[] = [];
  const near: Finding[] = [];
  for (const at of address.occurrences) {
    for (const mention of index.mentions.get(at.name) ?? []) {
      if (mention.place?.kind === 'town') continue;
      const finding = judge(mention, at, address, facts);
      if (mention.role === 'border' || finding.verdict === 'no') near.push(finding);
      else findings.push(finding);
    }
  }
  return (
    weigh(index, address, findings) ??
    weigh(index, address, wholeTown(index, address)) ?? { kind: 'unknown', near: onePerZone(near) }
  );
};
