import { type Columns, NONE } from './columns.ts';
import { selected } from './selected.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/** What the overflow asks of units beside the columns, by unit. */
export type Standing = {
  /** in one of the rules' guaranteedGroups */
  readonly guaranteed: Uint8Array;
  /** best rank over the choices, whose tier is the unit's; NONE without choices */
  readonly bestRank: Int32Array;
};

/** `guaranteedGroups`: indices of groups. */
export const standingOf = (columns: Columns, guaranteedGroups: readonly number[]): Standing => {
  const { units, groups, groupSets, choiceStart, choiceRank } = columns;
  const guaranteed = new Uint8Array(units.count);
  const bestRank = new Int32Array(units.count);
  const sets = groups === 0 ? 1 : groupSets.length / groups;
  const isGuaranteed = Uint8Array.from({ length: sets }, (_, set) =>
    guaranteedGroups.some((group) => groupSets[set * groups + group] === 1) ? 1 : 0,
  );
  for (let unit = 0; unit < units.count; unit++) {
    guaranteed[unit] = isGuaranteed[units.groupSet[unit]!]!;
    const end = choiceStart[unit + 1]!;
    let best = NONE;
    for (let c = choiceStart[unit]!; c < end; c++) {
      if (best === NONE || choiceRank[c]! < best) best = choiceRank[c]!;
    }
    bestRank[unit] = best;
  }
  return { guaranteed, bestRank };
};

/**
 * The order in which children are served when seats are short: guaranteed groups, best tier ascending, none.
 * Under `by-tier` the guaranteed groups have a stage of their own, so only the tiers count.
 */
export const classOf = (
  { rules, rankTier }: Columns,
  { guaranteed, bestRank }: Standing,
  unit: number,
): number => {
  if (rules.overflow === 'together' && guaranteed[unit] === 1) return 0;
  return bestRank[unit] === NONE ? LAST : 1 + rankTier[bestRank[unit]!]!;
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
