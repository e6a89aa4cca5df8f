export type { Breach, Property, PropertyReport, Report } from './report.ts';
export { allHold, verify } from './verify.ts';
