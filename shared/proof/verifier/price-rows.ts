/** The columns of a stage: schools with a published price in it. */

import type { Book } from './book.ts';
import { NONE } from './columns.ts';
import type { Stage } from './overflow-stages.ts';
import type { Breach } from './report.ts';
import type { Price } from './result.ts';
import type { Vector } from './vectors.ts';

/** Prices by column; `at` gives the column of a school, NONE where it has none. */
export type StagePrices = {
  readonly count: number;
  readonly school: Int32Array;
  readonly at: Int32Array;
  readonly outside: Float64Array;
  readonly far: Float64Array;
  readonly metres: Float64Array;
};

export const priceOf = ({ outside, far, metres }: StagePrices, column: number): Vector => [
  outside[column]!,
  far[column]!,
  metres[column]!,
];

export const stagePrices = (book: Book, stage: Stage): StagePrices => {
  const rows = book.outcome.prices.filter(({ tier }) => tier === stage.tier);
  const at = new Int32Array(book.columns.schools.count).fill(NONE);
  rows.forEach(({ school }, i) => {
    at[book.schoolAt.get(school)!] = i;
  });
  return {
    count: rows.length,
    school: Int32Array.from(rows, ({ school }) => book.schoolAt.get(school)!),
    at,
    outside: Float64Array.from(rows, ({ outside }) => outside),
    far: Float64Array.from(rows, ({ far }) => far),
    metres: Float64Array.from(rows, ({ price }) => price),
  };
};

const isIdle = (goals: readonly string[], { outside, far, price }: Price): boolean =>
  (outside !== 0 && !goals.includes('area')) ||
  (far !== 0 && !goals.includes('near')) ||
  (price !== 0 && !goals.includes('metres'));

/** One row for each school that had seats left when the stage began, and no price for what is no goal. */
export const priceRowsBreach = (book: Book, stages: readonly Stage[]): Breach | null => {
  const { names, schoolAt, columns } = book;
  const due = new Map(stages.map(({ tier, seats }) => [tier, seats.map((each) => +(each > 0))]));
  for (const row of book.outcome.prices) {
    const { school, tier } = row;
    if (isIdle(columns.rules.overflowGoals, row)) {
      return { code: 'price-of-no-goal', school, facts: { tier } };
    }
    const open = due.get(tier);
    const at = schoolAt.get(school);
    if (open === undefined || at === undefined || open[at] !== 1) {
      return { code: 'price-unexpected', school, facts: { tier } };
    }
    open[at] = 0;
  }
  for (const [tier, open] of due) {
    const missing = open.indexOf(1);
    if (missing < 0) continue;
    return {
      code: 'price-missing',
      school: names.school(missing),
      facts: { tier },
    };
  }
  return null;
};
