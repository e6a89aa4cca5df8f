/**
 * Deferred acceptance in rounds, from where the asking stands: every school where units have newly come chooses among
 * them and those it held; whoever it refuses asks on. Each round moves somebody one choice on, hence it ends.
 */

import { type Asking, arrive, homeOf } from './asking.ts';
import { NONE } from './columns.ts';
import { chosen, type Line, lineOf, merged } from './lines.ts';

/** units that have come home, by school: those of s are list[start[s]] .. list[start[s + 1] - 1] */
const unitsAtHome = (asking: Asking) => {
  const { choiceStart, choiceSchool, units, schools } = asking.book.columns;
  const { at } = asking;
  const isHome = (u: number, home: number): boolean =>
    home !== NONE && at[u]! < choiceStart[u + 1]! && choiceSchool[at[u]!] === home;
  const start = new Int32Array(schools.count + 2);
  for (let u = 0; u < units.count; u++) {
    const home = homeOf(asking, u);
    if (isHome(u, home)) start[home + 2]!++;
  }
  for (let s = 2; s < start.length; s++) start[s]! += start[s - 1]!;
  const list = new Int32Array(start[schools.count + 1]!);
  for (let u = 0; u < units.count; u++) {
    const home = homeOf(asking, u);
    if (isHome(u, home)) list[start[home + 1]!++] = u;
  }
  return { start, list };
};

/** Afterwards every unit stands where it ends, or behind its last choice. */
export const settled = (asking: Asking): void => {
  const { book, at, head, next } = asking;
  const { choiceStart, choiceSchool } = book.columns;
  const { start, list } = unitsAtHome(asking);
  const held = new Map<number, Line>();
  const heldAt = (s: number): Line =>
    held.get(s) ?? lineOf(book, at, [...list.subarray(start[s]!, start[s + 1]!)]);

  let newcomers = new Map<number, number[]>();
  for (let s = 0; s < head.length; s++) {
    const waiting: number[] = [];
    for (let u = head[s]!; u !== NONE; u = next[u]!) waiting.push(u);
    if (waiting.length > 0) newcomers.set(s, waiting);
  }
  const goOn = (u: number, coming: Map<number, number[]>): void => {
    at[u]!++;
    arrive(asking, u);
    if (at[u] === choiceStart[u + 1]) return;
    const s = choiceSchool[at[u]!]!;
    const others = coming.get(s);
    if (others) others.push(u);
    else coming.set(s, [u]);
  };
  while (newcomers.size > 0) {
    const coming = new Map<number, number[]>();
    for (const [s, units] of newcomers) {
      const { kept, refused } = chosen(book, s, merged(heldAt(s), lineOf(book, at, units)));
      held.set(s, kept);
      for (const u of refused) goOn(u, coming);
    }
    newcomers = coming;
  }
};
