import { resolveAddress, zoneIndex } from '../zones/index.ts';
import type { RuleBook } from './schema.ts';

/** Zone ids of an address by the published wording; several or none are a person's to settle. */
export const zonesByWording = (book: RuleBook): ((address: string) => readonly string[]) => {
  const index = zoneIndex(book.zones.map(({ id, text }) => ({ id, text })));
  return (address) => {
    const resolution = resolveAddress(index, address);
    return resolution.kind === 'found' ? resolution.zones.map(({ id }) => id) : [];
  };
};
