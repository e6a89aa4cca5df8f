import type * as z from 'zod';
import { planarMetres } from '../../allocation/index.ts';
import type { zoneLookup } from '../../contract/public.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import { addressExamples } from '../../domain/rule-book/address-examples.ts';
import { placeOf } from '../../domain/rule-book/gazetteer.ts';
import type { Place, RuleBook } from '../../domain/rule-book/schema.ts';
import type { Candidate, Resolution } from '../../domain/zones/index.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

type ZoneLookup = z.infer<typeof zoneLookup>;

const candidatesOf = (resolution: Resolution): readonly Candidate[] => {
  if (resolution.kind === 'found') return resolution.zones;
  return resolution.kind === 'ambiguous' ? resolution.candidates : [];
};

const viewZone = (book: RuleBook, { id, clause }: Candidate): ZoneLookup['zones'][number] => {
  const zone = book.zones.find((one) => one.id === id);
  return {
    id,
    schools: [...(zone?.schools ?? [])],
    clause: clause.span,
    polygon: zone?.polygon ?? null,
  };
};

const metresFrom = (
  { schools }: RuleBook,
  place: Place | null,
  ids: ReadonlySet<string>,
): ZoneLookup['metres'] =>
  place === null
    ? {}
    : Object.fromEntries(
        schools
          .filter(({ id }) => ids.has(id))
          .map(({ id, at }) => [id, planarMetres(at[0] - place.at[0], at[1] - place.at[1])]),
      );

const mostQuotes = 3;

const quotes = (resolution: Resolution): string[] =>
  resolution.kind === 'unknown'
    ? [...new Set(resolution.near.map(({ clause }) => clause.span))].slice(0, mostQuotes)
    : [];

/** The schools of an address with the words of the plan that say so; doubt is shown, the address is not kept. */
export const lookUpZone = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks'>,
  input: OfSeason & { readonly address: string },
): Promise<Outcome<ZoneLookup>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { book, resolve } = found.value;
  const resolution = resolve(input.address);
  const zones = candidatesOf(resolution).map((candidate) => viewZone(book, candidate));
  // a name inside an address that no wording knows may be another place's
  const place = resolution.kind === 'unknown' ? null : placeOf(book, input.address);
  return ok({
    standing: resolution.kind,
    zones,
    place: place === null ? null : { name: place.name, at: place.at },
    metres: metresFrom(book, place, new Set(zones.flatMap(({ schools }) => schools))),
    near: quotes(resolution),
    examples: [...addressExamples(book, input.address, resolve)],
  });
};
