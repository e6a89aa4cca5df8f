import { type Columns, NONE } from './columns.ts';
import { byCodeUnit } from './compare.ts';
import type { Keys } from './keys.ts';
import type { Margin } from './margin.ts';
import { ordered, orderedByPlace } from './ordered.ts';

/** Units that cost the same everywhere, by number: units of row r are units[start[r]] .. units[start[r + 1]]. */
export type Rows = {
  readonly count: number;
  /** rows below it hold whole classes; each one from there on is a marginal unit alone, as its number counts */
  readonly whole: number;
  readonly start: Int32Array;
  readonly units: Int32Array;
};

/** places among the units */
const byNumber = ({ number }: Keys, units: Int32Array): Int32Array =>
  ordered(units.map((unit) => number[unit]!));

const statedText = ({ stated }: Columns, unit: number): string => {
  if (stated === null) return '';
  const from = stated.start[unit]!;
  const to = stated.start[unit + 1]!;
  if (from === to) return '';
  return `${stated.school.subarray(from, to)}|${stated.metres.subarray(from, to)}`;
};

type Group = { readonly place: number; readonly stated: string };

/** which group each unit belongs to: those of a place who state nothing, and those who state the same */
const groupsOf = (columns: Columns, units: Int32Array) => {
  const { place } = columns.units;
  const atPlace = new Int32Array(columns.places.count).fill(NONE);
  const byText = new Map<string, number>();
  const groups: Group[] = [];
  const groupOf = new Int32Array(units.length);
  const add = (at: number, stated: string): number => groups.push({ place: at, stated }) - 1;
  for (let i = 0; i < units.length; i++) {
    const at = place[units[i]!]!;
    const stated = statedText(columns, units[i]!);
    if (stated === '') {
      if (atPlace[at] === NONE) atPlace[at] = add(at, stated);
      groupOf[i] = atPlace[at]!;
      continue;
    }
    const key = `${at} ${stated}`;
    const known = byText.get(key) ?? add(at, stated);
    byText.set(key, known);
    groupOf[i] = known;
  }
  return { groups, groupOf };
};

/** by place, area and stated metres */
const orderOfGroups = (columns: Columns, groups: readonly Group[]): Int32Array => {
  const { area } = columns.places;
  const x = Int32Array.from(groups, ({ place }) => columns.places.x[place]!);
  const y = Int32Array.from(groups, ({ place }) => columns.places.y[place]!);
  const order = orderedByPlace(x, y);
  const isTogether = (g: number, h: number): boolean => x[g] === x[h] && y[g] === y[h];
  for (let from = 0, to = 1; from < order.length; from = to++) {
    while (to < order.length && isTogether(order[from]!, order[to]!)) to++;
    if (to - from < 2) continue;
    order.subarray(from, to).sort((g, h) => {
      const [a, b] = [groups[g]!, groups[h]!];
      return area[a.place]! - area[b.place]! || byCodeUnit(a.stated, b.stated);
    });
  }
  return order;
};

/** Sorted by what they are, never by id or input order. */
export const rowsOf = (columns: Columns, keys: Keys, { whole, marginal }: Margin): Rows => {
  const { groups, groupOf } = groupsOf(columns, whole);
  const order = orderOfGroups(columns, groups);
  const rowOf = new Int32Array(groups.length);
  for (let row = 0; row < order.length; row++) rowOf[order[row]!] = row;

  const count = groups.length + marginal.length;
  const start = new Int32Array(count + 1);
  for (let i = 0; i < groupOf.length; i++) start[rowOf[groupOf[i]!]! + 1]!++;
  for (let row = 0; row < groups.length; row++) start[row + 1]! += start[row]!;
  for (let row = groups.length; row < count; row++) start[row + 1] = start[row]! + 1;

  const units = new Int32Array(whole.length + marginal.length);
  const at = start.slice();
  const inTurn = byNumber(keys, whole);
  for (let i = 0; i < inTurn.length; i++) {
    const place = inTurn[i]!;
    units[at[rowOf[groupOf[place]!]!]!++] = whole[place]!;
  }
  units.set(
    byNumber(keys, marginal).map((place) => marginal[place]!),
    whole.length,
  );
  return { count, whole: groups.length, start, units };
};
