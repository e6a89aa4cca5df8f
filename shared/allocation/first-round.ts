/**
 * Deferred acceptance begins with everybody asking the first school of the list. All of these requests come before
 * anybody is refused, so each school chooses once among all that have it first: the choice function of choice.ts on
 * pools that are still empty, in a few passes over the requests instead of one step for each. O(units), and
 * O(n log n) for the n that ask a pool with too few seats.
 */
import { type Choosing, isEligible } from './choice.ts';
import { keyAt, newKeyArray, sizeOfKey } from './keys.ts';
import { heapify, type KeyArray, LENGTH, START, STRIDE, sink, USED } from './pool-records.ts';
import { markOf, OPEN } from './pools.ts';

/** who asks: keys with their units, `length` of them from `from` on */
type Askers = { readonly keys: KeyArray; readonly units: Int32Array; from: number; length: number };

const newAskers = ({ keys }: Choosing, room: number): Askers => ({
  keys: newKeyArray(keys, room),
  units: new Int32Array(room),
  from: 0,
  length: 0,
});

/** by school, and one more: where those that have it first on their list begin */
const startsOf = ({ columns }: Choosing): Int32Array => {
  const { choiceStart, choiceSchool, schools, units } = columns;
  const start = new Int32Array(schools.count + 1);
  for (let unit = 0; unit < units.count; unit++) {
    const first = choiceStart[unit]!;
    if (first < choiceStart[unit + 1]!) start[choiceSchool[first]! + 1]!++;
  }
  for (let s = 0; s < schools.count; s++) start[s + 1]! += start[s]!;
  return start;
};

/** everybody with the key at the first school of its list, school by school; `next` is 1 afterwards for each of them */
const requestsOf = (choosing: Choosing, start: Int32Array, next: Uint16Array): Askers => {
  const { columns, keys } = choosing;
  const { choiceStart, choiceSchool, units, schools } = columns;
  const all = newAskers(choosing, start[schools.count]!);
  const at = start.slice();
  for (let unit = 0; unit < units.count; unit++) {
    const first = choiceStart[unit]!;
    if (first === choiceStart[unit + 1]) continue;
    const place = at[choiceSchool[first]!]!++;
    all.keys[place] = keyAt(columns, keys, unit, first);
    all.units[place] = unit;
    next[unit] = 1;
  }
  return all;
};

/** Parts them into those who may ask a pool of that kind and the others; answers the children of the former. */
const part = (
  choosing: Choosing,
  kind: number,
  { keys, units, from, length }: Askers,
  may: Askers,
  others: Askers,
): number => {
  const { size } = choosing.columns.units;
  let [inside, outside, children] = [0, 0, 0];
  for (let i = from; i < from + length; i++) {
    const key = keys[i]!;
    const unit = units[i]!;
    const isIn = +isEligible(choosing, kind, key, unit);
    // to both, as who may is a matter of chance, which no processor guesses
    may.keys[inside] = key;
    may.units[inside] = unit;
    others.keys[outside] = key;
    others.units[outside] = unit;
    inside += isIn;
    outside += 1 - isIn;
    children += isIn * size[unit]!;
  }
  may.length = inside;
  others.length = outside;
  return children;
};

const childrenOf = ({ columns }: Choosing, { units, from, length }: Askers): number => {
  const { size } = columns.units;
  let children = 0;
  for (let i = from; i < from + length; i++) children += size[units[i]!]!;
  return children;
};

/** in place of the last key kept: all stand before it, and: none does */
const BEYOND_ALL = Number.MAX_VALUE;
const BEFORE_ALL = -1;

/** of children alone, the last of the `mark` best: whoever is better than the worst of those takes its place */
const lastAlone = ({ keys, from, length }: Askers, mark: number, scratch: KeyArray): number => {
  if (mark === 0) return BEFORE_ALL;
  for (let i = 0; i < mark; i++) scratch[i] = keys[from + i]!;
  heapify(scratch, 0, mark);
  for (let i = from + mark; i < from + length; i++) {
    if (keys[i]! < scratch[0]!) sink(scratch, 0, mark, 0, keys[i]!);
  }
  return scratch[0]!;
};

