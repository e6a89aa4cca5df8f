/**
 * Why a child is where it is, from the published rows alone: for every choice the line it missed, for the overflow the
 * prices that placed it. Codes and numbers, no prose.
 */
import { unitOf } from './compile-units.ts';
import { explainOverflow, type OverflowExplanation } from './explain-overflow.ts';
import type { Applicant, Cutoff, Instance, Outcome, Phase, Placement } from './types.ts';

export type Key = { readonly tier: number; readonly order: number; readonly number: number };
export type Criterion = keyof Key;

/** the line of a pool that refused the child, and the first criterion in which they differ */
export type Line = {
  readonly pool: string;
  /** null where the pool has no seat at all */
  readonly cutoff: Key | null;
  readonly decidedBy: Criterion | 'no-seat';
};

export type ChoiceExplanation =
  | {
      readonly school: string;
      readonly verdict: 'admitted';
      readonly key: Key;
      readonly pool: string;
      readonly cutoff: Key;
    }
  | {
      readonly school: string;
      readonly verdict: 'below-line';
      readonly key: Key;
      readonly line: Line;
    }
  | { readonly school: string; readonly verdict: 'not-reached'; readonly key: Key };

export type Nearest = {
  readonly school: string;
  readonly pool: string;
  readonly criterion: Criterion;
  /** by how much the child stands behind the last one kept, in that criterion */
  readonly by: number;
};

export type Explanation = {
  readonly applicant: string;
  readonly unit: string;
  readonly number: number;
  readonly phase: Phase;
  readonly school: string | null;
  readonly metres: number | null;
  readonly choices: readonly ChoiceExplanation[];
  /** null where the child took no part */
  readonly overflow: OverflowExplanation | null;
  /** the cut-off that came closest to letting the child in; null where nothing refused it by a key */
  readonly nearest: Nearest | null;
};

const CRITERIA = ['tier', 'order', 'number'] as const;

const compareKeys = (a: Key, b: Key): number =>
  a.tier - b.tier || a.order - b.order || a.number - b.number;

const keyOf = ({ tier, order, number }: Cutoff): Key | null =>
  tier === null || order === null || number === null ? null : { tier, order, number };

const decidedBy = (key: Key, cutoff: Key | null): Line['decidedBy'] =>
  cutoff === null
    ? 'no-seat'
    : (CRITERIA.find((criterion) => key[criterion] !== cutoff[criterion]) ?? 'number');

/** the most lenient of the pools that were open to the child */
const lineOf = (rows: readonly Cutoff[], key: Key): Line => {
  const [line] = rows
    .map((row) => ({ pool: row.pool, cutoff: keyOf(row) }))
    .sort((a, b) => {
      if (a.cutoff === null || b.cutoff === null)
        return Number(a.cutoff === null) - Number(b.cutoff === null);
      return compareKeys(b.cutoff, a.cutoff);
    });
  return { ...line!, decidedBy: decidedBy(key, line!.cutoff) };
};

const isEligible = (instance: Instance, { groups }: Applicant, key: Key, pool: string): boolean => {
  if (pool === 'open') return true;
  return pool === 'guaranteed' ? key.tier <= instance.rules.guaranteedTier : groups.includes(pool);
};

const keysOf = (members: readonly Applicant[], number: number): readonly Key[] =>
  members[0]!.choices.map((_, position) =>
    members
      .map(({ choices }) => choices[position]!)
      .map(({ tier, order }) => ({ tier, order, number }))
      .reduce((best, key) => (compareKeys(key, best) < 0 ? key : best)),
  );

const nearestOf = (choices: readonly ChoiceExplanation[]): Nearest | null => {
  const missed = choices.flatMap((choice): Nearest[] => {
    if (choice.verdict !== 'below-line') return [];
    const { cutoff, decidedBy: criterion, pool } = choice.line;
    if (cutoff === null || criterion === 'no-seat') return [];
    return [
      { school: choice.school, pool, criterion, by: choice.key[criterion] - cutoff[criterion] },
    ];
  });
  const closeness = ({ criterion }: Nearest) => CRITERIA.indexOf(criterion);
  const [nearest] = missed.sort((a, b) => closeness(b) - closeness(a) || a.by - b.by);
  return nearest ?? null;
};

const explainChoices = (
  instance: Instance,
  { cutoffs }: Outcome,
  applicant: Applicant,
  keys: readonly Key[],
  { school: placed, phase, pool }: Placement,
): readonly ChoiceExplanation[] => {
  const zone =
    phase === 'zone' ? applicant.choices.findIndex(({ school }) => school === placed) : -1;
  return applicant.choices.map(({ school }, position): ChoiceExplanation => {
    const key = keys[position]!;
    const rows = cutoffs.filter((row) => row.school === school);
    if (zone >= 0 && position > zone) return { school, verdict: 'not-reached', key };
    if (position === zone && pool !== null) {
      const row = rows.find((one) => one.pool === pool);
      return { school, verdict: 'admitted', key, pool, cutoff: (row && keyOf(row)) ?? key };
    }
    const eligible = rows.filter((row) => isEligible(instance, applicant, key, row.pool));
    return { school, verdict: 'below-line', key, line: lineOf(eligible, key) };
  });
};

/** Total on an outcome of the instance; null where it has no such applicant. */
export const explain = (
  instance: Instance,
  outcome: Outcome,
  applicantId: string,
): Explanation | null => {
  const applicant = instance.applicants.find(({ id }) => id === applicantId);
  const placement = outcome.placements.find((row) => row.applicant === applicantId);
  if (applicant === undefined || placement === undefined) return null;
  const unit = unitOf(applicant);
  const members = instance.applicants.filter((other) => unitOf(other) === unit);
  const keys = keysOf(members, placement.number);
  const choices = explainChoices(instance, outcome, applicant, keys, placement);
  const { number, phase, school, metres } = placement;
  return {
    applicant: applicantId,
    unit,
    number,
    phase,
    school,
    metres,
    choices,
    overflow: explainOverflow(instance, outcome, applicant, members, placement),
    nearest: nearestOf(choices),
  };
};
