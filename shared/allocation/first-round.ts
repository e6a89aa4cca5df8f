/**
 * Deferred acceptance begins with everybody asking the first school of the list. All of these requests come before
 * anybody is refused, so each school chooses once among all that have it first: the choice function of choice.ts on
 * pools that are still empty, in a few passes over the requests instead of one step for each. O(units), and
 * O(n log n) for the n that ask a pool with too few seats.
 */
import { type Choosing, isEligible } from './choice.ts';
import type { Indices } from './columns.ts';
import { isJoint, newKeyArray, sizeOfKey } from './keys.ts';
import { heapify, type KeyArray, LENGTH, START, STRIDE, sink, USED } from './pool-records.ts';
import { markOf, OPEN } from './pools.ts';

/** who asks: keys with their units, `length` of them from `from` on */
type Line = { readonly keys: KeyArray; readonly units: Int32Array; from: number; length: number };

const newLine = ({ keys }: Choosing, room: number): Line => ({
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
const requestsOf = (choosing: Choosing, start: Int32Array, next: Uint16Array): Line => {
  const { columns, keys } = choosing;
  const { choiceStart, choiceSchool, choiceRank, units, schools } = columns;
  const { radix, number } = keys;
  const { size } = units;
  const line = newLine(choosing, start[schools.count]!);
  const at = start.slice();
  for (let unit = 0; unit < units.count; unit++) {
    const first = choiceStart[unit]!;
    if (first === choiceStart[unit + 1]) continue;
    const place = at[choiceSchool[first]!]!++;
    const joint = size[unit]! > 1 ? 1 : 0;
    line.keys[place] = choiceRank[first]! * radix + 2 * number[unit]! + joint;
    line.units[place] = unit;
    next[unit] = 1;
  }
  return line;
};

const sizeOf = (key: number, size: Indices, unit: number): number =>
  isJoint(key) ? size[unit]! : 1;

/** Parts the line into those who may ask a pool of that kind and the others; answers the children of the former. */
const part = (choosing: Choosing, kind: number, line: Line, may: Line, others: Line): number => {
  const { size } = choosing.columns.units;
  const end = line.from + line.length;
  let [inside, outside, children] = [0, 0, 0];
  for (let i = line.from; i < end; i++) {
    const key = line.keys[i]!;
    const unit = line.units[i]!;
    const isIn = +isEligible(choosing, kind, key, unit);
    // to both, as who may is a matter of chance, which no processor guesses
    may.keys[inside] = key;
    may.units[inside] = unit;
    others.keys[outside] = key;
    others.units[outside] = unit;
    inside += isIn;
    outside += 1 - isIn;
    children += isIn * sizeOf(key, size, unit);
  }
  may.length = inside;
  others.length = outside;
  return children;
};

const childrenOf = ({ columns }: Choosing, { keys, units, from, length }: Line): number => {
  const { size } = columns.units;
  let children = 0;
  for (let i = from; i < from + length; i++) children += sizeOf(keys[i]!, size, units[i]!);
  return children;
};

/** in place of the last key kept: every key is better, and: none is */
const ANYBODY = Number.MAX_VALUE;
const NOBODY = -1;

/** of children alone, the last of the `mark` best: whoever is better than the worst of those takes its place */
const lastAlone = ({ keys, from, length }: Line, mark: number, scratch: KeyArray): number => {
  if (mark === 0) return NOBODY;
  for (let i = 0; i < mark; i++) scratch[i] = keys[from + i]!;
  heapify(scratch, 0, mark);
  for (let i = from + mark; i < from + length; i++) {
    if (keys[i]! < scratch[0]!) sink(scratch, 0, mark, 0, keys[i]!);
  }
  return scratch[0]!;
};

/** the worst key that the pool keeps of the line: it takes them in the order of keys while seats used < mark */
const lastKept = (
  { columns, keys }: Choosing,
  line: Line,
  children: number,
  mark: number,
  scratch: KeyArray,
): number => {
  const { length, from } = line;
  if (children <= mark) return ANYBODY;
  if (children === length) return lastAlone(line, mark, scratch);
  const sorted = scratch.subarray(0, length);
  for (let i = 0; i < length; i++) sorted[i] = line.keys[from + i]!;
  sorted.sort();
  let last = NOBODY;
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
  { keys, units, from, length }: Line,
  last: number,
  others: Line,
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
      used += sizeOf(key, size, unit);
    } else {
      others.keys[outside] = key;
      others.units[outside++] = unit;
    }
  }
  others.length = outside;
  records[pool * STRIDE + LENGTH] = kept;
  records[pool * STRIDE + USED] = used;
};

/** what the pools of a school pass on to each other */
type Lines = { may: Line; others: Line; free: Line; readonly scratch: KeyArray };

const linesOf = (choosing: Choosing, room: number): Lines => ({
  may: newLine(choosing, room),
  others: newLine(choosing, room),
  free: newLine(choosing, room),
  scratch: newKeyArray(choosing.keys, room),
});

/** the school's pools, still empty, choose one after the other among those who ask */
const chooseFirst = (choosing: Choosing, school: number, requests: Line, lines: Lines): void => {
  const { pools, quota, records } = choosing;
  let asking = requests;
  let rest = quota[school]!;
  for (let pool = pools.start[school]!; pool < pools.start[school + 1]!; pool++) {
    const kind = pools.kind[pool]!;
    const { others, free } = lines;
    others.length = 0;
    // whoever is left may ask the open pool
    const may = kind === OPEN ? asking : lines.may;
    const children =
      kind === OPEN ? childrenOf(choosing, asking) : part(choosing, kind, asking, may, others);
    const mark = markOf(pools, pool, rest);
    const last = lastKept(choosing, may, children, mark, lines.scratch);
    keep(choosing, pool, may, last, others);
    rest = Math.max(0, rest - Math.min(mark, records[pool * STRIDE + USED]!));
    asking = others;
    lines.others = free;
    lines.free = others;
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
  const lines = linesOf(choosing, most);
  for (let s = 0; s < count; s++) {
    requests.from = start[s]!;
    requests.length = start[s + 1]! - start[s]!;
    chooseFirst(choosing, s, requests, lines);
  }
  return requests.units.length;
};