/** the worst key that the pool keeps: it takes those who ask in the order of keys while seats used < mark */
const lastKept = (
  { columns, keys }: Choosing,
  askers: Askers,
  children: number,
  mark: number,
  scratch: KeyArray,
): number => {
  const { length, from } = askers;
  if (children <= mark) return BEYOND_ALL;
  if (children === length) return lastAlone(askers, mark, scratch);
  const sorted = scratch.subarray(0, length);
  for (let i = 0; i < length; i++) sorted[i] = askers.keys[from + i]!;
  sorted.sort();
  let last = BEFORE_ALL;
  let used = 0;
  for (let i = 0; i < length && used < mark; i++) {
    last = sorted[i]!;
    used += sizeOfKey(columns, keys, last);
  }
  return last;
};

/** the empty pool keeps everybody up to that key; the others stand in `others` */
const keep = (
  choosing: Choosing,
  pool: number,
  { keys, units, from, length }: Askers,
  last: number,
  others: Askers,
): void => {
  const { columns, records, heap, pool: poolOf } = choosing;
  const { size } = columns.units;
  const base = records[pool * STRIDE + START]!;
  let [kept, used, outside] = [0, 0, others.length];
  for (let i = from; i < from + length; i++) {
    const key = keys[i]!;
    const unit = units[i]!;
    if (key <= last) {
      heap[base + kept++] = key;
      poolOf[unit] = pool;
      used += size[unit]!;
    } else {
      others.keys[outside] = key;
      others.units[outside++] = unit;
    }
  }
  others.length = outside;
  records[pool * STRIDE + LENGTH] = kept;
  records[pool * STRIDE + USED] = used;
};

/** room for those whom a pool may keep, for those it passes on, and for those its successor does */
type Scratch = {
  readonly may: Askers;
  others: Askers;
  free: Askers;
  readonly keys: KeyArray;
};

const newScratch = (choosing: Choosing, room: number): Scratch => ({
  may: newAskers(choosing, room),
  others: newAskers(choosing, room),
  free: newAskers(choosing, room),
  keys: newKeyArray(choosing.keys, room),
});

/** the school's pools, still empty, choose one after the other among those who ask */
const chooseFirst = (
  choosing: Choosing,
  school: number,
  requests: Askers,
  scratch: Scratch,
): void => {
  const { pools, quota, records } = choosing;
  let asking = requests;
  let rest = quota[school]!;
  for (let pool = pools.start[school]!; pool < pools.start[school + 1]!; pool++) {
    const kind = pools.kind[pool]!;
    const { others, free } = scratch;
    others.length = 0;
    // whoever is left may ask the open pool
    const may = kind === OPEN ? asking : scratch.may;
    const children =
      kind === OPEN ? childrenOf(choosing, asking) : part(choosing, kind, asking, may, others);
    const mark = markOf(pools, pool, rest);
    const last = lastKept(choosing, may, children, mark, scratch.keys);
    keep(choosing, pool, may, last, others);
    rest = Math.max(0, rest - Math.min(mark, records[pool * STRIDE + USED]!));
    asking = others;
    scratch.others = free;
    scratch.free = others;
  }
};

/**
 * Answers the number of proposals; whoever its first school refuses has no pool afterwards.
 * `next`: by unit, how many schools of its list it has asked.
 */
export const askFirst = (choosing: Choosing, next: Uint16Array): number => {
  const { count } = choosing.columns.schools;
  const start = startsOf(choosing);
  const requests = requestsOf(choosing, start, next);
  let most = 0;
  for (let s = 0; s < count; s++) most = Math.max(most, start[s + 1]! - start[s]!);
  const scratch = newScratch(choosing, most);
  for (let s = 0; s < count; s++) {
    requests.from = start[s]!;
    requests.length = start[s + 1]! - start[s]!;
    chooseFirst(choosing, s, requests, scratch);
  }
  return requests.units.length;
};
