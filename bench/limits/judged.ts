import type { Columns } from '../../shared/allocation/columns.ts';
import { NONE } from '../../shared/allocation/columns.ts';
import { GUARANTEED, OPEN } from '../../shared/allocation/pools.ts';
import type { Solved } from '../../shared/allocation/solve.ts';
import { allHold, judgeColumns, type Outcome } from '../../shared/proof/verifier/index.ts';

const poolName = (kind: number): string => {
  if (kind === GUARANTEED) return 'guaranteed';
  return kind === OPEN ? 'open' : String(kind);
};

const totalsOf = ({ groups, groupSets }: Columns, { totals }: Solved): Outcome['totals'] => {
  const { byTier, bySet, ...others } = totals;
  const inGroup = (group: number) =>
    bySet.filter((_, set) => groupSets[set * groups + group] === 1);
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return {
    ...others,
    byTier: Array.from(byTier, ([tier, count]) => ({
      tier: tier === NONE ? null : tier,
      ...count,
    })),
    byGroup: Array.from({ length: groups }, (_, group) => ({
      group: String(group),
      applicants: sum(inGroup(group).map(({ applicants }) => applicants)),
      placed: sum(inGroup(group).map(({ placed }) => placed)),
    })),
  };
};

/** What was solved, as it is published, with indices for names. */
const published = (columns: Columns, numbers: Int32Array, solved: Solved): Outcome => {
  const { pools, school, pool, lines, prices, swaps } = solved;
  const { rankTier, rankOrder } = columns;
  const names = Array.from({ length: columns.schools.count }, (_, at) => String(at));
  return {
    numbers,
    seating: { school, pool },
    cutoffs: lines.map(({ school: at, pool: of, closed, worst }) => ({
      school: names[at]!,
      pool: poolName(pools.kind[of]!),
      closed,
      tier: worst === null ? null : rankTier[worst.rank]!,
      order: worst === null ? null : rankOrder[worst.rank]!,
      number: worst === null ? null : numbers[worst.unit]!,
    })),
    prices: prices.map(({ school: at, tier, outside, far, metres }) => ({
      school: names[at]!,
      tier,
      outside,
      far,
      price: metres,
    })),
    swaps: swaps.map(({ unit, school: at, ...costs }) => ({
      unit: String(unit),
      school: at === null ? null : names[at]!,
      ...costs,
    })),
    shortage: null,
    totals: totalsOf(columns, solved),
  };
};

/** The number of properties that were judged; throws where one does not hold. */
export const judged = (columns: Columns, numbers: Int32Array, solved: Solved): number => {
  const report = judgeColumns(columns, published(columns, numbers, solved));
  if (!allHold(report)) throw new Error(JSON.stringify(report.filter(({ holds }) => !holds)));
  return report.length;
};
