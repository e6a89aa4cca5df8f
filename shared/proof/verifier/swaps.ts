/** The rows that declare what keeping units together took. */

import type { Book, Unit } from './book.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import type { Swap } from './result.ts';

const rowCode = (book: Book, swap: Swap, { members, place }: Unit): string | null => {
  const stated = swap.school === null ? -1 : book.schoolAt.get(swap.school);
  if (stated !== place.school) return 'swap-elsewhere';
  const most = book.rules.joint === 'elastic' && place.school >= 0 ? members.length - 1 : 0;
  return swap.beyond > most ? 'swap-beyond' : null;
};

/** Every row names a unit of two or more in the overflow, once, with its own school and at most size − 1 seats beyond. */
export const swapRowsBreach = (book: Book, stages: readonly Stage[]): Breach | null => {
  const units = new Map(stages.flatMap(({ units: list }) => list.map((unit) => [unit.id, unit])));
  for (const swap of book.result.swaps) {
    const unit = units.get(swap.unit);
    const facts = { unit: swap.unit };
    if (unit === undefined || unit.members.length < 2) return { code: 'swap-unexpected', facts };
    units.delete(swap.unit);
    const code = rowCode(book, swap, unit);
    if (code) return { code, facts };
  }
  return null;
};
