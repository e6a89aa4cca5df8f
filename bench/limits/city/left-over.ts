import { assign } from '../../../shared/allocation/assignment.ts';
import { seatsGiven } from '../../../shared/allocation/choice.ts';
import { type Columns, NONE } from '../../../shared/allocation/columns.ts';
import { deferredAcceptance } from '../../../shared/allocation/deferred-acceptance.ts';
import { keysOf } from '../../../shared/allocation/keys.ts';
import type { Transport } from '../../../shared/allocation/pair-costs.ts';

/** The overflow that the zone phase leaves, as one transportation problem in which units may be split. */
export const leftOver = (
  columns: Columns,
  numbers: Int32Array,
): { readonly units: number; readonly problem: Transport } => {
  const { schools, units } = columns;
  const { pool, choosing } = deferredAcceptance(columns, keysOf(columns, numbers));
  const left = schools.seats.map((seats, s) => Math.max(0, seats - seatsGiven(choosing, s)));
  const waiting = Int32Array.from(pool.keys()).filter((unit) => pool[unit] === NONE);
  const open = Int32Array.from(left.keys()).filter((s) => left[s]! > 0);
  const task = {
    columns,
    keys: choosing.keys,
    goals: ['near', 'metres'] as const,
    schools: open.sort((a, b) => schools.x[a]! - schools.x[b]! || schools.y[a]! - schools.y[b]!),
    orderOf: () => units.count,
  };
  const { problem } = assign(
    task,
    waiting,
    task.schools.map((s) => left[s]!),
  );
  if (problem.leave !== null) throw new Error('the generated city has too few seats');
  return { units: waiting.length, problem };
};
