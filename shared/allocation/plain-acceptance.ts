/**
 * The zone phase where every school has one pool and every unit is of one: then the choice function is "keep the best
 * so many", and deferred acceptance is the textbook's (Gale & Shapley 1962), one displaced unit at a time. The same
 * outcome as by choice.ts, of which this is the case without a choice to make; a test compares them.
 */
import type { Choosing } from './choice.ts';
import { NONE } from './columns.ts';
import { unitOfKey } from './keys.ts';
import {
  heapify,
  type KeyArray,
  LENGTH,
  ORDERED,
  START,
  STRIDE,
  sink,
  USED,
} from './pool-records.ts';

export const isPlain = ({ columns, pools }: Choosing): boolean =>
  !columns.units.joint && pools.kind.length === columns.schools.count;

/** Whose turn it is to ask, and who hears from time to time how many have. */
export type Turns = {
  readonly units: Int32Array;
  /** by unit: how many schools of its list it has asked */
  readonly next: Uint16Array;
  readonly onTurns: (done: number) => void;
};

export const TURNS = 65_536;

/** what the schools keep: a list that becomes a heap when it is full */
type Kept = { readonly length: Int32Array; readonly ordered: Uint8Array };

/** the worst a full school keeps; none is better than any key */
const worstOf = (
  heap: KeyArray,
  { ordered }: Kept,
  school: number,
  base: number,
  length: number,
): number => {
  if (length === 0) return -1;
  if (ordered[school] === 0) {
    heapify(heap, base, length);
    ordered[school] = 1;
  }
  return heap[base]!;
};

const keptSoFar = ({ quota, records }: Choosing): Kept => ({
  length: Int32Array.from(quota, (_, school) => records[school * STRIDE + LENGTH]!),
  ordered: Uint8Array.from(quota, (_, school) => records[school * STRIDE + ORDERED]!),
});

const record = ({ quota, records }: Choosing, { length, ordered }: Kept): void => {
  for (let school = 0; school < quota.length; school++) {
    const at = school * STRIDE;
    records[at + LENGTH] = length[school]!;
    records[at + USED] = length[school]!;
    records[at + ORDERED] = ordered[school]!;
  }
};

/** the turns from .. to - 1, and whoever they displace */
const acceptTurns = (
  { columns, keys, quota, records, heap, pool }: Choosing,
  units: Int32Array,
  next: Uint16Array,
  kept: Kept,
  from: number,
  to: number,
): number => {
  const { choiceStart, choiceSchool, choiceRank } = columns;
  const { radix, number } = keys;
  const { length } = kept;
  let proposals = 0;
  for (let i = from; i < to; i++) {
    let unit = units[i]!;
    for (;;) {
      const choice = choiceStart[unit]! + next[unit]!;
      if (choice === choiceStart[unit + 1]!) break;
      next[unit]!++;
      proposals++;
      const school = choiceSchool[choice]!;
      const key = choiceRank[choice]! * radix + 2 * number[unit]!;
      const base = records[school * STRIDE + START]!;
      const full = length[school]!;
      if (full < quota[school]!) {
        heap[base + full] = key;
        length[school] = full + 1;
        pool[unit] = school;
        break;
      }
      const worst = worstOf(heap, kept, school, base, full);
      if (key > worst) continue;
      sink(heap, base, full, 0, key);
      pool[unit] = school;
      unit = unitOfKey(keys, worst);
      pool[unit] = NONE;
    }
  }
  return proposals;
};

/** Answers the number of proposals; the records hold what the schools keep. */
export const acceptPlainly = (choosing: Choosing, { units, next, onTurns }: Turns): number => {
  const kept = keptSoFar(choosing);
  let proposals = 0;
  for (let from = 0; from < units.length; from += TURNS) {
    onTurns(from);
    const to = Math.min(units.length, from + TURNS);
    proposals += acceptTurns(choosing, units, next, kept, from, to);
  }
  record(choosing, kept);
  return proposals;
};
