export { allocate, type Progress } from './allocate.ts';
export { canonicalInstance } from './canonical.ts';
export { unitIds } from './compile-units.ts';
export { findShortage } from './shortage.ts';
export type * from './types.ts';
