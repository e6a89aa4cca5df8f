/**
 * Family-proposing deferred acceptance (Gale & Shapley 1962) with the cumulative choice function of choice.ts.
 * Every step moves one unit one place down its list, so it ends after at most as many steps as there are choices.
 * The choice function satisfies substitutes and irrelevance of rejected units, so whatever the order of processing the
 * result is the one stable outcome that every family likes best (Hatfield & Milgrom 2005; Aygün & Sönmez 2013).
 * Units ask in the order of the columns: neighbours ask the same schools, which the processor's caches like.
 */
import { type Choosing, choose, newChoosing } from './choice.ts';
import { type Columns, NONE } from './columns.ts';
import { type Keys, keysOf, unitOfKey } from './keys.ts';
import type { Counters } from './types.ts';

export type ZonePhase = {
  readonly choosing: Choosing;
  /** by unit: the pool that keeps it, NONE where none does */
  readonly pool: Int32Array;
  readonly counters: Counters;
};

const STEP = 65_536;

/** Asks for one unit and for everybody it displaces, directly or not, until all are kept or at the end of their list. */
const settle = (
  { choiceStart, choiceSchool, choiceRank, units }: Columns,
  keys: Keys,
  choosing: Choosing,
  next: Uint16Array,
  waiting: number[],
  unit: number,
): number => {
  let proposals = 0;
  waiting[0] = unit;
  for (let count = 1; count > 0; ) {
    const asker = waiting[--count]!;
    const choice = choiceStart[asker]! + next[asker]!;
    if (choice === choiceStart[asker + 1]!) continue;
    next[asker]!++;
    proposals++;
    const joint = units.size[asker]! > 1 ? 1 : 0;
    const key = choiceRank[choice]! * keys.radix + 2 * keys.number[asker]! + joint;
    const refused = choose(choosing, choiceSchool[choice]!, key);
    for (let i = 0; i < refused; i++) waiting[count++] = unitOfKey(keys, choosing.asking[i]!);
  }
  return proposals;
};

/** `numbers`: by unit, distinct. `order` is for tests: the outcome does not depend on it. */
export const deferredAcceptance = (
  columns: Columns,
  numbers: Int32Array,
  onProgress?: (done: number, total: number) => void,
  order?: Int32Array,
): ZonePhase => {
  const { count } = columns.units;
  const keys = keysOf(columns, numbers);
  const choosing = newChoosing(columns, keys);
  const next = new Uint16Array(count);
  const waiting: number[] = [];
  let proposals = 0;
  for (let i = 0; i < count; i++) {
    const unit = order === undefined ? i : order[i]!;
    proposals += settle(columns, keys, choosing, next, waiting, unit);
    if ((i + 1) % STEP === 0) onProgress?.(i + 1, count);
  }
  onProgress?.(count, count);
  const pool = poolOfUnits(choosing);
  let kept = 0;
  for (let p = 0; p < choosing.heaps.length.length; p++) kept += choosing.heaps.length[p]!;
  return { choosing, pool, counters: { proposals, rejections: proposals - kept } };
};

const poolOfUnits = ({ columns, keys, heaps }: Choosing): Int32Array => {
  const pools = new Int32Array(columns.units.count).fill(NONE);
  for (let pool = 0; pool < heaps.length.length; pool++) {
    const base = heaps.start[pool]!;
    for (let i = base; i < base + heaps.length[pool]!; i++) {
      pools[unitOfKey(keys, heaps.keys[i]!)] = pool;
    }
  }
  return pools;
};
