/** Who took part in the overflow, in which order of stages, and which seats each stage began with. */

import type { Book } from './book.ts';
import { type Indices, NONE, type Seating } from './columns.ts';
import { filtered } from './filtered.ts';
import { bestRank } from './totals.ts';

export type Stage = {
  /** as in the price rows: null for all together or for those without a tier, -1 for the guaranteed groups */
  readonly tier: number | null;
  readonly units: Int32Array;
  /** by position in units, side by side: the school it was given, below 0 without one, and its children */
  readonly school: Int32Array;
  readonly size: Int32Array;
  /** units without a school */
  readonly left: number;
  /** by school: seats left when the stage began, 0 for schools outside the overflow */
  readonly seats: Int32Array;
  readonly seatsAfter: Int32Array;
};

export const bestTier = (book: Book, unit: number): number | null => {
  const best = bestRank(book, unit);
  return best === NONE ? null : book.columns.rankTier[best]!;
};

export const isGuaranteedGroup = ({ columns, guaranteedSets }: Book, unit: number): boolean =>
  guaranteedSets[columns.units.groupSet[unit]!] === 1;

/** who takes part, and the seats the zone phase leaves them */
const beforeStages = (book: Book) => {
  const { units, schools } = book.columns;
  const { others, inZone } = book.seated;
  return {
    units: filtered(others, (u) => units.overflow[u] === 1),
    seats: schools.seats.map((seats, s) =>
      schools.overflow[s] === 1 ? Math.max(0, seats - inZone[s]!) : 0,
    ),
  };
};

const gathered = (schools: Seating['school'], sizes: Indices, units: Int32Array) => {
  const school = new Int32Array(units.length);
  const size = new Int32Array(units.length);
  for (let i = 0; i < units.length; i++) {
    school[i] = schools[units[i]!]!;
    size[i] = sizes[units[i]!]!;
  }
  return { school, size };
};

const stageOf = (
  { columns, outcome }: Book,
  tier: number | null,
  units: Int32Array,
  seats: Int32Array,
): Stage => {
  const { school, size } = gathered(outcome.seating.school, columns.units.size, units);
  const seatsAfter = seats.slice();
  let left = 0;
  for (let i = 0; i < units.length; i++) {
    if (school[i]! < 0) left++;
    else seatsAfter[school[i]!]! -= size[i]!;
  }
  for (let s = 0; s < seatsAfter.length; s++) seatsAfter[s] = Math.max(0, seatsAfter[s]!);
  return { tier, units, school, size, left, seats, seatsAfter };
};

const tierLast = (tier: number | null): number => tier ?? Number.POSITIVE_INFINITY;

const stageTier = (book: Book, units: Int32Array, seats: Int32Array) => {
  const { size } = book.columns.units;
  const children = units.reduce((sum, u) => sum + size[u]!, 0);
  const short = children > seats.reduce((sum, each) => sum + each, 0);
  return (u: number) => (short && isGuaranteedGroup(book, u) ? -1 : bestTier(book, u));
};

const byTier = (book: Book, units: Int32Array, seats: Int32Array) => {
  const tierOf = stageTier(book, units, seats);
  const lists = new Map<number | null, number[]>();
  for (const unit of units) {
    const tier = tierOf(unit);
    const list = lists.get(tier);
    if (list) list.push(unit);
    else lists.set(tier, [unit]);
  }
  return [...lists].sort(([a], [b]) => (tierLast(a) < tierLast(b) ? -1 : 1));
};

export const overflowStages = (book: Book): readonly Stage[] => {
  const { overflow } = book.columns.rules;
  if (overflow === 'none') return [];
  const { units, seats: first } = beforeStages(book);
  let seats: Int32Array = first;
  // all together is one stage even where nobody takes part: its prices are published
  if (overflow === 'together') {
    return [stageOf(book, null, units, seats)];
  }
  return byTier(book, units, seats).map(([tier, list]) => {
    const stage = stageOf(book, tier, Int32Array.from(list), seats);
    seats = stage.seatsAfter;
    return stage;
  });
};
