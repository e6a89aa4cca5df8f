import type { Applicant, Rules } from './types.ts';

export const NONE = -1;
/** kinds of pools beside the reserves, whose kind is the index of their group */
export const GUARANTEED = -1;
export const OPEN = -2;

/** Schools by index, in code-unit order of their ids; the pools of school s are poolStart[s] .. poolStart[s + 1]. */
export type SchoolTable = {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly seats: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly area: Int32Array;
  readonly overflow: Uint8Array;
  readonly poolStart: Int32Array;
  readonly poolKind: Int32Array;
  /** seats of a reserve; the marks of the other pools follow from the school's seats */
  readonly poolSeats: Int32Array;
};

/** Units by index, in code-unit order of their ids; choices in family order from choiceStart[u]. */
export type UnitTable = {
  readonly ids: readonly string[];
  readonly members: readonly (readonly Applicant[])[];
  readonly size: Int32Array;
  readonly x: Int32Array;
  readonly y: Int32Array;
  readonly area: Int32Array;
  readonly overflow: Uint8Array;
  readonly groups: readonly (readonly number[])[];
  /** in one of the rules' guaranteedGroups */
  readonly guaranteed: Uint8Array;
  /** least tier over the choices, NONE without choices */
  readonly bestTier: Int32Array;
  /** metres the unit states itself, by school index */
  readonly metres: readonly (ReadonlyMap<number, number> | null)[];
  readonly choiceStart: Int32Array;
  readonly choiceUnit: Int32Array;
  readonly choiceSchool: Int32Array;
  readonly choiceTier: Int32Array;
  readonly choiceOrder: Float64Array;
};

export type Model = {
  readonly rules: Rules;
  readonly schools: SchoolTable;
  readonly units: UnitTable;
  readonly groups: readonly string[];
};

/**
 * Length of a step in the plane. With coordinate differences up to 4,000,000 the root of n lies at least 1/(8·2^23)
 * from any half, more than the error of the double root, so rounding gives the nearest integer exactly.
 */
export const planarMetres = (dx: number, dy: number): number =>
  Math.round(Math.sqrt(dx * dx + dy * dy));

/** the unit's own entry, else between the places */
export const metresBetween = ({ schools, units }: Model, unit: number, school: number): number =>
  units.metres[unit]?.get(school) ??
  planarMetres(units.x[unit]! - schools.x[school]!, units.y[unit]! - schools.y[school]!);
