import { type Check, faultAt } from '../faults.ts';

/** Families are told no draft, and of every adjustment the reason. */
export const zoneVersions: Check = ({ zones }, stage) =>
  zones.flatMap(({ id, version, adjustedBecause }, index) => [
    ...(version === 'DRAFT' && stage === 'publication'
      ? [faultAt(['zones', index, 'version'], 'zone-still-draft', { zone: id })]
      : []),
    ...(version === 'ADJUSTED' && (adjustedBecause ?? '').trim() === ''
      ? [faultAt(['zones', index, 'adjustedBecause'], 'adjustment-without-reason', { zone: id })]
      : []),
  ]);
