export type { Breach, BreachCode, Property, PropertyReport, Report } from './report.ts';
export { allHold, verify } from './verify.ts';
