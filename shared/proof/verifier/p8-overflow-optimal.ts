import { type Book, firstChildOf, type Unit } from './book.ts';
import { leftOutBreach } from './left-out.ts';
import { lowestPricesBreach } from './lowest-prices.ts';
import { numberOrderBreach } from './number-order.ts';
import { overflowStages, type Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import type { Swap } from './result.ts';
import { type StageCosts, stageCosts } from './stage-costs.ts';
import { swapRowsBreach } from './swaps.ts';
import { same, type Vector, zero } from './vectors.ts';

const priceRowsBreach = (book: Book, stages: readonly Stage[]): Breach | null => {
  const due = new Set(
    stages.flatMap(({ tier, seats }) =>
      book.schools.filter((_, i) => seats[i]! > 0).map(({ id }) => JSON.stringify([id, tier])),
    ),
  );
  const { overflowGoals: goals } = book.rules;
  for (const { school, tier, outside, far, price } of book.result.prices) {
    const idle =
      (outside !== 0 && !goals.includes('area')) ||
      (far !== 0 && !goals.includes('near')) ||
      (price !== 0 && !goals.includes('metres'));
    if (idle) return { code: 'price-of-no-goal', school, facts: { tier } };
    if (!due.delete(JSON.stringify([school, tier]))) {
      return { code: 'price-unexpected', school, facts: { tier } };
    }
  }
  const [missing] = due;
  return missing === undefined ? null : { code: 'price-missing', facts: { missing } };
};

/** D1: every price is at least 0, and 0 where seats are left */
const priceBreach = (book: Book, stage: Stage, costs: StageCosts): Breach | null => {
  for (const [school, price] of costs.prices) {
    const sign = costs.compare(price, zero);
    const left = stage.seatsAfter[school]!;
    if (sign < 0 || (sign > 0 && left > 0)) {
      const [outside, far, metres] = price;
      const code = sign < 0 ? 'price-negative' : 'price-with-seats-left';
      return { code, school: book.schools[school]!.id, facts: { outside, far, metres, left } };
    }
  }
  return null;
};

const declaredSwap = (swaps: ReadonlyMap<string, Swap>, unit: Unit): Vector => {
  const swap = swaps.get(unit.id);
  return swap === undefined ? zero : [swap.outside, swap.far, swap.metres];
};

const overAllMembers = ([outside, far, metres]: Vector, { members }: Unit): Vector => [
  outside * members.length,
  far * members.length,
  metres * members.length,
];

/** D2 and D3: nobody is dearer than its best school, but for the units declared */
const placeBreach = (
  book: Book,
  unit: Unit,
  costs: StageCosts,
  swaps: ReadonlyMap<string, Swap>,
): Breach | null => {
  const reduced = costs.reduced(unit);
  const school = book.schools[unit.place.school]!.id;
  const applicant = firstChildOf(book, unit);
  if (reduced === null) return { code: 'no-seat-in-stage', school, applicant, facts: {} };
  const counted = overAllMembers(reduced, unit);
  if (same(counted, declaredSwap(swaps, unit))) return null;
  const [outside, far, metres] = counted;
  return { code: 'nearer-place', school, applicant, facts: { outside, far, metres } };
};

const swapsByUnit = (book: Book): ReadonlyMap<string, Swap> =>
  new Map(book.result.swaps.map((swap) => [swap.unit, swap]));

const stageBreach = (
  book: Book,
  stage: Stage,
  costs: StageCosts,
  swaps: ReadonlyMap<string, Swap>,
): Breach | null => {
  const dear = priceBreach(book, stage, costs);
  if (dear) return dear;
  for (const unit of stage.units) {
    const found = unit.place.school < 0 ? null : placeBreach(book, unit, costs, swaps);
    if (found) return found;
  }
  return (
    lowestPricesBreach(book, stage, costs) ??
    leftOutBreach(book, stage, costs) ??
    numberOrderBreach(book, stage)
  );
};

/** what keeping units together costs at most, in metres */
const togetherMetres = (stage: Stage, costs: StageCosts): number =>
  stage.units
    .filter(({ place }) => place.school >= 0)
    .reduce((sum, unit) => sum + overAllMembers(costs.reduced(unit) ?? zero, unit)[2], 0);

/**
 * P8 — The children placed outside their zones could not, all together, be placed better: by as few left out, of the
 * last classes, by as few outside their area and beyond the near distance and by as short a way, in the published
 * order of the goals. For every school there is a price, as low as can be, so that no child is dearer where it sits
 * than anywhere else; what units kept together cost beyond that is declared.
 */
export const overflowIsOptimal = (book: Book): Breach | null => {
  const stages = overflowStages(book);
  const rows = priceRowsBreach(book, stages) ?? swapRowsBreach(book, stages);
  if (rows) return rows;
  const swaps = swapsByUnit(book);
  let counted = 0;
  for (const stage of stages) {
    const costs = stageCosts(book, stage);
    const found = stageBreach(book, stage, costs, swaps);
    if (found) return found;
    counted += togetherMetres(stage, costs);
  }
  const declared = book.result.totals.togetherMetres;
  return declared === counted ? null : { code: 'together-metres', facts: { declared, counted } };
};
