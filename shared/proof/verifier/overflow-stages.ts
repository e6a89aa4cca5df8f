/** Who took part in the overflow, in which order of stages, and which seats each stage began with. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import { filtered } from './filtered.ts';
import { bestRank } from './totals.ts';

export type Stage = {
  /** as in the price rows: null for all together or for those without a tier, -1 for the guaranteed groups */
  readonly tier: number | null;
  readonly units: Int32Array;
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

const afterStage = (book: Book, seats: Int32Array, units: Int32Array): Int32Array => {
  const left = seats.slice();
  const { school } = book.outcome.seating;
  for (const u of units) if (school[u]! >= 0) left[school[u]!]! -= book.columns.units.size[u]!;
  return left.map((each) => Math.max(0, each));
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
    return [{ tier: null, units, seats, seatsAfter: afterStage(book, seats, units) }];
  }
  return byTier(book, units, seats).map(([tier, list]) => {
    const members = Int32Array.from(list);
    const before = seats;
    seats = afterStage(book, before, members);
    return { tier, units: members, seats: before, seatsAfter: seats };
  });
};
