import { resolveAddress, type ZoneIndex, zoneIndex } from '../zones/index.ts';
import type { RuleBook, Zone } from './schema.ts';

/** The wordings of zones, with the notes and towns that tell places of one name apart. */
export const wordingIndex = (zones: readonly Zone[]): ZoneIndex =>
  zoneIndex(
    zones.map(({ id, text, note, towns }) => ({
      id,
      text,
      ...(note === undefined ? {} : { note }),
      ...(towns === undefined ? {} : { towns }),
    })),
  );

/** Zone ids of an address by the published wording; several or none are a person's to settle. */
export const zonesByWording = (book: RuleBook): ((address: string) => readonly string[]) => {
  const index = wordingIndex(book.zones);
  return (address) => {
    const resolution = resolveAddress(index, address);
    return resolution.kind === 'found' ? resolution.zones.map(({ id }) => id) : [];
  };
};
