import type { Columns } from './columns.ts';

/** kinds of pools beside the reserves, whose kind is the index of their group */
export const GUARANTEED = -1;
export const OPEN = -2;

/**
 * The pools of school s are start[s] .. start[s + 1], in the order in which they take: the guaranteed one where the
 * rules have it, one for each reserve as published, the open one.
 */
export type Pools = {
  readonly start: Int32Array;
  readonly kind: Int32Array;
  /** seats of a reserve; the marks of the other pools follow from the school's seats */
  readonly seats: Int32Array;
};

export const poolsOf = ({ rules, schools }: Columns): Pools => {
  const { count, reserveStart, reserveGroup, reserveSeats } = schools;
  const beside = rules.guaranteedTier >= 0 ? 2 : 1;
  const start = new Int32Array(count + 1);
  for (let s = 0; s < count; s++) {
    start[s + 1] = start[s]! + beside + reserveStart[s + 1]! - reserveStart[s]!;
  }
  const kind = new Int32Array(start[count]!).fill(GUARANTEED);
  const seats = new Int32Array(start[count]!);
  for (let s = 0; s < count; s++) {
    let pool = start[s]! + beside - 1;
    for (let r = reserveStart[s]!; r < reserveStart[s + 1]!; r++, pool++) {
      kind[pool] = reserveGroup[r]!;
      seats[pool] = reserveSeats[r]!;
    }
    kind[pool] = OPEN;
  }
  return { start, kind, seats };
};

/** Seats of a school in the zone phase, held-back ones taken off. */
export const quotaOf = ({ rules, schools }: Columns, school: number): number =>
  Math.max(0, schools.seats[school]! - rules.holdBack);

/** The mark of a pool when `rest` seats are left for it and those after it; docs/allocation.md §2. */
export const markOf = ({ kind, seats }: Pools, pool: number, rest: number): number =>
  kind[pool]! < 0 ? rest : Math.min(seats[pool]!, rest);
