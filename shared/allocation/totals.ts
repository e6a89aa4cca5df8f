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

const extraSeats = ({ schools, units }: Columns, school: Int32Array): number => {
  const beyond = schools.seats.map((planned) => -planned);
  for (let unit = 0; unit < units.count; unit++) {
    if (school[unit] !== NONE) beyond[school[unit]!]! += units.size[unit]!;
  }
  let extra = 0;
  for (const more of beyond) extra += Math.max(0, more);
  return extra;
};

const countOf = (counts: Map<number, Count>, key: number): Count => {
  const known = counts.get(key);
  if (known !== undefined) return known;
  const count = { applicants: 0, placed: 0 };
  counts.set(key, count);
  return count;
};

export const columnTotals = (
  columns: Columns,
  { bestTier }: Standing,
  school: Int32Array,
  pool: Int32Array,
  swaps: readonly SwapRow[],
): ColumnTotals => {
  const { units, schools, rules, groups, groupSets } = columns;
  const sum = { applicants: 0, placed: 0, zone: 0, near: 0, metres: 0, largest: 0 };
  const byTier = new Map<number, Count>();
  const sets = groups === 0 ? 1 : groupSets.length / groups;
  const bySet = Array.from({ length: sets }, (): Count => ({ applicants: 0, placed: 0 }));
  for (let unit = 0; unit < units.count; unit++) {
    const size = units.size[unit]!;
    const tier = countOf(byTier, bestTier[unit]!);
    const set = bySet[units.groupSet[unit]!]!;
    sum.applicants += size;
    tier.applicants += size;
    set.applicants += size;
    if (school[unit] === NONE) continue;
    tier.placed += size;
    set.placed += size;
    sum.placed += size;
    if (pool[unit] !== NONE) sum.zone += size;
    const metres = metresBetween(columns, unit, school[unit]!);
    sum.metres += size * metres;
    if (metres <= rules.nearMetres) sum.near += size;
    if (metres > sum.largest) sum.largest = metres;
  }
  let seats = 0;
  for (const one of schools.seats) seats += one;
  let together = 0;
  for (const { metres } of swaps) together += metres;
  return {
    applicants: sum.applicants,
    seats,
    placed: sum.placed,
    zone: sum.zone,
    overflow: sum.placed - sum.zone,
    unplaced: sum.applicants - sum.placed,
    near: sum.near,
    byTier,
    bySet,
    metres: sum.metres,
    largestMetres: sum.largest,
    extraSeats: extraSeats(columns, school),
    togetherMetres: together,
  };
};
