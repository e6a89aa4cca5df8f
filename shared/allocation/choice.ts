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
import type { Columns } from './columns.ts';
import {
  type KeyHeaps,
  newKeyHeaps,
  popWorst,
  pushKey,
  replaceWorst,
  worstKey,
} from './key-heaps.ts';
import { type Keys, sizeOfKey, unitOfKey } from './keys.ts';
import { GUARANTEED, markOf, OPEN, type Pools, poolsOf, quotaOf } from './pools.ts';

export type Choosing = {
  readonly columns: Columns;
  readonly keys: Keys;
  readonly pools: Pools;
  /** seats of each school in the zone phase */
  readonly quota: Int32Array;
  readonly heaps: KeyHeaps;
  /** seats by pool */
  readonly used: Int32Array;
  /** keys below it are those of the guaranteed tiers */
  readonly guaranteedBelow: number;
  /** scratch: keys that ask a pool, and those that no pool so far kept */
  asking: number[];
  refused: number[];
};

/** By pool: as many units as its mark can ever be, and the newcomer who is pushed before the worst is popped. */
const roomOf = (
  { schools, choiceSchool }: Columns,
  pools: Pools,
  quota: Int32Array,
): Int32Array => {
  const room = new Int32Array(pools.kind.length);
  let sum = 0;
  for (let s = 0; s < schools.count; s++) {
    for (let pool = pools.start[s]!; pool < pools.start[s + 1]!; pool++) {
      room[pool] = markOf(pools, pool, quota[s]!) + 1;
      sum += room[pool]!;
    }
  }
  // seats in plenty: no pool keeps more units than ever ask its school
  if (sum <= choiceSchool.length + room.length) return room;
  const asking = new Int32Array(schools.count);
  for (let c = 0; c < choiceSchool.length; c++) asking[choiceSchool[c]!]!++;
  for (let s = 0; s < schools.count; s++) {
    for (let pool = pools.start[s]!; pool < pools.start[s + 1]!; pool++) {
      room[pool] = Math.min(room[pool]!, asking[s]! + 1);
    }
  }
  return room;
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
    heaps: newKeyHeaps(keys, roomOf(columns, pools, quota)),
    used: new Int32Array(pools.kind.length),
    guaranteedBelow: (guaranteed + 1) * keys.radix,
    asking: [],
    refused: [],
  };
};

const isEligible = (choosing: Choosing, pool: number, key: number): boolean => {
  const kind = choosing.pools.kind[pool]!;
  if (kind === OPEN) return true;
  if (kind === GUARANTEED) return key < choosing.guaranteedBelow;
  const { units, groupSets, groups } = choosing.columns;
  return groupSets[units.groupSet[unitOfKey(choosing.keys, key)]! * groups + kind] === 1;
};

/** takes out the worst while the others still reach the mark; `refused` grows from `count` */
const trim = (choosing: Choosing, pool: number, mark: number, count: number): number => {
  const { columns, keys, heaps, used, refused } = choosing;
  let out = count;
  let seats = used[pool]!;
  while (seats > mark) {
    const worst = worstKey(heaps, pool);
    const freed = sizeOfKey(columns, keys, worst);
    if (seats - freed < mark) break;
    popWorst(heaps, pool);
    seats -= freed;
    refused[out++] = worst;
  }
  used[pool] = seats;
  return out;
};

/** A pool at its mark and an eligible key: the key, or the worst that makes room for it, is refused. */
const contest = (
  choosing: Choosing,
  pool: number,
  mark: number,
  key: number,
  count: number,
): number => {
  const { columns, keys, heaps, used, refused } = choosing;
  const worst = heaps.length[pool] === 0 ? -1 : worstKey(heaps, pool);
  if (key > worst) {
    refused[count] = key;
    return count + 1;
  }
  const more = sizeOfKey(columns, keys, key) - sizeOfKey(columns, keys, worst);
  if (used[pool]! + more < mark) {
    pushKey(heaps, pool, key);
    used[pool]! += sizeOfKey(columns, keys, key);
    return count;
  }
  replaceWorst(heaps, pool, key);
  used[pool]! += more;
  refused[count] = worst;
  return used[pool]! > mark ? trim(choosing, pool, mark, count + 1) : count + 1;
};

/** one pool takes the prefix of what it holds and of the keys asking it; answers how many keys it leaves */
const serve = (choosing: Choosing, pool: number, mark: number, askers: number): number => {
  const { columns, keys, heaps, used, asking, refused } = choosing;
  let count = used[pool]! > mark ? trim(choosing, pool, mark, 0) : 0;
  for (let i = 0; i < askers; i++) {
    const key = asking[i]!;
    if (!isEligible(choosing, pool, key)) {
      refused[count++] = key;
    } else if (used[pool]! >= mark) {
      count = contest(choosing, pool, mark, key, count);
    } else {
      pushKey(heaps, pool, key);
      used[pool]! += sizeOfKey(columns, keys, key);
      if (used[pool]! > mark) count = trim(choosing, pool, mark, count);
    }
  }
  return count;
};

/**
 * The school takes the key into account; answers how many keys it now refuses, which stand in `choosing.asking`,
 * perhaps this one.
 */
export const choose = (choosing: Choosing, school: number, key: number): number => {
  const { pools, used } = choosing;
  const last = pools.start[school + 1]! - 1;
  let rest = choosing.quota[school]!;
  let askers = 1;
  choosing.asking[0] = key;
  for (let pool = pools.start[school]!; pool <= last; pool++) {
    const mark = markOf(pools, pool, rest);
    const left = serve(choosing, pool, mark, askers);
    rest = Math.max(0, rest - Math.min(mark, used[pool]!));
    const { asking, refused } = choosing;
    choosing.asking = refused;
    choosing.refused = asking;
    askers = left;
  }
  return askers;
};
