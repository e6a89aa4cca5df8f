/**
 * Family-proposing deferred acceptance (Gale & Shapley 1962) with the cumulative choice function of choice.ts.
 * Every step moves one unit one place down its list, so it ends after at most as many steps as there are choices.
 * The choice function satisfies substitutes and irrelevance of rejected units, so whatever the order of processing the
 * result is the one stable outcome that every family likes best (Hatfield & Milgrom 2005; Aygün & Sönmez 2013).
 */
import { type Choosing, choose, newChoosing } from './choice.ts';
import { type Model, NONE } from './model.ts';
import { itemsOf } from './pool-heaps.ts';
import type { Counters } from './types.ts';

export type ZonePhase = {
  readonly choosing: Choosing;
  /** by unit: the choice that holds it, and the pool, NONE where none does */
  readonly choice: Int32Array;
  readonly pool: Int32Array;
  readonly counters: Counters;
};

const STEP = 4096;

export const deferredAcceptance = (
  model: Model,
  numbers: Int32Array,
  onProgress?: (done: number, total: number) => void,
  order: Iterable<number> = model.units.ids.keys(),
): ZonePhase => {
  const { units } = model;
  const choosing = newChoosing(model, numbers);
  const next = units.choiceStart.slice(0, -1);
  let proposals = 0;
  let rejections = 0;
  let done = 0;
  for (const unit of order) {
    const asking = [unit];
    for (let asker = asking.pop(); asker !== undefined; asker = asking.pop()) {
      if (next[asker]! === units.choiceStart[asker + 1]!) continue;
      proposals++;
      const refused = choose(choosing, next[asker]!++);
      rejections += refused.length;
      for (const choice of refused) asking.push(units.choiceUnit[choice]!);
    }
    if (++done % STEP === 0) onProgress?.(done, units.ids.length);
  }
  onProgress?.(done, units.ids.length);
  return { choosing, ...held(choosing), counters: { proposals, rejections } };
};

const held = (choosing: Choosing): Pick<ZonePhase, 'choice' | 'pool'> => {
  const { units, schools } = choosing.model;
  const choice = new Int32Array(units.ids.length).fill(NONE);
  const pool = new Int32Array(units.ids.length).fill(NONE);
  for (const p of schools.poolKind.keys()) {
    for (const item of itemsOf(choosing.heaps, p)) {
      choice[units.choiceUnit[item]!] = item;
      pool[units.choiceUnit[item]!] = p;
    }
  }
  return { choice, pool };
};
