/**
 * The cheapest mend of a shortage: which schools open how many further classes in the classrooms they have free.
 * Before any draw, and so from the instance alone; like the shortage it counts units child by child.
 *
 * In this order: as many children as can be helped have a seat; the classes are the fewest; the way of the children on
 * the further seats, summed, is the shortest. Who that is, is chosen with the classes: the others sit on the seats
 * there are. Of mends that are equal in all three, one, and always the same.
 */

import { sum } from './compare.ts';
import { type Classrooms, demandOf } from './mend-demand.ts';
import { fewestClasses, type Search, seatClasses, seatNow, shortestWay } from './mend-search.ts';
import type { Instance, Shortage } from './types.ts';

export type { Classrooms } from './mend-demand.ts';

export type Addition = {
  readonly school: string;
  readonly classes: number;
  readonly seats: number;
  /** children on the further seats, and the sum of their ways in metres */
  readonly children: number;
  readonly metres: number;
};

export type Mend = {
  /** by school, in code-unit order of ids */
  readonly additions: readonly Addition[];
  readonly classes: number;
  readonly seats: number;
  readonly children: number;
  readonly metres: number;
  /** children still without a seat: all free classrooms are too few, or out of their reach */
  readonly missing: number;
  /** no mend has fewer classes; none with as many has fewer metres. Equal to the mend's own where that is proved. */
  readonly atLeast: { readonly classes: number; readonly metres: number };
};

// links looked at in each of the two searches
const MOST_WORK = 200_000_000;

/** `shortage` is that of the instance; schools that `classrooms` does not name have none free. */
export const findMend = (
  instance: Instance,
  shortage: Shortage,
  classrooms: ReadonlyMap<string, Classrooms>,
  mostWork = MOST_WORK,
): Mend => {
  const demand = demandOf(instance, shortage, classrooms);
  const { candidates, places, reaches } = demand;
  const seated = { places: seatNow(demand, places), reaches: seatNow(demand, reaches) };
  const asked: Search = { demand, seated, wanted: shortage.missing };
  const all = candidates.map(({ rooms }) => rooms);
  const wanted = seatClasses(asked, all, { done: 0, most: 0 }).placed;

  const search = { ...asked, wanted };
  const fewest = fewestClasses(search, mostWork);
  const shortest = shortestWay(search, fewest.classes, mostWork);
  const { flow, cost } = seatClasses(search, shortest.classes, { done: 0, most: 0 });
  const additions = candidates.flatMap(({ school, classSize }, i): Addition[] => {
    const classes = shortest.classes[i]!;
    const column = demand.seats.length + i;
    const ways = [...flow.sitting[column]!].map(([row, some]) => some * places.cost(row, column));
    const own = { children: flow.used[column]!, metres: sum(ways) };
    return classes === 0
      ? []
      : [{ school: school.id, classes, seats: classes * classSize, ...own }];
  });
  return {
    additions,
    classes: sum(shortest.classes),
    seats: sum(additions.map(({ seats }) => seats)),
    children: wanted,
    metres: cost,
    missing: shortage.missing - wanted,
    atLeast: { classes: fewest.atLeast, metres: shortest.atLeast },
  };
};
