/** Who took part in the overflow, in which order of stages, and which seats each stage began with. */

import type { Book, Unit } from './book.ts';

export type Stage = {
  /** as in the price rows: null for all together or for those without a tier, -1 for the guaranteed groups */
  readonly tier: number | null;
  readonly units: readonly Unit[];
  /** by school: seats left when the stage began, 0 for schools outside the overflow */
  readonly seats: readonly number[];
  readonly seatsAfter: readonly number[];
};

export const bestTier = ({ choices }: Unit): number | null =>
  choices.reduce<number | null>(
    (least, { key }) => (least === null || key.tier < least ? key.tier : least),
    null,
  );

export const isGuaranteedGroup = (book: Book, unit: Unit): boolean =>
  book.rules.guaranteedGroups.some((group) => unit.groups.has(group));

export const overflowUnits = (book: Book): readonly Unit[] =>
  book.rules.overflow === 'none'
    ? []
    : book.units.filter(
        ({ place, members }) => place.phase !== 'zone' && book.children[members[0]!]!.overflow,
      );

const seatsForOverflow = (book: Book): readonly number[] => {
  const left = book.schools.map(({ seats, overflow }) => (overflow ? seats : 0));
  for (const { school, phase } of book.places) {
    if (phase === 'zone' && school >= 0) left[school]!--;
  }
  return left.map((seats) => Math.max(0, seats));
};

const afterStage = (seats: readonly number[], units: readonly Unit[]): readonly number[] => {
  const left = [...seats];
  for (const { place, members } of units) {
    if (place.school >= 0) left[place.school]! -= members.length;
  }
  return left.map((each) => Math.max(0, each));
};

const tierLast = (tier: number | null): number => tier ?? Number.POSITIVE_INFINITY;

const stageTier = (book: Book, units: readonly Unit[], seats: readonly number[]) => {
  if (book.rules.overflow === 'together') return () => null;
  const children = units.reduce((sum, { members }) => sum + members.length, 0);
  const short = children > seats.reduce((sum, each) => sum + each, 0);
  return (unit: Unit) => (short && isGuaranteedGroup(book, unit) ? -1 : bestTier(unit));
};

export const overflowStages = (book: Book): readonly Stage[] => {
  const units = overflowUnits(book);
  let seats = seatsForOverflow(book);
  const tierOf = stageTier(book, units, seats);
  // all together is one stage even where nobody takes part: its prices are published
  const byTier = new Map<number | null, Unit[]>(
    book.rules.overflow === 'together' ? [[null, []]] : [],
  );
  for (const unit of units) {
    const list = byTier.get(tierOf(unit));
    if (list) list.push(unit);
    else byTier.set(tierOf(unit), [unit]);
  }
  return [...byTier]
    .sort(([a], [b]) => (tierLast(a) < tierLast(b) ? -1 : 1))
    .map(([tier, members]) => {
      const before = seats;
      seats = afterStage(before, members);
      return { tier, units: members, seats: before, seatsAfter: seats };
    });
};
