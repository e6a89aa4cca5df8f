/** The pools of every school: who may sit in which, how many seats each fills, and the line the placements draw. */

import type { Columns, Names } from './columns.ts';
import type { Seated } from './seated.ts';

/** kinds beside the reserves, whose kind is their group */
export const GUARANTEED = -1;
export const OPEN = -2;

export const kindName = (kind: number, names: Names): string => {
  if (kind === OPEN) return 'open';
  return kind === GUARANTEED ? 'guaranteed' : names.group(kind);
};

export type PoolLayout = {
  /** pools of school s: start[s] .. start[s + 1], in the order in which they take */
  readonly start: Int32Array;
  readonly kind: Int32Array;
  /** seats asked for: those of a reserve, or as many as there are */
  readonly wanted: Int32Array;
};

export type Pools = PoolLayout & {
  readonly mark: Int32Array;
  readonly used: Int32Array;
  readonly closed: Uint8Array;
  /** the worst unit kept, NONE where none is, and its key, below all keys where none is */
  readonly last: Int32Array;
  readonly line: Float64Array;
  /** keys below this are not refused: the line where the pool is closed, else beyond all keys */
  readonly gate: Float64Array;
  /** by school: whoever stands behind this key is refused by all pools */
  readonly bar: Float64Array;
};

const unlimited = 2 ** 31 - 1;

export const poolLayout = ({ rules, schools }: Columns): PoolLayout => {
  const { count, reserveStart, reserveGroup, reserveSeats } = schools;
  const first = rules.guaranteedTier < 0 ? 0 : 1;
  const start = new Int32Array(count + 1);
  for (let s = 0; s < count; s++) {
    start[s + 1] = start[s]! + first + reserveStart[s + 1]! - reserveStart[s]! + 1;
  }
  const kind = new Int32Array(start[count]!).fill(OPEN);
  const wanted = new Int32Array(start[count]!).fill(unlimited);
  for (let s = 0; s < count; s++) {
    let pool = start[s]!;
    if (first > 0) kind[pool++] = GUARANTEED;
    for (let r = reserveStart[s]!; r < reserveStart[s + 1]!; r++, pool++) {
      kind[pool] = reserveGroup[r]!;
      wanted[pool] = reserveSeats[r]!;
    }
  }
  return { start, kind, wanted };
};

/** seats the zone phase may plan with */
export const zoneSeats = ({ rules, schools }: Columns, school: number): number =>
  Math.max(0, schools.seats[school]! - rules.holdBack);

/**
 * C1: marks by the table of §2, from the seats used. A reserve hands on what it leaves free and keeps back no more than
 * its size.
 */
export const poolsOf = (columns: Columns, layout: PoolLayout, seated: Seated): Pools => {
  const { start, wanted } = layout;
  const { used, last, line } = seated;
  const mark = new Int32Array(used.length);
  const closed = new Uint8Array(used.length);
  const gate = line.slice();
  const bar = new Float64Array(columns.schools.count);
  for (let s = 0; s < columns.schools.count; s++) {
    let rest = zoneSeats(columns, s);
    for (let p = start[s]!; p < start[s + 1]!; p++) {
      mark[p] = Math.min(wanted[p]!, rest);
      rest -= Math.min(mark[p]!, used[p]!);
      closed[p] = used[p]! >= mark[p]! ? 1 : 0;
      if (closed[p] === 0) gate[p] = Number.POSITIVE_INFINITY;
      bar[s] = Math.max(bar[s]!, gate[p]!);
    }
  }
  return { ...layout, mark, used, closed, last, line, gate, bar };
};
