/** The rows that declare what keeping units together took. */

import type { Book } from './book.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach, BreachCode } from './report.ts';
import type { Swap } from './result.ts';

const rowCode = (book: Book, swap: Swap, unit: number): BreachCode | null => {
  const { columns, outcome, schoolAt } = book;
  const own = outcome.seating.school[unit]!;
  const stated = swap.school === null ? -1 : schoolAt.get(swap.school);
  if (stated !== own) return 'swap-elsewhere';
  const elastic = columns.rules.joint === 'elastic' && own >= 0;
  if (swap.beyond > (elastic ? columns.units.size[unit]! - 1 : 0)) return 'swap-beyond';
  const costs = swap.outside !== 0 || swap.far !== 0 || swap.metres !== 0;
  if (stated < 0) return costs ? 'swap-unplaced' : null;
  return costs || swap.beyond > 0 ? null : 'swap-idle';
};

const jointUnits = ({ names }: Book, stages: readonly Stage[]): Map<string, number> => {
  const joint = new Map<string, number>();
  for (const { units, size } of stages) {
    for (let i = 0; i < units.length; i++) {
      if (size[i]! > 1) joint.set(names.unit(units[i]!), units[i]!);
    }
  }
  return joint;
};

/**
 * Every row names a unit of two or more in the overflow, once, with its own school and at most size − 1 seats beyond;
 * a unit that got no place has a row. The costs are recounted where the prices are.
 */
export const swapRowsBreach = (book: Book, stages: readonly Stage[]): Breach | null => {
  const units = jointUnits(book, stages);
  for (const swap of book.outcome.swaps) {
    const unit = units.get(swap.unit);
    const facts = { unit: swap.unit };
    if (unit === undefined) return { code: 'swap-unexpected', facts };
    units.delete(swap.unit);
    const code = rowCode(book, swap, unit);
    if (code) return { code, facts };
  }
  for (const [name, unit] of units) {
    if (book.outcome.seating.school[unit]! < 0) {
      return { code: 'swap-missing', facts: { unit: name } };
    }
  }
  return null;
};

/** The rows by the names of their units. */
export const swapsByUnit = ({ outcome }: Book): ReadonlyMap<string, Swap> =>
  new Map(outcome.swaps.map((swap) => [swap.unit, swap]));
