/**
 * Is the zone phase the stable outcome no family can better? That one is what family-proposing deferred acceptance
 * (Gale & Shapley 1962) ends with, in whatever order families ask, since a school's choice is a substitutes choice in
 * which rejected units do not matter. Of a stable outcome it is known beforehand that nobody ends below the place it
 * has: so a unit that asks there stays there, and a school is complete, refusing everyone else, once all it keeps have
 * asked. Only where complete schools do not settle it, schools choose (`rounds.ts`). O(choices) but for those.
 */

import { type Asking, arrive, askingOf, homeOf } from './asking.ts';
import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import { settle } from './rounds.ts';

const walk = (asking: Asking, u: number): void => {
  const s = arrive(asking, u);
  if (s !== NONE && asking.at[u] !== homeOf(asking, u)) asking.waiting[s]!.push(u);
};

/** everybody asks; whoever waits at a school that has become complete asks on */
const walkAll = (asking: Asking): void => {
  const { askers, complete, waiting, at } = asking;
  for (let i = 0; i < askers.length; i++) walk(asking, askers[i]!);
  for (let s = complete.pop(); s !== undefined; s = complete.pop()) {
    for (const u of waiting[s]!.splice(0)) {
      at[u]!++;
      walk(asking, u);
    }
  }
};

export type Better = { readonly unit: number; readonly school: number };

/** The first unit that the families' best outcome seats elsewhere, and where (NONE: nowhere); null where none is. */
export const familyBest = (book: Book, stable: boolean): Better | null => {
  const asking = askingOf(book, stable);
  walkAll(asking);
  if (stable && asking.waiting.every(({ length }) => length === 0)) return null;
  settle(asking);
  const { choiceStart, choiceSchool } = book.columns;
  const { choice } = book.seated;
  const { askers, at } = asking;
  for (let i = 0; i < askers.length; i++) {
    const u = askers[i]!;
    const end = choiceStart[u + 1]!;
    if (at[u] === (choice[u] === NONE ? end : choice[u])) continue;
    return { unit: u, school: at[u] === end ? NONE : choiceSchool[at[u]!]! };
  }
  return null;
};
