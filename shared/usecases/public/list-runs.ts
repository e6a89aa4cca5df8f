import type { PublicRunEntry } from '../../contract/public.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';
import { runEntry } from './run-entry.ts';

/** Every run that was ever begun, given up or not: nobody can draw again unseen. */
export const listRuns = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks' | 'runs'>,
  input: OfSeason,
): Promise<Outcome<{ items: PublicRunEntry[] }>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const runs = (await ports.runs.list(input.season)).toSorted((a, b) => a.number - b.number);
  return ok({ items: runs.map(runEntry) });
};
