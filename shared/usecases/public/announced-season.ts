import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import type { Ports } from '../ports.ts';
import { type OpenSeason, openSeason } from '../support/open-season.ts';

export type OfSeason = { readonly season: string };

/** A season the public knows of; before its announcement there is none. */
export const announcedSeason = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks'>,
  { season: id }: OfSeason,
): Promise<Outcome<OpenSeason>> => {
  const season = await openSeason(ports, id);
  if (season === null || isBefore(ports.clock.now(), season.season.announcedAt))
    return refuse('not-found');
  return ok(season);
};
