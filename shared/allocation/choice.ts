/**
 * The schools' choice function, kept up to date one newcomer at a time.
 *
 * Law: C(all that ever asked) = C(held + newcomer). Proof. Call a pool's input what no earlier pool kept. A pool takes
 * the prefix of its input, in key order, while seats used < mark.
 * (1) Substitutes: with one more unit asking, no refused unit becomes kept. By induction over the pools: the input
 * grows and the mark does not rise, so a unit with `mark` seats taken before it still has as many before it; every pool
 * refuses what it refused. And what the pool leaves to later marks does not rise: if it is closed now it leaves
 * max(0, rest - size), the least it can; if it is not, it takes all, hence at least the seats it used before.
 * (2) Irrelevance of rejected units: a unit refused by every pool stands behind each one's mark, so without it every
 * prefix, every count and every mark is the same.
 * (1) and (2) give path independence, C(A + B) = C(C(A) + B) (Aizerman & Malishevski 1981; for contracts Aygün & Sönmez
 * 2013), hence the law. By (1) a unit only ever moves to a later pool, so one pass over the pools suffices:
 * O(log seats) for each pool and unit moved.
 */
import { type Columns, NONE } from './columns.ts';
import { isJoint, type Keys, sizeOfKey, unitOfKey } from './keys.ts';
import {
  type KeyArray,
  KIND,
  LENGTH,
  newRecords,
  popWorst,
  pushKey,
  replaceWorst,
  roomOf,
  SEATS,
  STRIDE,
  USED,
  worstKey,
} from './pool-records.ts';
import { GUARANTEED, OPEN, type Pools, poolsOf, quotaOf } from './pools.ts';

export type Choosing = {
  readonly columns: Columns;
  readonly keys: Keys;
  readonly pools: Pools;
  /** seats of each school in the zone phase */
  readonly quota: Int32Array;
  /** pool-records.ts */
  readonly records: Int32Array;
  readonly heap: KeyArray;
  /** by unit: the pool that keeps it, NONE where none does */
  readonly pool: Int32Array;
  /** keys below it are those of the guaranteed tiers */
  readonly guaranteedBelow: number;
  /** scratch: keys that ask a pool, and those that no pool so far kept */
  asking: number[];
  refused: number[];
};

export const newChoosing = (columns: Columns, keys: Keys): Choosing => {
  const pools = poolsOf(columns);
  const quota = new Int32Array(columns.schools.count);
  for (let s = 0; s < quota.length; s++) quota[s] = quotaOf(columns, s);
  const guaranteed = columns.rankTier.findLastIndex((tier) => tier <= columns.rules.guaranteedTier);
  return {
    columns,
    keys,
    pools,
    quota,
    ...newRecords(pools, keys, roomOf(pools, quota, columns.choiceSchool)),
    pool: new Int32Array(columns.units.count).fill(NONE),
    guaranteedBelow: (guaranteed + 1) * keys.radix,
    asking: [],
    refused: [],
  };
};

export const isEligible = (
  choosing: Choosing,
  kind: number,
  key: number,
  unit: number,
): boolean => {
  if (kind === OPEN) return true;
  if (kind === GUARANTEED) return key < choosing.guaranteedBelow;
  const { units, groupSets, groups } = choosing.columns;
  return groupSets[units.groupSet[unit]! * groups + kind] === 1;
};

/** of a pool at its mark: the key stands behind all it keeps */
const isBehind = ({ records, heap }: Choosing, at: number, key: number): boolean =>
  records[at + LENGTH] === 0 || key > worstKey(heap, records, at);

/** takes out the worst while the others still reach the mark; `refused` grows from `count` */
const trim = (
  choosing: Choosing,
  at: number,
  mark: number,
  count: number,
  refused: number[],
): number => {
  const { columns, keys, records, heap } = choosing;
  let out = count;
  let seats = records[at + USED]!;
  while (seats > mark) {
    const worst = worstKey(heap, records, at);
    const freed = sizeOfKey(columns, keys, worst);
    if (seats - freed < mark) break;
    popWorst(heap, records, at);
    seats -= freed;
    refused[out++] = worst;
  }
  records[at + USED] = seats;
  return out;
};

