import { type Book, belongs, poolName, takingPool } from './book.ts';
import { NONE } from './columns.ts';
import { GUARANTEED } from './pools.ts';
import type { Breach, BreachCode } from './report.ts';

const breach = (book: Book, code: BreachCode, unit: number, facts: Breach['facts']): Breach => ({
  code,
  school: book.names.school(book.outcome.seating.school[unit]!),
  applicant: book.names.applicant(unit),
  facts,
});

const unitBreach = (book: Book, unit: number, school: number, choice: number): Breach | null => {
  const own = book.outcome.seating.pool[unit]!;
  const { start } = book.pools;
  const pool = poolName(book, own);
  if (own < start[school]! || own >= start[school + 1]!) {
    return breach(book, 'no-such-pool', unit, { pool });
  }
  const rank = book.columns.choiceRank[choice]!;
  if (!belongs(book, own, unit, rank)) return breach(book, 'not-of-this-pool', unit, { pool });
  const before = takingPool(book, start[school]!, own, unit, choice);
  if (before === NONE) return null;
  return breach(book, 'belongs-in-earlier-pool', unit, { pool, earlier: poolName(book, before) });
};

/** what decides which pool takes a unit, side by side, as every unit is asked about */
type Gates = {
  readonly kind: Int32Array;
  readonly gate: Float64Array;
  readonly guaranteedRanks: number;
  readonly groupSets: Uint8Array;
};

/** Whether no pool from `from` on takes the key before its own one does; `set`: where its groups begin in groupSets. */
const isOwnFirst = (
  { kind, gate, guaranteedRanks, groupSets }: Gates,
  from: number,
  own: number,
  rank: number,
  set: number,
  key: number,
): boolean => {
  for (let p = from; p <= own; p++) {
    const k = kind[p]!;
    if (k >= 0 && groupSets[set + k] === 0) continue;
    if (k === GUARANTEED && rank >= guaranteedRanks) continue;
    if (p === own) return true;
    if (key < gate[p]!) return false;
  }
  return false;
};

/**
 * P6 — Reserves and guarantees are kept: a unit placed at a school in a pool is eligible for it and refused by every
 * earlier pool there it is eligible for (C4).
 */
export const reservesAreKept = (book: Book): Breach | null => {
  const { school, pool } = book.outcome.seating;
  const { choiceRank, groups, groupSets, units } = book.columns;
  const { choice } = book.seated;
  const { radix, numbers, guaranteedRanks } = book.keys;
  const { start, gate, kind } = book.pools;
  const gates: Gates = { kind, gate, guaranteedRanks, groupSets };
  for (let u = 0; u < choice.length; u++) {
    const c = choice[u]!;
    if (c === NONE) continue;
    const own = pool[u]!;
    const s = school[u]!;
    const rank = choiceRank[c]!;
    const set = units.groupSet[u]! * groups;
    const key = rank * radix + numbers[u]!;
    if (own < start[s + 1]! && isOwnFirst(gates, start[s]!, own, rank, set, key)) continue;
    const found = unitBreach(book, u, s, c);
    if (found) return found;
  }
  return null;
};
