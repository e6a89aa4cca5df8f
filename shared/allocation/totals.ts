import { type Columns, NONE } from './columns.ts';
import { bestRank } from './margin.ts';
import { metresBetween } from './metres.ts';
import type { SwapRow } from './overflow.ts';

type Count = { readonly applicants: number; readonly placed: number };

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

/** Children by set of groups and rank of the best choice, the last rank for those without choices. */
type Classes = {
  readonly ranks: number;
  readonly sets: number;
  /** of class c: those without a place at 2 * c, those with one behind them */
  readonly children: Float64Array;
};

const classesOf = (columns: Columns, school: Int32Array): Classes => {
  const { units, groups, groupSets, rankTier } = columns;
  const { size, groupSet } = units;
  const ranks = rankTier.length + 1;
  const sets = groups === 0 ? 1 : groupSets.length / groups;
  const children = new Float64Array(2 * sets * ranks);
  for (let unit = 0; unit < units.count; unit++) {
    const best = bestRank(columns, unit);
    const rank = best === NONE ? ranks - 1 : best;
    const place = school[unit] === NONE ? 0 : 1;
    children[2 * (groupSet[unit]! * ranks + rank) + place]! += size[unit]!;
  }
  return { ranks, sets, children };
};

const countOf = ({ children }: Classes, at: number): Count => ({
  applicants: children[2 * at]! + children[2 * at + 1]!,
  placed: children[2 * at + 1]!,
});

const plus = (a: Count, b: Count): Count => ({
  applicants: a.applicants + b.applicants,
  placed: a.placed + b.placed,
});

const nobody: Count = { applicants: 0, placed: 0 };

/** tiers of the ranks; the last one is that of units without choices */
const byTierOf = (rankTier: Int32Array, classes: Classes): ReadonlyMap<number, Count> => {
  const tiers = new Map<number, Count>();
  for (let rank = 0; rank < classes.ranks; rank++) {
    let count = nobody;
    for (let set = 0; set < classes.sets; set++) {
      count = plus(count, countOf(classes, set * classes.ranks + rank));
    }
    if (count.applicants === 0) continue;
    const tier = rank === rankTier.length ? NONE : rankTier[rank]!;
    tiers.set(tier, plus(tiers.get(tier) ?? nobody, count));
  }
  return tiers;
};

const bySetOf = (classes: Classes): readonly Count[] =>
  Array.from({ length: classes.sets }, (_, set) => {
    let count = nobody;
    for (let rank = 0; rank < classes.ranks; rank++) {
      count = plus(count, countOf(classes, set * classes.ranks + rank));
    }
    return count;
  });

const sumOf = (values: Int32Array): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** how far the children with a place have to go; seats given, by school; and how many in the zone phase */
const waysOf = (columns: Columns, school: Int32Array, pool: Int32Array) => {
  const { units, schools, rules, stated } = columns;
  const { size, place } = units;
  const { nearMetres } = rules;
  const given = new Int32Array(schools.count);
  let [zone, near, sum, largestMetres] = [0, 0, 0, 0];
  let [home, there, metres] = [NONE, NONE, 0];
  for (let unit = 0; unit < units.count; unit++) {
    const at = school[unit]!;
    if (at === NONE) continue;
    const children = size[unit]!;
    given[at]! += children;
    if (pool[unit] !== NONE) zone += children;
    // neighbours mostly go to one school
    if (stated !== null || place[unit] !== home || at !== there) {
      home = place[unit]!;
      there = at;
      metres = metresBetween(columns, unit, at);
    }
    sum += children * metres;
    if (metres <= nearMetres) near += children;
    if (metres > largestMetres) largestMetres = metres;
  }
  return { given, zone, near, metres: sum, largestMetres };
};

export const columnTotals = (
  columns: Columns,
  school: Int32Array,
  pool: Int32Array,
  swaps: readonly SwapRow[],
): ColumnTotals => {
  const classes = classesOf(columns, school);
  const bySet = bySetOf(classes);
  const { given, zone, ...ways } = waysOf(columns, school, pool);
  const { applicants, placed } = bySet.reduce(plus, nobody);
  return {
    applicants,
    seats: sumOf(columns.schools.seats),
    placed,
    zone,
    overflow: placed - zone,
    unplaced: applicants - placed,
    ...ways,
    byTier: byTierOf(columns.rankTier, classes),
    bySet,
    extraSeats: extraSeats(columns, given),
    togetherMetres: swaps.reduce((all, { metres }) => all + metres, 0),
  };
};