/** one pool takes the prefix of what it holds and of the keys asking it; answers how many keys it leaves */
const serve = (
  choosing: Choosing,
  pool: number,
  mark: number,
  askers: number,
  asking: readonly number[],
  refused: number[],
): number => {
  const { columns, keys, records, heap } = choosing;
  const at = pool * STRIDE;
  const kind = records[at + KIND]!;
  let count = records[at + USED]! > mark ? trim(choosing, at, mark, 0, refused) : 0;
  for (let i = 0; i < askers; i++) {
    const key = asking[i]!;
    const unit = unitOfKey(keys, key);
    const full = records[at + USED]! >= mark;
    if (!isEligible(choosing, kind, key, unit) || (full && isBehind(choosing, at, key))) {
      refused[count++] = key;
      continue;
    }
    choosing.pool[unit] = pool;
    const seats = sizeOfKey(columns, keys, key);
    if (full && seats === sizeOfKey(columns, keys, worstKey(heap, records, at))) {
      refused[count++] = worstKey(heap, records, at);
      replaceWorst(heap, records, at, key);
    } else {
      pushKey(heap, records, at, key);
      records[at + USED]! += seats;
    }
    // the worst may be a smaller unit now, and one too many
    if (records[at + USED]! > mark) count = trim(choosing, at, mark, count, refused);
  }
  return count;
};

/** markOf (pools.ts), from the record */
const markAt = (records: Int32Array, at: number, rest: number): number =>
  records[at + KIND]! < 0 ? rest : Math.min(records[at + SEATS]!, rest);

/** in place of a key: nobody is left without a seat, and: the pools have to choose anew; neither is odd */
const NOBODY = -2;
const ANEW = -4;

/** the pools of the school from `first` on, which begin with `rest` seats, choose from what they hold and the asker */
const chooseFrom = (
  choosing: Choosing,
  first: number,
  end: number,
  seats: number,
  key: number,
): number => {
  const { records, keys, pool } = choosing;
  let { asking, refused } = choosing;
  let rest = seats;
  let askers = key === NOBODY ? 0 : 1;
  asking[0] = key;
  for (let p = first; p < end; p++) {
    const mark = markAt(records, p * STRIDE, rest);
    askers = serve(choosing, p, mark, askers, asking, refused);
    rest = Math.max(0, rest - Math.min(mark, records[p * STRIDE + USED]!));
    const free = asking;
    asking = refused;
    refused = free;
  }
  choosing.asking = asking;
  choosing.refused = refused;
  for (let i = 0; i < askers; i++) pool[unitOfKey(keys, asking[i]!)] = NONE;
  return askers;
};

/** a child alone asks one pool; answers the key without a seat afterwards, perhaps its own */
const seatOne = (
  choosing: Choosing,
  pool: number,
  mark: number,
  key: number,
  unit: number,
): number => {
  const { records, heap } = choosing;
  const at = pool * STRIDE;
  if (!isEligible(choosing, records[at + KIND]!, key, unit)) return key;
  if (records[at + USED]! < mark) {
    pushKey(heap, records, at, key);
    records[at + USED]!++;
    choosing.pool[unit] = pool;
    return NOBODY;
  }
  if (isBehind(choosing, at, key)) return key;
  const worst = worstKey(heap, records, at);
  if (isJoint(worst)) return ANEW;
  replaceWorst(heap, records, at, key);
  choosing.pool[unit] = pool;
  return worst;
};

/**
 * The school takes the unit, with its key there, into account; answers how many keys it now refuses, which stand in
 * `choosing.asking`, perhaps this one. A child alone who finds a seat, or takes that of another one, is dealt with as
 * it comes; where units of two and more take part, or a mark falls below the seats used, the pools choose anew.
 */
export const choose = (choosing: Choosing, school: number, unit: number, key: number): number => {
  const { pools, keys, records } = choosing;
  const end = pools.start[school + 1]!;
  let rest = choosing.quota[school]!;
  let asker = key;
  let asks = unit;
  for (let pool = pools.start[school]!; pool < end; pool++) {
    const at = pool * STRIDE;
    const mark = markAt(records, at, rest);
    let left = asker;
    if (isJoint(asker) || records[at + USED]! > mark) left = ANEW;
    else if (asker !== NOBODY) left = seatOne(choosing, pool, mark, asker, asks);
    if (left === ANEW) return chooseFrom(choosing, pool, end, rest, asker);
    if (left !== asker && left !== NOBODY) asks = unitOfKey(keys, left);
    asker = left;
    rest = Math.max(0, rest - Math.min(mark, records[at + USED]!));
  }
  if (asker === NOBODY) return 0;
  choosing.pool[asks] = NONE;
  choosing.asking[0] = asker;
  return 1;
};

/** Seats that the school has given, by all its pools. */
export const seatsGiven = ({ pools, records }: Choosing, school: number): number => {
  let seats = 0;
  for (let pool = pools.start[school]!; pool < pools.start[school + 1]!; pool++) {
    seats += records[pool * STRIDE + USED]!;
  }
  return seats;
};
