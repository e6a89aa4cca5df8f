/**
 * What of a run everyone may see: enough to recheck the draw and the zone phase, nothing of where a child lives, of
 * its dates, or of a group beyond the pool that seated it.
 */

import type {
  Applicant,
  Cutoff,
  Instance,
  Phase,
  Placement,
  Price,
  Reserve,
  Result,
  Rules,
  Totals,
} from '../allocation/types.ts';
import { canonicalJson } from './canonical-json.ts';

export type PublicSchool = {
  readonly id: string;
  readonly seats: number;
  readonly reserves: readonly Reserve[];
  readonly overflow: boolean;
};

/** `order`: dense rank from 1 of the published order, within school and tier. */
export type PublicChoice = {
  readonly school: string;
  readonly tier: number;
  readonly order: number;
};

/** One a unit. */
export type PublicRow = {
  /** the unit's id */
  readonly ticket: string;
  readonly children: number;
  readonly number: number;
  readonly choices: readonly PublicChoice[];
  readonly phase: Phase;
  readonly pool: string | null;
  readonly school: string | null;
};

export type PublicParts = {
  readonly rules: Rules;
  /** by id */
  readonly schools: readonly PublicSchool[];
  /** by number */
  readonly rows: readonly PublicRow[];
  /** as the result has them, `order` as a rank */
  readonly cutoffs: readonly Cutoff[];
  readonly prices: readonly Price[];
  readonly totals: Totals;
};

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : 1);

const ticketOf = ({ id, unit }: Applicant): string => unit ?? id;

const unitsOf = (applicants: readonly Applicant[]): ReadonlyMap<string, readonly Applicant[]> => {
  const units = new Map<string, Applicant[]>();
  for (const applicant of applicants) {
    const members = units.get(ticketOf(applicant));
    if (members) members.push(applicant);
    else units.set(ticketOf(applicant), [applicant]);
  }
  return units;
};

/** a unit's tier and order at a school are its best member's; all list the same schools in the same order */
const unitChoices = (members: readonly Applicant[]): readonly PublicChoice[] =>
  members[0]!.choices.map((_, i) =>
    members
      .map(({ choices }) => choices[i]!)
      .reduce((a, b) => ((b.tier - a.tier || b.order - a.order) < 0 ? b : a)),
  );

const queue = (school: string, tier: number): string => JSON.stringify([school, tier]);

type RankOf = (school: string, tier: number, order: number) => number;

const ranksOf = (choices: Iterable<PublicChoice>): RankOf => {
  const orders = new Map<string, Set<number>>();
  for (const { school, tier, order } of choices) {
    const name = queue(school, tier);
    const seen = orders.get(name);
    if (seen) seen.add(order);
    else orders.set(name, new Set([order]));
  }
  const ranks = new Map(
    Array.from(orders, ([name, seen]) => {
      const sorted = [...seen].sort((a, b) => a - b);
      return [name, new Map(sorted.map((order, i) => [order, i + 1]))] as const;
    }),
  );
  return (school, tier, order) => {
    const rank = ranks.get(queue(school, tier))?.get(order);
    if (rank === undefined) throw new RangeError(`nobody stands at ${order} in ${school}`);
    return rank;
  };
};

const rankedCutoff = (cutoff: Cutoff, rankOf: RankOf): Cutoff => {
  const { school, tier, order } = cutoff;
  return tier === null || order === null
    ? cutoff
    : { ...cutoff, order: rankOf(school, tier, order) };
};

/** The result is the instance's: every child has a placement, every cut-off is of a unit of the roster. */
export const publicParts = (instance: Instance, result: Result): PublicParts => {
  const placed = new Map<string, Placement>(result.placements.map((row) => [row.applicant, row]));
  const units = Array.from(unitsOf(instance.applicants), ([ticket, members]) => ({
    ticket,
    members,
    choices: unitChoices(members),
  }));
  const rankOf = ranksOf(units.flatMap(({ choices }) => choices));
  const rows = units.map(({ ticket, members, choices }): PublicRow => {
    const { number, phase, pool, school } = placed.get(members[0]!.id)!;
    return {
      ticket,
      children: members.length,
      number,
      choices: choices.map(({ school: name, tier, order }) => ({
        school: name,
        tier,
        order: rankOf(name, tier, order),
      })),
      phase,
      pool,
      school,
    };
  });
  const { rules } = instance;
  return {
    rules: { ...rules, guaranteedGroups: rules.guaranteedGroups.toSorted(byCodeUnits) },
    schools: instance.schools
      .map(({ id, seats, reserves, overflow }) => ({ id, seats, reserves, overflow }))
      .sort((a, b) => byCodeUnits(a.id, b.id)),
    rows: rows.sort((a, b) => a.number - b.number),
    cutoffs: result.cutoffs.map((cutoff) => rankedCutoff(cutoff, rankOf)),
    prices: result.prices,
    totals: result.totals,
  };
};

/** Entries of the public tree, canonical JSON, in the order of the tree. */
export const publicEntries = (parts: PublicParts): readonly string[] => [
  canonicalJson({ kind: 'rules', ...parts.rules }),
  ...parts.schools.map((school) => canonicalJson({ kind: 'school', ...school })),
  ...parts.cutoffs.map((cutoff) => canonicalJson({ kind: 'cutoff', ...cutoff })),
  ...parts.prices.map((price) => canonicalJson({ kind: 'price', ...price })),
  ...parts.rows.map((row) => canonicalJson({ kind: 'row', ...row })),
  canonicalJson({ kind: 'totals', ...parts.totals }),
];
