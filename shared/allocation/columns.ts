import type { Rules } from './types.ts';

/** "no such index" in every column */
export const NONE = -1;

export type Indices = Uint8Array | Uint16Array | Int32Array;

/**
 * An instance in columns: names stay outside, everything else is an integer in a typed array, so that a million
 * children fit in memory and in the processor's caches. Schools, groups and units stand in code-unit order of their
 * ids where they come from `sunshine-instance/1`; the outcome depends on that order nowhere but between schools at one
 * point.
 */
export type Columns = {
  readonly rules: Rules;
  /** number of groups; groups are indices below it */
  readonly groups: number;
  readonly schools: SchoolColumns;
  readonly places: PlaceColumns;
  readonly units: UnitColumns;
  /** choices of unit u: choiceStart[u] .. choiceStart[u + 1], in the family's order */
  readonly choiceStart: Int32Array;
  readonly choiceSchool: Indices;
  /** index into ranks */
  readonly choiceRank: Indices;
  /** the different (tier, order) of all choices, ascending: a smaller index is better */
  readonly rankTier: Int32Array;
  readonly rankOrder: Float64Array;
  /** units with equal groups share a set; set s has group g where groupSets[s * groups + g] is 1 */
  readonly groupSets: Uint8Array;
  /** metres that units state themselves: by unit, then school ascending; null where nobody does */
  readonly stated: StatedMetres | null;
};

export type SchoolColumns = {
  readonly count: number;
  readonly seats: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** NONE where it has none */
  readonly area: Int32Array;
  /** 1 where it takes part in the overflow */
  readonly overflow: Uint8Array;
  /** reserves of school s in their published order: reserveStart[s] .. reserveStart[s + 1] */
  readonly reserveStart: Int32Array;
  readonly reserveGroup: Int32Array;
  readonly reserveSeats: Int32Array;
};

/** The different (x, y, area) where units live. */
export type PlaceColumns = {
  readonly count: number;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly area: Int32Array;
};

export type UnitColumns = {
  readonly count: number;
  readonly place: Int32Array;
  /** children */
  readonly size: Uint8Array | Int32Array;
  /** are there units of two and more? */
  readonly joint: boolean;
  readonly overflow: Uint8Array;
  /** index of its set in groupSets */
  readonly groupSet: Indices;
};

/** Metres of unit u: start[u] .. start[u + 1]. */
export type StatedMetres = {
  readonly start: Int32Array;
  readonly school: Int32Array;
  readonly metres: Int32Array;
};
