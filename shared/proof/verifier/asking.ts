/** Who has asked where, on the way to the outcome no family can better. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';

export type Asking = {
  readonly book: Book;
  /** the outcome is stable, so that nobody ends below the place it has; else nothing is known */
  readonly stable: boolean;
  /** units that have not asked yet when it begins: all of them where nothing is known */
  readonly askers: Int32Array;
  /** by unit: the choice where it stands; all before it have refused it */
  readonly at: Int32Array;
  /** by school: children it is known to keep and who have not asked yet */
  readonly missing: Int32Array;
  /** by school: units that wait there */
  readonly waiting: readonly number[][];
  /** schools that have become complete and have not yet refused those who wait */
  readonly complete: number[];
};

/** the choice whose school is known to keep the unit once it asks there, NONE where nothing is known */
export const homeOf = ({ book, stable }: Asking, unit: number): number =>
  stable ? book.seated.choice[unit]! : NONE;

const everybody = (count: number): Int32Array => new Int32Array(count).map((_, u) => u);

export const askingOf = (book: Book, stable: boolean): Asking => {
  const { choiceStart, units, schools } = book.columns;
  const { school } = book.outcome.seating;
  const { choice, behind } = book.seated;
  // where nothing is known, no school is ever complete
  const missing = new Int32Array(schools.count).fill(stable ? 0 : 1);
  // whoever has its first choice has asked
  const askers = stable ? behind : everybody(units.count);
  for (let i = 0; stable && i < askers.length; i++) {
    const u = askers[i]!;
    if (choice[u] !== NONE) missing[school[u]!]! += units.size[u]!;
  }
  return {
    book,
    stable,
    askers,
    at: choiceStart.slice(0, units.count),
    missing,
    waiting: Array.from({ length: schools.count }, () => []),
    complete: [],
  };
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
    if (c !== home && missing[s] === 0) continue;
    at[u] = c;
    if (c !== home) return s;
    missing[s]! -= units.size[u]!;
    if (missing[s] === 0) asking.complete.push(s);
    return s;
  }
  at[u] = end;
  return NONE;
};
