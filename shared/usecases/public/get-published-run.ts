import type { PublicRun } from '../../contract/public.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';
import { publishedEntry } from './run-entry.ts';

/** What anybody needs to recompute the draw and to check the result. */
export const getPublishedRun = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks' | 'runs'>,
  input: OfSeason,
): Promise<Outcome<PublicRun>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { publishedRun } = found.value.season;
  const run = publishedRun === null ? null : await ports.runs.find(input.season, publishedRun);
  const entry = run === null ? null : publishedEntry(run);
  return entry === null ? refuse('not-found') : ok(entry);
};
