/**
 * Family-proposing deferred acceptance (Gale & Shapley 1962) done over again, in rounds: everyone without a school
 * asks the next one of the list, every school asked keeps what its pools take. A school's choice is a substitutes
 * choice in which rejected units do not matter, so the end is the same in whatever order the asking goes; it is the
 * stable outcome no family can better. Each round moves somebody one choice on, hence it ends.
 */

import { type Book, compareKeys, type Unit } from './book.ts';
import { belongs, filledPools, type Seated } from './pools.ts';

export type Seat = { readonly school: number; readonly pool: string };

type Held = { readonly pool: string; readonly seated: Seated };

const choose = (
  book: Book,
  school: number,
  asking: readonly Seated[],
): { readonly held: readonly Held[]; readonly rejected: readonly Seated[] } => {
  let rest = asking.toSorted((a, b) => compareKeys(a.key, b.key));
  const take = (name: string, mark: number): readonly Seated[] => {
    let used = 0;
    const taken: Seated[] = [];
    const left: Seated[] = [];
    for (const each of rest) {
      if (used < mark && belongs(book, name, each.unit, each.key)) {
        used += each.unit.members.length;
        taken.push(each);
      } else left.push(each);
    }
    rest = left;
    return taken;
  };
  const held = filledPools(book, school, take).flatMap(({ name, seated }) =>
    seated.map((each) => ({ pool: name, seated: each })),
  );
  return { held, rejected: rest };
};

/** The seat of every unit that finds one in its zone. */
export const familyBest = (book: Book): ReadonlyMap<Unit, Seat> => {
  const held = book.schools.map((): readonly Held[] => []);
  const asked = new Map<Unit, number>();
  let turned: readonly Unit[] = book.units;
  while (turned.length > 0) {
    const newcomers = new Map<number, Seated[]>();
    for (const unit of turned) {
      const next = asked.get(unit) ?? 0;
      const choice = unit.choices[next];
      if (choice === undefined) continue;
      asked.set(unit, next + 1);
      const seated = { unit, key: choice.key };
      const list = newcomers.get(choice.school);
      if (list) list.push(seated);
      else newcomers.set(choice.school, [seated]);
    }
    turned = [...newcomers].flatMap(([school, list]) => {
      const before = held[school]!.map(({ seated }) => seated);
      const chosen = choose(book, school, before.concat(list));
      held[school] = chosen.held;
      return chosen.rejected.map(({ unit }) => unit);
    });
  }
  const seats = new Map<Unit, Seat>();
  held.forEach((list, school) => {
    for (const { pool, seated } of list) seats.set(seated.unit, { school, pool });
  });
  return seats;
};
