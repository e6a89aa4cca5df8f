/** Who has asked where, on the way to the outcome no family can better. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';

export type Asking = {
  readonly book: Book;
  /** the outcome is stable, so that nobody ends below the place it has; else nothing is known */
  readonly stable: boolean;
  /** by unit: the choice where it stands; all before it have refused it */
  readonly at: Int32Array;
  /** by school: children it is known to keep and who have not asked yet */
  readonly missing: Int32Array;
  /** units that wait at a school, one after the other: head by school, next by unit */
  readonly head: Int32Array;
  readonly next: Int32Array;
  /** schools that have become complete and have not yet refused those who wait */
  readonly complete: number[];
};

/** the school that is known to keep the unit once it asks, NONE where nothing is known */
export const homeOf = ({ book, stable }: Asking, unit: number): number => {
  const { school, pool } = book.outcome.seating;
  return stable && pool[unit] !== NONE ? school[unit]! : NONE;
};

export const askingOf = (book: Book, stable: boolean): Asking => {
  const { choiceStart, choiceSchool, units, schools } = book.columns;
  const { school, pool } = book.outcome.seating;
  // where nothing is known, no school is ever complete
  const missing = new Int32Array(schools.count).fill(stable ? 0 : 1);
  for (let u = 0; u < (stable ? units.count : 0); u++) {
    const home = school[u]!;
    // whoever has its first choice has asked
    if (pool[u] === NONE || choiceSchool[choiceStart[u]!] === home) continue;
    missing[home]! += units.size[u]!;
  }
  return {
    book,
    stable,
    at: choiceStart.slice(0, units.count),
    missing,
    head: new Int32Array(schools.count).fill(NONE),
    next: new Int32Array(units.count),
    complete: [],
  };
};

export const wait = ({ head, next }: Asking, u: number, s: number): void => {
  next[u] = head[s]!;
  head[s] = u;
};

/**
 * The unit asks from where it stands on, until it is home or has to wait; answers the school, NONE where it has come to
 * the end of its list. Schools that are complete refuse it.
 */
export const arrive = (asking: Asking, u: number): number => {
  const { choiceStart, choiceSchool, units } = asking.book.columns;
  const { at, missing } = asking;
  const home = homeOf(asking, u);
  const end = choiceStart[u + 1]!;
  for (let c = at[u]!; c < end; c++) {
    const s = choiceSchool[c]!;
    if (s !== home && missing[s] === 0) continue;
    at[u] = c;
    if (s !== home) return s;
    missing[s]! -= units.size[u]!;
    if (missing[s] === 0) asking.complete.push(s);
    return s;
  }
  at[u] = end;
  return NONE;
};
