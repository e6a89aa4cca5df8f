import { NONE } from './columns.ts';
import { byCodeUnit } from './compare.ts';
import { metresBetween } from './metres.ts';
import type { Model } from './model.ts';
import { GUARANTEED, OPEN } from './pools.ts';
import type { Solved } from './solve.ts';
import type { Cutoff, Phase, Placement, Price, Shortage, Swap, Totals } from './types.ts';

/** 'guaranteed', the group of a reserve, or 'open' */
const poolNames = ({ groups }: Model, { pools }: Solved): readonly string[] =>
  Array.from(pools.kind, (kind) => {
    if (kind === GUARANTEED) return 'guaranteed';
    return kind === OPEN ? 'open' : groups[kind]!;
  });

const phaseOf = (school: number, pool: number): Phase => {
  if (pool !== NONE) return 'zone';
  return school === NONE ? 'unplaced' : 'overflow';
};

/** One row for each child, in code-unit order of the ids. */
const placements = (
  model: Model,
  numbers: Int32Array,
  { school: schools, pool: pools }: Solved,
  names: readonly string[],
): readonly Placement[] => {
  const rows: Placement[] = [];
  for (const [unit, members] of model.members.entries()) {
    const [school, pool] = [schools[unit]!, pools[unit]!];
    const place = {
      school: school === NONE ? null : model.schools[school]!,
      phase: phaseOf(school, pool),
      pool: pool === NONE ? null : names[pool]!,
      number: numbers[unit]!,
      metres: school === NONE ? null : metresBetween(model.columns, unit, school),
    };
    for (const { id } of members) rows.push({ applicant: id, ...place });
  }
  return rows.sort((a, b) => byCodeUnit(a.applicant, b.applicant));
};

const cutoffs = (
  { schools, columns: { rankTier, rankOrder } }: Model,
  numbers: Int32Array,
  { lines }: Solved,
  names: readonly string[],
): readonly Cutoff[] =>
  lines.map(({ school, pool, closed, worst }) => ({
    school: schools[school]!,
    pool: names[pool]!,
    closed,
    tier: worst === null ? null : rankTier[worst.rank]!,
    order: worst === null ? null : rankOrder[worst.rank]!,
    number: worst === null ? null : numbers[worst.unit]!,
  }));

const prices = ({ schools }: Model, solved: Solved): readonly Price[] =>
  solved.prices.map(({ school, tier, outside, far, metres }) => ({
    school: schools[school]!,
    tier,
    outside,
    far,
    price: metres,
  }));

const swaps = ({ schools, units }: Model, solved: Solved): readonly Swap[] =>
  solved.swaps.map(({ unit, school, beyond, outside, far, metres }) => ({
    unit: units[unit]!,
    school: school === null ? null : schools[school]!,
    beyond,
    outside,
    far,
    metres,
  }));

type Count = { readonly applicants: number; readonly placed: number };

const byGroup = ({ groups, columns }: Model, bySet: readonly Count[]): Totals['byGroup'] =>
  groups.flatMap((group, g) => {
    const sets = bySet.filter((_, set) => columns.groupSets[set * columns.groups + g] === 1);
    if (sets.length === 0) return [];
    const applicants = sets.reduce((sum, one) => sum + one.applicants, 0);
    return [{ group, applicants, placed: sets.reduce((sum, one) => sum + one.placed, 0) }];
  });

/** ascending, those without choices last */
const byTier = (counts: ReadonlyMap<number, Count>): Totals['byTier'] => {
  const rank = (tier: number) => (tier === NONE ? Number.POSITIVE_INFINITY : tier);
  return [...counts]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([tier, count]) => ({ tier: tier === NONE ? null : tier, ...count }));
};

/** The outcome in the names of the instance. */
export const outcomeOf = (
  model: Model,
  numbers: Int32Array,
  solved: Solved,
  shortage: Shortage | null,
) => {
  const names = poolNames(model, solved);
  const { byTier: tiers, bySet, ...totals } = solved.totals;
  return {
    placements: placements(model, numbers, solved, names),
    cutoffs: cutoffs(model, numbers, solved, names),
    prices: prices(model, solved),
    swaps: swaps(model, solved),
    shortage,
    totals: {
      ...totals,
      byTier: byTier(tiers),
      byGroup: byGroup(model, bySet),
    },
  };
};
