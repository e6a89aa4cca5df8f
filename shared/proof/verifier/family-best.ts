/**
 * Is the zone phase the stable outcome no family can better? That one is what family-proposing deferred acceptance
 * (Gale & Shapley 1962) ends with, in whatever order families ask, since a school's choice is a substitutes choice in
 * which rejected units do not matter. Of a stable outcome it is known beforehand that nobody ends below the place it
 * has: so a unit that asks there stays there, and a school is complete, refusing everyone else, once all it keeps have
 * asked. Only where complete schools do not settle it, schools choose (`rounds.ts`). O(choices) but for those.
 */

import { type Asking, anyWaiting, arrive, askingOf } from './asking.ts';
import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import { settled } from './rounds.ts';

const walkAll = (book: Book, asking: Asking): void => {
  const { count } = book.columns.units;
  for (let u = 0; u < count; u++) arrive(asking, u);
  // whoever waits at a school that is complete is refused
  for (let s = asking.complete.pop(); s !== undefined; s = asking.complete.pop()) {
    let u = asking.head[s]!;
    asking.head[s] = NONE;
    while (u !== NONE) {
      const next = asking.next[u]!;
      asking.at[u]!++;
      arrive(asking, u);
      u = next;
    }
  }
};

export type Better = { readonly unit: number; readonly school: number };

/** The first unit that the families' best outcome seats elsewhere, and where (NONE: nowhere); null where none is. */
export const familyBest = (book: Book, stable: boolean): Better | null => {
  const asking = askingOf(book, stable);
  walkAll(book, asking);
  if (stable && !anyWaiting(asking)) return null;
  settled(asking);
  const { choiceStart, choiceSchool, units } = book.columns;
  const { school, pool } = book.outcome.seating;
  for (let u = 0; u < units.count; u++) {
    const at = asking.at[u]!;
    const due = at < choiceStart[u + 1]! ? choiceSchool[at]! : NONE;
    const own = pool[u] === NONE ? NONE : school[u]!;
    if (due !== own) return { unit: u, school: due };
  }
  return null;
};
