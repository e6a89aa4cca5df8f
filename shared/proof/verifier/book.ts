/** Instance and result side by side in columns; every property but P1, P3 and P4 is judged on this. */

import { type Columns, type Names, NONE, type Outcome } from './columns.ts';
import { type Keys, keysOf } from './keys.ts';
import { GUARANTEED, kindName, OPEN, type Pools, poolLayout, poolsOf } from './pools.ts';
import { type Seated, seatedOf } from './seated.ts';

export type Book = {
  readonly columns: Columns;
  readonly outcome: Outcome;
  readonly names: Names;
  readonly schoolAt: ReadonlyMap<string, number>;
  readonly keys: Keys;
  readonly seated: Seated;
  readonly pools: Pools;
  /** by set of groups: 1 where it has one of the guaranteed groups */
  readonly guaranteedSets: Uint8Array;
};

const guaranteedSets = ({ rules, groups, groupSets }: Columns, names: Names): Uint8Array => {
  const sets = new Uint8Array(groups === 0 ? 0 : groupSets.length / groups);
  for (let g = 0; g < groups; g++) {
    if (!rules.guaranteedGroups.includes(names.group(g))) continue;
    for (let set = 0; set < sets.length; set++) sets[set]! |= groupSets[set * groups + g]!;
  }
  return sets;
};

/** groups are named again and again, so each name is made once */
const withGroups = ({ groups }: Columns, names: Names): Names => {
  const called = Array.from({ length: groups }, (_, group) => names.group(group));
  return { ...names, group: (group) => called[group] ?? names.group(group) };
};

export const bookOf = (columns: Columns, outcome: Outcome, names: Names): Book => {
  const keys = keysOf(columns, outcome.numbers);
  const layout = poolLayout(columns);
  const seated = seatedOf(columns, keys, outcome.seating, layout.start);
  const schoolAt = new Map<string, number>();
  for (let s = 0; s < columns.schools.count; s++) schoolAt.set(names.school(s), s);
  return {
    columns,
    outcome,
    names: withGroups(columns, names),
    schoolAt,
    keys,
    seated,
    pools: poolsOf(columns, layout, seated),
    guaranteedSets: guaranteedSets(columns, names),
  };
};

/** Whether the rules let the unit into the pool at all. */
export const belongs = (book: Book, pool: number, unit: number, rank: number): boolean => {
  const kind = book.pools.kind[pool]!;
  if (kind === OPEN) return true;
  if (kind === GUARANTEED) return rank < book.keys.guaranteedRanks;
  const { groups, groupSets, units } = book.columns;
  return groupSets[units.groupSet[unit]! * groups + kind] === 1;
};

export const poolName = ({ pools, names }: Book, pool: number): string =>
  pool < pools.kind.length
    ? kindName(pools.kind[pool]!, names)
    : (names.strangePools?.[pool - pools.kind.length] ?? '');

/** The first pool of `from` .. `to` that would take the unit: it belongs there, and stands before the last one kept or
 * finds a seat left; NONE where all refuse it. */
export const takingPool = (
  book: Book,
  from: number,
  to: number,
  unit: number,
  choice: number,
): number => {
  const { gate } = book.pools;
  const rank = book.columns.choiceRank[choice]!;
  const key = rank * book.keys.radix + book.keys.numbers[unit]!;
  for (let p = from; p < to; p++) {
    if (key < gate[p]! && belongs(book, p, unit, rank)) return p;
  }
  return NONE;
};

export const tierOf = ({ columns }: Book, choice: number): number =>
  columns.rankTier[columns.choiceRank[choice]!]!;

/** the facts of a key; numbers are those stated */
export const keyFacts = (book: Book, unit: number, choice: number) => {
  const { choiceRank, rankTier, rankOrder } = book.columns;
  const rank = choiceRank[choice]!;
  return {
    tier: rankTier[rank]!,
    order: rankOrder[rank]!,
    number: book.outcome.numbers[unit]!,
  };
};
