import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import { leftOutBreach } from './left-out.ts';
import { lowestPricesBreach } from './lowest-prices.ts';
import { numberOrderBreach } from './number-order.ts';
import { overflowStages, type Stage } from './overflow-stages.ts';
import { priceOf, priceRowsBreach, type StagePrices, stagePrices } from './price-rows.ts';
import type { Breach, BreachCode } from './report.ts';
import type { Swap } from './result.ts';
import { type StageCosts, stageCosts, totalOf } from './stage-costs.ts';
import { swapRowsBreach, swapsByUnit } from './swaps.ts';
import { comparison, minus, same, times, type Vector, zero } from './vectors.ts';

/** D1: every price is at least 0, and 0 where seats are left when the stage ends */
const priceBreach = (book: Book, stage: Stage, prices: StagePrices): Breach | null => {
  const compare = comparison(book.columns.rules);
  for (let column = 0; column < prices.count; column++) {
    const school = prices.school[column]!;
    const [outside, far, metres] = priceOf(prices, column);
    const sign = compare([outside, far, metres], zero);
    const left = stage.seatsAfter[school]!;
    if (sign < 0 || (sign > 0 && left > 0)) {
      const code = sign < 0 ? 'price-negative' : 'price-with-seats-left';
      return { code, school: book.names.school(school), facts: { outside, far, metres, left } };
    }
  }
  return null;
};

/** what the unit at position i pays beyond its least total, over all members; it has a column */
const reduced = (book: Book, stage: Stage, costs: StageCosts, i: number): Vector => {
  const unit = stage.units[i]!;
  const school = stage.school[i]!;
  const { rows, tight, tightStart } = costs;
  const row = rows.rowOf[i]!;
  const end = tightStart[row + 1]!;
  for (let t = tightStart[row]!; t < end; t++) if (tight[t] === school) return zero;
  const least = totalOf(book, costs, unit, tight[tightStart[row]!]!);
  return times(minus(totalOf(book, costs, unit, school), least), stage.size[i]!);
};

const declared = (
  { names }: Book,
  { units, size }: Stage,
  swaps: ReadonlyMap<string, Swap>,
  i: number,
): Vector => {
  // only units of two and more have rows
  if (size[i] === 1 || swaps.size === 0) return zero;
  const swap = swaps.get(names.unit(units[i]!));
  return swap === undefined ? zero : [swap.outside, swap.far, swap.metres];
};

const placeBreach = (
  { names, outcome }: Book,
  code: BreachCode,
  unit: number,
  facts: Breach['facts'],
): Breach => ({
  code,
  school: names.school(outcome.seating.school[unit]!),
  applicant: names.applicant(unit),
  facts,
});

type Paid = { readonly found: Breach | null; readonly metres: number };

/** D2 and D3: nobody is dearer than its best school, but for the units declared; and what these pay in metres */
const placesBreach = (
  book: Book,
  stage: Stage,
  costs: StageCosts,
  swaps: ReadonlyMap<string, Swap>,
): Paid => {
  const { units, school } = stage;
  let paid = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const s = school[i]!;
    if (s < 0) continue;
    if (costs.prices.at[s] === NONE) {
      return { found: placeBreach(book, 'no-seat-in-stage', unit, {}), metres: 0 };
    }
    const counted = reduced(book, stage, costs, i);
    const [outside, far, metres] = counted;
    if (!same(counted, declared(book, stage, swaps, i))) {
      const facts = { outside, far, metres };
      return { found: placeBreach(book, 'nearer-place', unit, facts), metres: 0 };
    }
    paid += metres;
  }
  return { found: null, metres: paid };
};

const stageBreach = (book: Book, stage: Stage, swaps: ReadonlyMap<string, Swap>): Paid => {
  const prices = stagePrices(book, stage);
  const dear = priceBreach(book, stage, prices);
  if (dear) return { found: dear, metres: 0 };
  const costs = stageCosts(book, stage, prices);
  const { found, metres } = placesBreach(book, stage, costs, swaps);
  return {
    found:
      found ??
      lowestPricesBreach(book, stage, costs) ??
      leftOutBreach(book, stage, costs) ??
      numberOrderBreach(book, stage, costs.rows),
    metres,
  };
};

/**
 * P8 — The overflow is optimal: no other way to seat the units of one, given the seats of the units of two and more, is
 * better in the order of the goals (D1, D2), what keeping units together costs is declared (D3), and who is left out is
 * left out last (D5). The prices published are the lowest that satisfy this.
 */
export const overflowIsOptimal = (book: Book): Breach | null => {
  const stages = overflowStages(book);
  const rows = priceRowsBreach(book, stages) ?? swapRowsBreach(book, stages);
  if (rows) return rows;
  const swaps = swapsByUnit(book);
  let counted = 0;
  for (const stage of stages) {
    const { found, metres } = stageBreach(book, stage, swaps);
    if (found) return found;
    counted += metres;
  }
  const stated = book.outcome.totals.togetherMetres;
  return stated === counted
    ? null
    : { code: 'together-metres', facts: { declared: stated, counted } };
};
