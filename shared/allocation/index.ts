export { allocate } from './allocate.ts';
export { canonicalInstance } from './canonical.ts';
export { type Checked, checkInstance } from './check-instance.ts';
export type { Columns } from './columns.ts';
export { unitIds } from './compile-units.ts';
export {
  type ChoiceExplanation,
  type Criterion,
  type Explanation,
  explain,
  type Key,
  type Line,
  type Nearest,
} from './explain.ts';
export type { GoalVector, Option, OverflowExplanation } from './explain-overflow.ts';
export { planarMetres } from './pair-costs.ts';
export { findShortage } from './shortage.ts';
export { type Solved, solve } from './solve.ts';
export type * from './types.ts';
export { engineVersion } from './version.ts';
