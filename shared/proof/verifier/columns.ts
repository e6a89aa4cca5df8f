/**
 * What is judged, in columns: names stay outside, everything else is an integer in a typed array. The shapes are those
 * in which the engine keeps an instance, declared here once more, since no code is shared.
 */

import type { Rules } from './instance.ts';
import type { Cutoff, Price, Shortage, Swap, Totals } from './result.ts';

/** "no such index" in every column */
export const NONE = -1;

export type Indices = Uint8Array | Uint16Array | Int32Array;

export type SchoolColumns = {
  readonly count: number;
  readonly seats: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly area: Int32Array;
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
  readonly size: Indices;
  readonly overflow: Uint8Array;
  /** index of its set in groupSets */
  readonly groupSet: Indices;
};

/** Metres of unit u: start[u] .. start[u + 1], a school once. */
export type StatedMetres = {
  readonly start: Int32Array;
  readonly school: Int32Array;
  readonly metres: Int32Array;
};

export type Columns = {
  readonly rules: Rules;
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
  /** set s has group g where groupSets[s * groups + g] is 1 */
  readonly groupSets: Uint8Array;
  readonly stated: StatedMetres | null;
};

/**
 * Where every unit sits. The pools of a school follow each other among all pools, in the order in which they take: the
 * guaranteed one where the rules have it, one for each reserve, the open one.
 */
export type Seating = {
  readonly school: Indices | Int16Array;
  /** pool of the zone phase by its index among all pools; NONE elsewhere */
  readonly pool: Int32Array;
};

/** A result on columns: one number and one seat a unit, and the published rows under the names of `Names`. */
export type Outcome = {
  readonly numbers: Int32Array;
  readonly seating: Seating;
  readonly cutoffs: readonly Cutoff[];
  readonly prices: readonly Price[];
  readonly swaps: readonly Swap[];
  readonly shortage: Shortage | null;
  readonly totals: Totals;
};

/** How rows and breaches call what the columns count. */
export type Names = {
  readonly school: (school: number) => string;
  readonly group: (group: number) => string;
  readonly unit: (unit: number) => string;
  /** the first child of the unit */
  readonly applicant: (unit: number) => string;
};

/** where there are no names, indices stand for them */
export const plainNames: Names = { school: String, group: String, unit: String, applicant: String };
