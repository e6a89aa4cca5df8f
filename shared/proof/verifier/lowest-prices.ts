/**
 * Prices that prove a placement form a lattice; the published ones are its least. A price cannot fall where it is zero,
 * nor where someone who sits at a school whose price cannot fall is as well off there; if every price is held so, none
 * can fall, and if some are not, all of those could fall together. O(units + schools with a least total).
 */

import type { Book } from './book.ts';
import type { Stage } from './overflow-stages.ts';
import { priceOf } from './price-rows.ts';
import type { Breach } from './report.ts';
import type { StageCosts } from './stage-costs.ts';
import { zero } from './vectors.ts';

/** positions of the stage's units by school: those of s are list[start[s]] .. list[start[s + 1] - 1] */
const seatedAt = ({ columns }: Book, { school }: Stage) => {
  const start = new Int32Array(columns.schools.count + 2);
  for (let i = 0; i < school.length; i++) start[school[i]! + 2]!++;
  for (let s = 2; s < start.length; s++) start[s]! += start[s - 1]!;
  const list = new Int32Array(school.length);
  for (let i = 0; i < school.length; i++) list[start[school[i]! + 1]!++] = i;
  return { start, list };
};

/** by school: 1 where its price cannot fall */
const heldPrices = (book: Book, stage: Stage, costs: StageCosts): Uint8Array => {
  const { compare, prices, rows, tight, tightStart } = costs;
  const { start, list } = seatedAt(book, stage);
  const held = new Uint8Array(book.columns.schools.count);
  const done = new Uint8Array(rows.count);
  const queue: number[] = [];
  const hold = (school: number): void => {
    if (held[school] === 1) return;
    held[school] = 1;
    queue.push(school);
  };
  prices.school.forEach((school, column) => {
    if (compare(priceOf(prices, column), zero) === 0) hold(school);
  });
  for (let s = queue.pop(); s !== undefined; s = queue.pop()) {
    for (let i = start[s]!; i < start[s + 1]!; i++) {
      const row = rows.rowOf[list[i]!]!;
      if (done[row] === 1) continue;
      done[row] = 1;
      for (let t = tightStart[row]!; t < tightStart[row + 1]!; t++) hold(tight[t]!);
    }
  }
  return held;
};

/** Only where the stage placed everybody; in a shortage those left out hold prices up as well. */
export const lowestPricesBreach = (book: Book, stage: Stage, costs: StageCosts): Breach | null => {
  if (stage.left > 0) return null;
  const held = heldPrices(book, stage, costs);
  const loose = costs.prices.school.find((s) => held[s] === 0);
  if (loose === undefined) return null;
  return { code: 'price-not-lowest', school: book.names.school(loose), facts: {} };
};
