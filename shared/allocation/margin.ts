import { type Columns, NONE } from './columns.ts';
import { selected } from './selected.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/** By set of groups: 1 where it has one of the rules' guaranteedGroups; `guaranteedGroups`: indices of groups. */
export const guaranteedSetsOf = (
  { groups, groupSets }: Columns,
  guaranteedGroups: readonly number[],
): Uint8Array => {
  const sets = groups === 0 ? 1 : groupSets.length / groups;
  return Uint8Array.from({ length: sets }, (_, set) =>
    guaranteedGroups.some((group) => groupSets[set * groups + group] === 1) ? 1 : 0,
  );
};

/** The best rank over the unit's choices, whose tier is the unit's; NONE without choices. */
export const bestRank = ({ choiceStart, choiceRank }: Columns, unit: number): number => {
  const end = choiceStart[unit + 1]!;
  let best = NONE;
  for (let c = choiceStart[unit]!; c < end; c++) {
    if (best === NONE || choiceRank[c]! < best) best = choiceRank[c]!;
  }
  return best;
};

/**
 * The order in which children are served when seats are short: guaranteed groups, best tier ascending, none.
 * Under `by-tier` the guaranteed groups have a stage of their own, so only the tiers count.
 */
export const classOf = (columns: Columns, guaranteedSets: Uint8Array, unit: number): number => {
  const { rules, rankTier, units } = columns;
  if (rules.overflow === 'together' && guaranteedSets[units.groupSet[unit]!] === 1) return 0;
  const best = bestRank(columns, unit);
  return best === NONE ? LAST : 1 + rankTier[best]!;
};

/** Who is served: whole classes first, then part of the marginal one; `excess` children of it are left out. */
export type Margin = {
  readonly whole: Int32Array;
  readonly marginal: Int32Array;
  readonly excess: number;
};

const none = new Int32Array(0);

export const marginOf = (
  { units: { size } }: Columns,
  stage: Int32Array,
  seats: number,
  orderOf: (unit: number) => number,
): Margin => {
  let children = 0;
  for (let i = 0; i < stage.length; i++) children += size[stage[i]!]!;
  if (children <= seats) return { whole: stage, marginal: none, excess: 0 };
  const demand = new Map<number, number>();
  for (const unit of stage) {
    demand.set(orderOf(unit), (demand.get(orderOf(unit)) ?? 0) + size[unit]!);
  }
  let left = seats;
  for (const [order, wanted] of [...demand].sort(([a], [b]) => a - b)) {
    left -= wanted;
    if (left >= 0) continue;
    return {
      whole: selected(stage, (unit) => orderOf(unit) < order),
      marginal: selected(stage, (unit) => orderOf(unit) === order),
      excess: -left,
    };
  }
  return { whole: stage, marginal: none, excess: 0 };
};
