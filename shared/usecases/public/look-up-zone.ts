import type * as z from 'zod';
import type { zoneLookup } from '../../contract/public.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Candidate, Resolution } from '../../domain/zones/index.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

type ZoneLookup = z.infer<typeof zoneLookup>;

const candidatesOf = (resolution: Resolution): readonly Candidate[] => {
  if (resolution.kind === 'found') return resolution.zones;
  return resolution.kind === 'ambiguous' ? resolution.candidates : [];
};

const viewZone = (book: RuleBook, { id, clause }: Candidate): ZoneLookup['zones'][number] => ({
  id,
  schools: [...(book.zones.find((zone) => zone.id === id)?.schools ?? [])],
  clause: clause.span,
});

/** The schools of an address with the words of the plan that say so; doubt is shown, the address is not kept. */
export const lookUpZone = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks'>,
  input: OfSeason & { readonly address: string },
): Promise<Outcome<ZoneLookup>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { book, resolve } = found.value;
  const resolution = resolve(input.address);
  return ok({
    standing: resolution.kind,
    zones: candidatesOf(resolution).map((candidate) => viewZone(book, candidate)),
  });
};
