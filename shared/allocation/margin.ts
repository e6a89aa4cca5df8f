import { type Model, NONE } from './model.ts';

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * The order in which children are served when seats are short: guaranteed groups, best tier ascending, none.
 * Under `by-tier` the guaranteed groups have a stage of their own, so only the tiers count.
 */
export const classOf = ({ rules, units }: Model, unit: number): number => {
  if (rules.overflow === 'together' && units.guaranteed[unit] === 1) return 0;
  return units.bestTier[unit] === NONE ? LAST : 1 + units.bestTier[unit]!;
};

/** Who is served: whole classes first, then part of the marginal one; `excess` children of it are left out. */
export type Margin = {
  readonly whole: readonly number[];
  readonly marginal: readonly number[];
  readonly excess: number;
};

export const marginOf = (
  { units: { size } }: Model,
  stage: readonly number[],
  seats: number,
  orderOf: (unit: number) => number,
): Margin => {
  const demand = new Map<number, number>();
  for (const unit of stage) {
    demand.set(orderOf(unit), (demand.get(orderOf(unit)) ?? 0) + size[unit]!);
  }
  let left = seats;
  for (const [order, children] of [...demand].sort(([a], [b]) => a - b)) {
    left -= children;
    if (left >= 0) continue;
    return {
      whole: stage.filter((unit) => orderOf(unit) < order),
      marginal: stage.filter((unit) => orderOf(unit) === order),
      excess: -left,
    };
  }
  return { whole: stage, marginal: [], excess: 0 };
};
