import { NONE } from './columns.ts';

/** Who is placed where: rows of children who cost the same everywhere, columns of schools with seats left. */
export type Transport = {
  readonly rows: number;
  readonly rowX: Int32Array;
  readonly rowY: Int32Array;
  readonly rowArea: Int32Array;
  /** children */
  readonly supply: Int32Array;
  /** metres that the row's children state themselves, by column; null where nobody does */
  readonly stated: {
    readonly start: Int32Array;
    readonly column: Int32Array;
    readonly metres: Int32Array;
  } | null;
  readonly columns: number;
  readonly columnX: Int32Array;
  readonly columnY: Int32Array;
  readonly columnArea: Int32Array;
  /** seats */
  readonly capacity: Int32Array;
  readonly nearMetres: number;
  /** where seats are short: the column after the last takes `seats` children of the rows that have a number */
  readonly leave: { readonly seats: number; readonly number: Int32Array } | null;
};

/** What one child costs at one level: a folded sum of goals, exact by the bounds of levels.ts. */
export type Weights = {
  readonly outside: number;
  readonly far: number;
  readonly metres: number;
  /** of the lottery number of whoever is left out; negative, so that the larger number is */
  readonly number: number;
};

/**
 * Length of a step in the plane. With coordinate differences up to 4,000,000 the root of n is below 2^23 and lies at
 * least 1/(8·2^23) from any half, more than the errors of the double root and of the sum, so it is the nearest integer,
 * exactly. Not Math.round, which branches on what it rounds.
 */
export const planarMetres = (dx: number, dy: number): number =>
  Math.floor(Math.sqrt(dx * dx + dy * dy) + 0.5);

const statedOf = ({ stated }: Transport, row: number, column: number): number => {
  if (stated === null) return NONE;
  for (let at = stated.start[row]!; at < stated.start[row + 1]!; at++) {
    if (stated.column[at] === column) return stated.metres[at]!;
  }
  return NONE;
};

/** Do all ways of the row follow from the coordinates? */
export const isPlanar = ({ stated }: Transport, row: number): boolean =>
  stated === null || stated.start[row] === stated.start[row + 1];

/** May a child of the row be left out? Rows of classes that are served whole have no number. */
export const mayLeave = ({ leave }: Transport, row: number): boolean =>
  leave !== null && leave.number[row]! > 0;

export const metresOfPair = (problem: Transport, row: number, column: number): number => {
  const own = statedOf(problem, row, column);
  if (own >= 0) return own;
  return planarMetres(
    problem.rowX[row]! - problem.columnX[column]!,
    problem.rowY[row]! - problem.columnY[column]!,
  );
};

export const isOutside = (problem: Transport, row: number, column: number): boolean => {
  const area = problem.rowArea[row]!;
  return area !== NONE && area !== problem.columnArea[column];
};

/** What a child costs at so many planar metres, but for what it costs to be outside. */
export const planarCost = (
  { nearMetres }: Transport,
  { far, metres }: Weights,
  way: number,
): number => metres * way + (way > nearMetres ? far : 0);

/** What a child costs at least where the way is this long before it is rounded. */
export const leastCost = (problem: Transport, weights: Weights, way: number): number =>
  planarCost(problem, weights, Math.max(0, way - 1));

/** The same of a row and a column of schools, at so many metres, with what it costs to be outside. */
export const costAt = (
  problem: Transport,
  weights: Weights,
  row: number,
  column: number,
  way: number,
): number => {
  const { outside } = weights;
  const beside = outside > 0 && isOutside(problem, row, column) ? outside : 0;
  return planarCost(problem, weights, way) + beside;
};

/** The cost of one child of the row in the column; the column after the last is "left out". */
export const costOfPair = (
  problem: Transport,
  weights: Weights,
  row: number,
  column: number,
): number => {
  if (column === problem.columns) return weights.number * problem.leave!.number[row]!;
  return costAt(problem, weights, row, column, metresOfPair(problem, row, column));
};

/**
 * How far a column may be and still cost a child less than `least`: everything farther costs at least as much. Planar
 * ways only; `far` begins beyond nearMetres, and being outside only adds. Right to a small part of a metre.
 */
export const reachOf = (
  { nearMetres }: Transport,
  { far, metres }: Weights,
  least: number,
): number => {
  if (metres === 1) return Math.max(Math.min(least, nearMetres), least - far);
  if (metres === 0) return least > 0 ? Number.POSITIVE_INFINITY : 0;
  return Math.max(Math.min(least / metres, nearMetres), (least - far) / metres);
};
