import { type Choosing, marks } from './choice.ts';
import { GUARANTEED, type Model, OPEN } from './model.ts';
import { top } from './pool-heaps.ts';
import type { Cutoff } from './types.ts';

/** 'guaranteed', the group of a reserve, or 'open' */
export const poolName = ({ schools, groups }: Model, pool: number): string => {
  const kind = schools.poolKind[pool]!;
  if (kind === GUARANTEED) return 'guaranteed';
  return kind === OPEN ? 'open' : groups[kind]!;
};

/** One row for each school and pool, pools in the order in which they take; docs/allocation.md §2. */
export const cutoffs = (choosing: Choosing): readonly Cutoff[] => {
  const { model, numbers, heaps, used } = choosing;
  const { schools, units } = model;
  const rows: Cutoff[] = [];
  for (const [s, school] of schools.ids.entries()) {
    const { mark: markOf, settle } = marks(choosing, s);
    for (let pool = schools.poolStart[s]!; pool < schools.poolStart[s + 1]!; pool++) {
      const mark = markOf(pool);
      settle(pool, mark);
      const worst = heaps.length[pool]! > 0 ? top(heaps, pool) : null;
      rows.push({
        school,
        pool: poolName(model, pool),
        closed: used[pool]! >= mark,
        tier: worst === null ? null : units.choiceTier[worst]!,
        order: worst === null ? null : units.choiceOrder[worst]!,
        number: worst === null ? null : numbers[units.choiceUnit[worst]!]!,
      });
    }
  }
  return rows;
};
