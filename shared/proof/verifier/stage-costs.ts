/**
 * Dual feasibility over all pairs: for every child of a stage the least of cost + price over every column.
 * Children at one place with the same distances and area are looked up once: O(places × columns).
 */

import type { Book, Unit } from './book.ts';
import { metresBetween } from './metres.ts';
import type { Stage } from './overflow-stages.ts';
import type { Price } from './result.ts';
import { type Compare, comparison, minus, plus, type Vector } from './vectors.ts';

export type StageCosts = {
  readonly compare: Compare;
  /** by school; schools without seats in this stage have none */
  readonly prices: ReadonlyMap<number, Vector>;
  /** the least total over the stage's columns; null where there is no column */
  readonly best: (unit: Unit) => Vector | null;
  /** the columns that have it */
  readonly bestSchools: (unit: Unit) => readonly number[];
  /** total at the school where the unit sits minus best, for one member */
  readonly reduced: (unit: Unit) => Vector | null;
};

type Best = { readonly total: Vector | null; readonly schools: readonly number[] };

export const priceVector = ({ outside, far, price }: Price): Vector => [outside, far, price];

const costOf = (book: Book) => {
  const { overflowGoals, nearMetres } = book.rules;
  const areaCounts = overflowGoals.includes('area');
  const nearCounts = overflowGoals.includes('near');
  const metresCount = overflowGoals.includes('metres');
  return (unit: Unit, school: number): Vector => {
    const child = book.children[unit.members[0]!]!;
    const column = book.schools[school]!;
    const metres = metresBetween(child, column);
    const outside = areaCounts && child.area !== undefined && child.area !== column.area;
    return [outside ? 1 : 0, nearCounts && metres > nearMetres ? 1 : 0, metresCount ? metres : 0];
  };
};

/** units with the same text here cost the same at every school */
export const costPlaceOf = (book: Book, unit: Unit): string => {
  const { at, area, metres } = book.children[unit.members[0]!]!;
  const own = metres ? [...metres].sort(([a], [b]) => (a < b ? -1 : 1)) : null;
  return JSON.stringify([at.x, at.y, area ?? null, own]);
};

export const stageCosts = (book: Book, stage: Stage): StageCosts => {
  const compare = comparison(book);
  const cost = costOf(book);
  const prices = new Map<number, Vector>();
  for (const row of book.result.prices) {
    const school = book.schoolAt.get(row.school);
    if (row.tier === stage.tier && school !== undefined) prices.set(school, priceVector(row));
  }
  const columns = [...prices];
  const search = (unit: Unit): Best => {
    let total: Vector | null = null;
    let schools: number[] = [];
    for (const [school, price] of columns) {
      const other = plus(cost(unit, school), price);
      const difference = total === null ? -1 : compare(other, total);
      if (difference > 0) continue;
      if (difference < 0) schools = [];
      schools.push(school);
      total = other;
    }
    return { total, schools };
  };
  const known = new Map<string, Best>();
  const bestOf = (unit: Unit): Best => {
    const place = costPlaceOf(book, unit);
    const found = known.get(place) ?? search(unit);
    known.set(place, found);
    return found;
  };
  const best = (unit: Unit) => bestOf(unit).total;
  const bestSchools = (unit: Unit) => bestOf(unit).schools;
  const reduced = (unit: Unit): Vector | null => {
    const price = prices.get(unit.place.school);
    const least = best(unit);
    if (price === undefined || least === null) return null;
    return minus(plus(cost(unit, unit.place.school), price), least);
  };
  return { compare, prices, best, bestSchools, reduced };
};
