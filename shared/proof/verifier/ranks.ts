/** (tier, order) as indices. */

export type Ranks = {
  /** an index for the pair, in the order of first sight */
  readonly of: (tier: number, order: number) => number;
  /** the pairs ascending, and the place of every index among them */
  readonly sorted: () => {
    readonly rankTier: Int32Array;
    readonly rankOrder: Float64Array;
    readonly placeOf: Int32Array;
  };
};

export const ranks = (): Ranks => {
  const byTier = new Map<number, Map<number, number>>();
  const tiers: number[] = [];
  const orders: number[] = [];
  // neighbours in a list are often of one rank
  let last = -1;
  const indexOf = (tier: number, order: number): number => {
    const byOrder = byTier.get(tier) ?? new Map<number, number>();
    byTier.set(tier, byOrder);
    const known = byOrder.get(order);
    if (known !== undefined) return known;
    byOrder.set(order, tiers.length);
    tiers.push(tier);
    orders.push(order);
    return tiers.length - 1;
  };
  return {
    of: (tier, order) => {
      if (tiers[last] !== tier || orders[last] !== order) last = indexOf(tier, order);
      return last;
    },
    sorted: () => {
      const ascending = Int32Array.from(tiers.keys()).sort(
        (a, b) => tiers[a]! - tiers[b]! || orders[a]! - orders[b]!,
      );
      const placeOf = new Int32Array(ascending.length);
      ascending.forEach((index, place) => {
        placeOf[index] = place;
      });
      return {
        rankTier: ascending.map((index) => tiers[index]!),
        rankOrder: Float64Array.from(ascending, (index) => orders[index]!),
        placeOf,
      };
    },
  };
};
