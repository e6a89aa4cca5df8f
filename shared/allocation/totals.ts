import { sum } from './compare.ts';
import { type Model, metresBetween, NONE } from './model.ts';
import type { Seat } from './placements.ts';
import type { Swap, Totals } from './types.ts';

type Count = { applicants: number; placed: number };

const tally = (
  { units }: Model,
  seats: readonly Seat[],
  keysOf: (unit: number) => readonly number[],
): readonly [number, Count][] => {
  const counts = new Map<number, Count>();
  for (const unit of units.ids.keys()) {
    for (const key of keysOf(unit)) {
      const count = counts.get(key) ?? { applicants: 0, placed: 0 };
      counts.set(key, count);
      count.applicants += units.size[unit]!;
      if (seats[unit]!.school !== NONE) count.placed += units.size[unit]!;
    }
  }
  return [...counts].sort(([a], [b]) => a - b);
};

const extraSeats = ({ schools, units }: Model, seats: readonly Seat[]): number => {
  const beyond = schools.seats.map((planned) => -planned);
  for (const [unit, { school }] of seats.entries()) {
    if (school !== NONE) beyond[school]! += units.size[unit]!;
  }
  return sum(beyond.filter((more) => more > 0));
};

/** Children by phase, distance, best tier of their unit (null, last, for those without choices) and group. */
export const totals = (model: Model, seats: readonly Seat[], swaps: readonly Swap[]): Totals => {
  const { units, schools, groups, rules } = model;
  const children = (phase: Seat['phase']) =>
    sum(seats.map((seat, unit) => (seat.phase === phase ? units.size[unit]! : 0)));
  const ways = seats.flatMap(({ school }, unit) =>
    school === NONE ? [] : units.members[unit]!.map(() => metresBetween(model, unit, school)),
  );
  const tiers = tally(model, seats, (unit) => [units.bestTier[unit]!]).map(([tier, count]) => ({
    tier: tier === NONE ? null : tier,
    ...count,
  }));
  return {
    applicants: sum(units.size),
    seats: sum(schools.seats),
    placed: ways.length,
    zone: children('zone'),
    overflow: children('overflow'),
    unplaced: children('unplaced'),
    near: ways.filter((metres) => metres <= rules.nearMetres).length,
    byTier: [
      ...tiers.filter(({ tier }) => tier !== null),
      ...tiers.filter(({ tier }) => tier === null),
    ],
    byGroup: tally(model, seats, (unit) => units.groups[unit]!).map(([group, count]) => ({
      group: groups[group]!,
      ...count,
    })),
    metres: sum(ways),
    largestMetres: ways.reduce((largest, metres) => Math.max(largest, metres), 0),
    extraSeats: extraSeats(model, seats),
    togetherMetres: sum(swaps.map(({ metres }) => metres)),
  };
};
