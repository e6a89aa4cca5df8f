export type { Beacon, Chain } from './announcement.ts';
export type { PublicKey, VerifySignature } from './chain.ts';
export type { VerifyBeacon } from './drawn.ts';
export type { Tools, Until } from './p9-roots-and-links.ts';
export type { Breach, BreachCode, Property, PropertyReport, Report } from './report.ts';
export { allHold, verify } from './verify.ts';
export { verifyBundle } from './verify-bundle.ts';
