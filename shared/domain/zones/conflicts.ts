import { numbersMeet } from './numbers.ts';
import type { Candidate, Clause, Place } from './types.ts';
import type { Mention, ZoneIndex } from './zone-index.ts';

/** One place that two zones claim with equal right. */
export type Conflict = { readonly place: string; readonly a: Candidate; readonly b: Candidate };

const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((value) => b.includes(value));

const sameBreadth = (a: Place, b: Place): boolean =>
  (a.numbers === undefined) === (b.numbers === undefined) &&
  (a.parts === undefined) === (b.parts === undefined);

const placesMeet = (a: Place, b: Place): boolean =>
  sameBreadth(a, b) &&
  share(a.parts ?? [], b.parts ?? []) &&
  (a.numbers === undefined || b.numbers === undefined || numbersMeet(a.numbers, b.numbers)) &&
  (a.road === undefined || b.road === undefined || a.road === b.road);

const deciding = /^(?:non-villager|hukou-of|hukou-not-of|by-choice)$/;

/** one of the two speaks only of people whom the hukou tells apart, or leaves a choice */
const toldApart = (a: Clause, b: Clause): boolean =>
  [...a.conditions, ...b.conditions].some(({ kind }) => deciding.test(kind));

const meet = (a: Mention, b: Mention): boolean =>
  a.id !== b.id &&
  a.place !== null &&
  b.place !== null &&
  share(a.towns, b.towns) &&
  placesMeet(a.place, b.place) &&
  !toldApart(a.clause, b.clause);

/** Every place claimed by two zones, with both clauses; one-time choices are no conflict. */
export const conflicts = (index: ZoneIndex): readonly Conflict[] => {
  const found: Conflict[] = [];
  for (const [place, mentions] of index.mentions) {
    if (index.choices.has(place)) continue;
    for (const [position, a] of mentions.entries()) {
      for (const b of mentions.slice(position + 1)) {
        if (meet(a, b)) {
          found.push({
            place,
            a: { id: a.id, clause: a.clause },
            b: { id: b.id, clause: b.clause },
          });
        }
      }
    }
  }
  return found;
};
