/**
 * Deferred acceptance from where the asking stands: every school where units have newly come chooses among them and
 * those it holds; whoever it refuses asks on. Schools choose in turn, so that many have come before one chooses again.
 * Every choice moves somebody one place on in a list or is the last of its school, hence it ends.
 */

import { type Asking, arrive } from './asking.ts';
import { NONE } from './columns.ts';
import { choose, type Held, holdAtHome, newHeld } from './held.ts';

/** units that have come home are held, where others ask or may come to ask */
const withHomes = (asking: Asking): Held => {
  const held = newHeld(asking);
  const { stable, at, missing } = asking;
  if (!stable) return held;
  const { seated, outcome } = asking.book;
  const { choice } = seated;
  const { school } = outcome.seating;
  for (let u = 0; u < choice.length; u++) {
    const home = choice[u]!;
    // complete schools choose no more
    if (home === NONE || missing[school[u]!] === 0) continue;
    if (home === at[u]) holdAtHome(held, u, home);
  }
  return held;
};

/** Afterwards every unit stands where it ends, or behind its last choice. */
export const settle = (asking: Asking): void => {
  const { at, waiting } = asking;
  const held = withHomes(asking);
  const turn: number[] = [];
  const queued = new Uint8Array(waiting.length);
  const queue = (s: number): void => {
    if (queued[s] === 0) turn.push(s);
    queued[s] = 1;
  };
  waiting.forEach(({ length }, s) => {
    if (length > 0) queue(s);
  });
  for (const s of turn) {
    queued[s] = 0;
    choose(held, s);
    for (const u of held.refused) {
      at[u]!++;
      const to = arrive(asking, u);
      if (to === NONE) continue;
      waiting[to]!.push(u);
      queue(to);
    }
  }
};
