/** The rows that declare what keeping units together took. */

import type { Book, Unit } from './book.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach, BreachCode } from './report.ts';
import type { Swap } from './result.ts';

const mostBeyond = (book: Book, { members, place }: Unit): number =>
  book.rules.joint === 'elastic' && place.school >= 0 ? members.length - 1 : 0;

const rowCode = (book: Book, swap: Swap, unit: Unit): BreachCode | null => {
  const stated = swap.school === null ? -1 : book.schoolAt.get(swap.school);
  if (stated !== unit.place.school) return 'swap-elsewhere';
  if (swap.beyond > mostBeyond(book, unit)) return 'swap-beyond';
  const costs = swap.outside !== 0 || swap.far !== 0 || swap.metres !== 0;
  if (stated < 0) return costs ? 'swap-unplaced' : null;
  return costs || swap.beyond > 0 ? null : 'swap-idle';
};

/**
 * Every row names a unit of two or more in the overflow, once, with its own school and at most size − 1 seats beyond;
 * a unit that got no place has a row. The costs are recounted where the prices are.
 */
export const swapRowsBreach = (book: Book, stages: readonly Stage[]): Breach | null => {
  const joint = stages.flatMap(({ units }) => units.filter(({ members }) => members.length > 1));
  const units = new Map(joint.map((unit) => [unit.id, unit]));
  for (const swap of book.result.swaps) {
    const unit = units.get(swap.unit);
    const facts = { unit: swap.unit };
    if (unit === undefined) return { code: 'swap-unexpected', facts };
    units.delete(swap.unit);
    const code = rowCode(book, swap, unit);
    if (code) return { code, facts };
  }
  const unlisted = [...units.values()].find(({ place }) => place.school < 0);
  return unlisted === undefined ? null : { code: 'swap-missing', facts: { unit: unlisted.id } };
};
