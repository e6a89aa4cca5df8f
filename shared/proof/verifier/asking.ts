/** Who has asked where, on the way to the outcome no family can better. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';

export type Asking = {
  readonly book: Book;
  /** by unit: the choice where it stands; all before it have refused it */
  readonly at: Int32Array;
  /** by unit: the school it is known to stay at once it asks, NONE where nothing is known */
  readonly own: (unit: number) => number;
  /** by school: children it is known to keep and who have not asked yet */
  readonly missing: Int32Array;
  /** units that wait at a school, one after the other: head by school, next by unit */
  readonly head: Int32Array;
  readonly next: Int32Array;
  /** schools that have become complete and have not yet refused those who wait */
  readonly complete: number[];
};

/** `stable`: the outcome is stable, so that its places are a floor; else nothing is known and no school completes. */
export const askingOf = (book: Book, stable: boolean): Asking => {
  const { choiceStart, units, schools } = book.columns;
  const { school, pool } = book.outcome.seating;
  const missing = new Int32Array(schools.count);
  if (stable) {
    for (let u = 0; u < units.count; u++)
      if (pool[u] !== NONE) missing[school[u]!]! += units.size[u]!;
  }
  return {
    book,
    at: choiceStart.slice(0, units.count),
    own: (u) => (stable && pool[u] !== NONE ? school[u]! : NONE),
    // without a floor a school is never complete
    missing: stable ? missing : missing.fill(1),
    head: new Int32Array(schools.count).fill(NONE),
    next: new Int32Array(units.count),
    complete: [],
  };
};

/** The unit asks from where it stands on, until it is home, waits, or has come to the end of its list. */
export const arrive = (asking: Asking, u: number): void => {
  const { choiceStart, choiceSchool, units } = asking.book.columns;
  const { at, missing, head, next } = asking;
  const own = asking.own(u);
  const end = choiceStart[u + 1]!;
  for (; at[u]! < end; at[u]!++) {
    const s = choiceSchool[at[u]!]!;
    if (s === own) {
      missing[s]! -= units.size[u]!;
      if (missing[s] === 0) asking.complete.push(s);
      return;
    }
    if (missing[s]! > 0) {
      next[u] = head[s]!;
      head[s] = u;
      return;
    }
  }
};

export const waiting = ({ head }: Asking): boolean => head.some((unit) => unit !== NONE);
