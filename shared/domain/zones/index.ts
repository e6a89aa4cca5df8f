export { type Conflict, conflicts } from './conflicts.ts';
export { parseZoneText } from './parse-zone-text.ts';
export {
  type DrawnZone,
  type PlanarPoint,
  type PointResolution,
  pointInPolygon,
  type Ring,
  resolvePoint,
  type Side,
} from './polygon.ts';
export { resolveAddress } from './resolve-address.ts';
export type {
  Candidate,
  Clause,
  Condition,
  HomeFacts,
  NumberRule,
  Place,
  Resolution,
  Zone,
} from './types.ts';
export { type ZoneIndex, zoneIndex } from './zone-index.ts';
