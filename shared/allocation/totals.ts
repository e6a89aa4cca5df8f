import { type Columns, NONE } from './columns.ts';
import type { Standing } from './margin.ts';
import { metresBetween } from './metres.ts';
import type { SwapRow } from './overflow.ts';

type Count = { applicants: number; placed: number };

/** Children by phase, distance, best tier of their unit and group; `sunshine-result/1` with indices for names. */
export type ColumnTotals = {
  readonly applicants: number;
  readonly seats: number;
  readonly placed: number;
  readonly zone: number;
  readonly overflow: number;
  readonly unplaced: number;
  readonly near: number;
  /** NONE for those without choices */
  readonly byTier: ReadonlyMap<number, Count>;
  readonly bySet: readonly Count[];
  readonly metres: number;
  readonly largestMetres: number;
  readonly extraSeats: number;
  readonly togetherMetres: number;
};

/** `given`: seats by school */
const extraSeats = ({ schools: { seats } }: Columns, given: Int32Array): number => {
  let extra = 0;
  for (let s = 0; s < seats.length; s++) extra += Math.max(0, given[s]! - seats[s]!);
  return extra;
};

const newCounts = (length: number): Count[] =>
  Array.from({ length }, () => ({ applicants: 0, placed: 0 }));

/** tiers of the ranks; the last one is that of units without choices */
const byTierOf = (rankTier: Int32Array, byRank: readonly Count[]): ReadonlyMap<number, Count> => {
  const tiers = new Map<number, Count>();
  for (const [rank, { applicants, placed }] of byRank.entries()) {
    if (applicants === 0) continue;
    const tier = rank === rankTier.length ? NONE : rankTier[rank]!;
    const known = tiers.get(tier) ?? { applicants: 0, placed: 0 };
    tiers.set(tier, {
      applicants: known.applicants + applicants,
      placed: known.placed + placed,
    });
  }
  return tiers;
};

const sumOf = (values: Int32Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

export const columnTotals = (
  columns: Columns,
  { bestRank }: Standing,
  school: Int32Array,
  pool: Int32Array,
  swaps: readonly SwapRow[],
): ColumnTotals => {
  const { units, schools, rules, groups, groupSets, rankTier } = columns;
  const { size, groupSet } = units;
  const byRank = newCounts(rankTier.length + 1);
  const bySet = newCounts(groups === 0 ? 1 : groupSets.length / groups);
  const given = new Int32Array(schools.count);
  let [applicants, placed, zone, near, sum, largest] = [0, 0, 0, 0, 0, 0];
  for (let unit = 0; unit < units.count; unit++) {
    const children = size[unit]!;
    const own = bestRank[unit]!;
    const rank = byRank[own === NONE ? rankTier.length : own]!;
    const set = bySet[groupSet[unit]!]!;
    applicants += children;
    rank.applicants += children;
    set.applicants += children;
    const at = school[unit]!;
    if (at === NONE) continue;
    given[at]! += children;
    placed += children;
    rank.placed += children;
    set.placed += children;
    if (pool[unit] !== NONE) zone += children;
    const metres = metresBetween(columns, unit, at);
    sum += children * metres;
    if (metres <= rules.nearMetres) near += children;
    if (metres > largest) largest = metres;
  }
  return {
    applicants,
    seats: sumOf(schools.seats),
    placed,
    zone,
    overflow: placed - zone,
    unplaced: applicants - placed,
    near,
    byTier: byTierOf(rankTier, byRank),
    bySet,
    metres: sum,
    largestMetres: largest,
    extraSeats: extraSeats(columns, given),
    togetherMetres: swaps.reduce((all, { metres }) => all + metres, 0),
  };
};
