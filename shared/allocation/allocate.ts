import { canonicalInstance } from './canonical.ts';
import { compile } from './compile.ts';
import { cutoffs } from './cutoffs.ts';
import { deferredAcceptance, type ZonePhase } from './deferred-acceptance.ts';
import { type Model, NONE } from './model.ts';
import { numbersOf } from './numbers.ts';
import { overflow } from './overflow.ts';
import { placements, seatsOf } from './placements.ts';
import { shortageOf } from './shortage.ts';
import { totals } from './totals.ts';
import type { Counters, Instance, LotteryNumbers, Outcome } from './types.ts';

export type Progress = (phase: string, done: number, total: number) => void;

/**
 * The published procedure. Every family has one number. Within its zone each child is offered to the schools in the
 * family's order, and a school keeps those with the better tier, then the better order, then the better number.
 * Whoever finds no seat there is placed together with all others in that position. docs/allocation.md.
 * Total on checked instances whose units all have a number of their own; throws where one has not.
 */
export const allocate = (
  instance: Instance,
  lottery: LotteryNumbers,
  onProgress?: Progress,
): { readonly outcome: Outcome; readonly counters: Counters } => {
  const model = compile(canonicalInstance(instance));
  const numbers = numbersOf(model.units, lottery);
  const report = (phase: string) => (done: number, total: number) =>
    onProgress?.(phase, done, total);

  const zone = deferredAcceptance(model, numbers, report('zone'));
  const rest = overflow(
    model,
    numbers,
    leftOver(model, zone),
    seatsLeft(model, zone),
    report('overflow'),
  );

  const seats = seatsOf(model, zone, rest);
  return {
    outcome: {
      placements: placements(model, numbers, seats),
      cutoffs: cutoffs(zone.choosing),
      prices: rest.prices,
      swaps: rest.swaps,
      shortage: shortageOf(model),
      totals: totals(model, seats, rest.swaps),
    },
    counters: { ...zone.counters, ...rest.counters },
  };
};

/** who takes part in the overflow */
const leftOver = ({ rules, units }: Model, zone: ZonePhase): readonly number[] =>
  rules.overflow === 'none'
    ? []
    : [...units.ids.keys()].filter(
        (unit) => zone.choice[unit] === NONE && units.overflow[unit] === 1,
      );

/** by school, held-back seats included; none where a unit of two took a seat beyond the plan */
const seatsLeft = ({ schools, units }: Model, { choice }: ZonePhase): Int32Array => {
  const left = schools.seats.slice();
  for (const held of choice) {
    if (held !== NONE) left[units.choiceSchool[held]!]! -= units.size[units.choiceUnit[held]!]!;
  }
  return left.map((seats) => Math.max(0, seats));
};
