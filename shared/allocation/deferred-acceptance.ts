/**
 * Family-proposing deferred acceptance (Gale & Shapley 1962) with the cumulative choice function of choice.ts.
 * Every step moves one unit one place down its list, so it ends after at most as many steps as there are choices.
 * The choice function satisfies substitutes and irrelevance of rejected units, so whatever the order of processing the
 * result is the one stable outcome that every family likes best (Hatfield & Milgrom 2005; Aygün & Sönmez 2013).
 * Units ask in the order of the columns: neighbours ask the same schools, which the processor's caches like.
 */
import { type Choosing, choose, newChoosing } from './choice.ts';
import { type Columns, NONE } from './columns.ts';
import { askFirst } from './first-round.ts';
import { type Keys, keyAt, unitOfKey } from './keys.ts';
import { acceptPlainly, isPlain, TURNS, type Turns } from './plain-acceptance.ts';
import { LENGTH, STRIDE } from './pool-records.ts';
import type { Counters } from './types.ts';

export type ZonePhase = {
  readonly choosing: Choosing;
  /** by unit: the pool that keeps it, NONE where none does */
  readonly pool: Int32Array;
  /** units that none keeps */
  readonly unplaced: number;
  readonly counters: Counters;
};

/** Asks for one unit and for everybody it displaces, directly or not, until all are kept or at the end of their list. */
const settle = (choosing: Choosing, next: Uint16Array, waiting: number[], unit: number): number => {
  const { columns, keys } = choosing;
  const { choiceStart, choiceSchool } = columns;
  let proposals = 0;
  waiting[0] = unit;
  for (let count = 1; count > 0; ) {
    const asker = waiting[--count]!;
    const choice = choiceStart[asker]! + next[asker]!;
    if (choice === choiceStart[asker + 1]!) continue;
    next[asker]!++;
    proposals++;
    const key = keyAt(columns, keys, asker, choice);
    const refused = choose(choosing, choiceSchool[choice]!, asker, key);
    for (let i = 0; i < refused; i++) waiting[count++] = unitOfKey(keys, choosing.asking[i]!);
  }
  return proposals;
};

/** The schools choose from all that asked, by all their pools; answers the number of proposals. */
const acceptByPools = (choosing: Choosing, { units, next, onTurns }: Turns): number => {
  const waiting: number[] = [];
  let proposals = 0;
  for (let i = 0; i < units.length; i++) {
    if (i % TURNS === 0) onTurns(i);
    proposals += settle(choosing, next, waiting, units[i]!);
  }
  return proposals;
};

/** in the order given, else in that of the columns */
const withoutPlace = (pool: Int32Array, order: Int32Array | undefined): Int32Array => {
  let count = 0;
  for (let unit = 0; unit < pool.length; unit++) count += +(pool[unit] === NONE);
  const units = new Int32Array(count);
  let at = 0;
  for (let i = 0; i < pool.length; i++) {
    const unit = order === undefined ? i : order[i]!;
    if (pool[unit] === NONE) units[at++] = unit;
  }
  return units;
};

type Options = {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** of processing, for tests: the outcome does not depend on it */
  readonly order?: Int32Array;
  /** for tests: one unit at a time from the start, and by pools also where schools have only one */
  readonly oneByOne?: boolean;
};

export const deferredAcceptance = (
  columns: Columns,
  keys: Keys,
  { onProgress, order, oneByOne = false }: Options = {},
): ZonePhase => {
  const { count } = columns.units;
  const choosing = newChoosing(columns, keys);
  const accept = isPlain(choosing) && !oneByOne ? acceptPlainly : acceptByPools;
  const next = new Uint16Array(count);
  const first = oneByOne ? 0 : askFirst(choosing, next);
  const units = withoutPlace(choosing.pool, order);
  const onTurns = (done: number) => onProgress?.(count - units.length + done, count);
  const proposals = first + accept(choosing, { units, next, onTurns });
  onProgress?.(count, count);
  const kept = keptOf(choosing);
  return {
    choosing,
    pool: choosing.pool,
    unplaced: count - kept,
    counters: { proposals, rejections: proposals - kept },
  };
};

/** units that have a place */
const keptOf = ({ records }: Choosing): number => {
  let kept = 0;
  for (let at = LENGTH; at < records.length; at += STRIDE) kept += records[at]!;
  return kept;
};
