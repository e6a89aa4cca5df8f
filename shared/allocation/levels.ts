import type { Transport, Weights } from './pair-costs.ts';
import type { OverflowGoal } from './types.ts';

/** Goals that are minimised at once, as one sum. */
export type Level = { readonly goals: readonly Goal[]; readonly weights: Weights };

export type Goal = Exclude<OverflowGoal, 'placed'>;

const nothing: Weights = { outside: 0, far: 0, metres: 0, number: 0 };

/** Weights under which only one goal counts: for taking a folded price apart. */
export const weightsOf: Readonly<Record<Goal, Weights>> = {
  area: { ...nothing, outside: 1 },
  near: { ...nothing, far: 1 },
  metres: { ...nothing, metres: 1 },
};

/** the part of the weights that a goal is */
export const componentOf = { area: 'outside', near: 'far', metres: 'metres' } as const;

/** of two children whose leaving costs the same, the one with the larger number is left out */
const byNumber: Level = { goals: [], weights: { ...nothing, number: -1 } };

const farthest = ({ rows, rowX, rowY, columns, columnX, columnY, stated }: Transport): number => {
  let [left, right, low, high, most] = [Infinity, -Infinity, Infinity, -Infinity, 1];
  const include = (x: number, y: number) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  };
  for (let row = 0; row < rows; row++) include(rowX[row]!, rowY[row]!);
  for (let column = 0; column < columns; column++) include(columnX[column]!, columnY[column]!);
  for (const metres of stated?.metres ?? []) most = Math.max(most, metres);
  return Math.max(most, right - left + (high - low));
};

/**
 * Goals in their order, folded into sums as far as doubles stay exact, further ones in passes of their own.
 *
 * Bound. A simple cycle of the problem enters and leaves each of the K columns at most once, so a goal worth at most V a
 * child changes along it by at most K·V. A goal that weighs one more than the sum of these changes below it decides the
 * sign of every cycle, and so of every reduced cost, as the lexicographic order does. A path from the root passes at
 * most K + 1 rows, each adding or taking at most the dearest pair C, so potentials stay within (K + 1)·C and reduced
 * costs within 2·(K + 2)·C, which must stay within 2^53. Passes: each later one only uses pairs that the prices of all
 * earlier ones call free of charge, which are those that any optimum of them can use (complementary slackness).
 * `exact`: up to where integers are; less only in tests, to have passes without a country of schools.
 */
export const levelsOf = (
  problem: Transport,
  goals: readonly Goal[],
  exact = Number.MAX_SAFE_INTEGER,
): readonly Level[] => {
  const columns = problem.columns + 1;
  const metres = farthest(problem);
  const levels: Level[] = [];
  let weights = nothing;
  let folded: Goal[] = [];
  let dearest = 0;
  for (const goal of goals.toReversed()) {
    const most = goal === 'metres' ? metres : 1;
    const weight = columns * dearest + 1;
    const total = dearest + weight * most;
    // one goal alone always fits: check-bounds.ts
    const fits = folded.length === 0 || 2 * (columns + 2) * total <= exact;
    if (!fits) levels.unshift({ goals: folded, weights });
    weights = { ...(fits ? weights : nothing), [componentOf[goal]]: fits ? weight : 1 };
    folded = fits ? [goal, ...folded] : [goal];
    dearest = fits ? total : most;
  }
  levels.unshift({ goals: folded, weights });
  return problem.leave === null ? levels : [...levels, byNumber];
};
