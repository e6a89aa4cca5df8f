import { byCodeUnit } from './compare.ts';
import { poolName } from './cutoffs.ts';
import type { ZonePhase } from './deferred-acceptance.ts';
import { type Model, metresBetween, NONE } from './model.ts';
import type { Overflow } from './overflow.ts';
import type { Phase, Placement } from './types.ts';

/** Where each unit ended; school is NONE for the unplaced, pool is NONE outside the zone phase. */
export type Seat = { readonly phase: Phase; readonly school: number; readonly pool: number };

export const seatsOf = (model: Model, zone: ZonePhase, { school }: Overflow): readonly Seat[] =>
  model.units.ids.map((_, unit) => {
    const choice = zone.choice[unit]!;
    if (choice !== NONE) {
      return { phase: 'zone', school: model.units.choiceSchool[choice]!, pool: zone.pool[unit]! };
    }
    if (school[unit] === NONE) return { phase: 'unplaced', school: NONE, pool: NONE };
    return { phase: 'overflow', school: school[unit]!, pool: NONE };
  });

/** One row for each child, in code-unit order of the ids. */
export const placements = (
  model: Model,
  numbers: Int32Array,
  seats: readonly Seat[],
): readonly Placement[] =>
  seats
    .flatMap(({ phase, school, pool }, unit) =>
      model.units.members[unit]!.map(({ id }) => ({
        applicant: id,
        school: school === NONE ? null : model.schools.ids[school]!,
        phase,
        pool: pool === NONE ? null : poolName(model, pool),
        number: numbers[unit]!,
        metres: school === NONE ? null : metresBetween(model, unit, school),
      })),
    )
    .sort((a, b) => byCodeUnit(a.applicant, b.applicant));
