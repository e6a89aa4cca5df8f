export type { Columns, Names, Outcome, Seating } from './columns.ts';
export { judgeColumns } from './judge.ts';
export { numbersFollowFromSeed } from './p4-draw.ts';
export type { Breach, BreachCode, Property, PropertyReport, Report } from './report.ts';
export { allHold, verify } from './verify.ts';
