import type * as z from 'zod';
import type { publicRunEntry } from '../../contract/public.ts';
import { type Outcome, ok } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

type Entry = z.infer<typeof publicRunEntry>;

/** Every run that was ever begun, given up or not: nobody can draw again unseen. */
export const listRuns = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks' | 'runs'>,
  input: OfSeason,
): Promise<Outcome<{ items: Entry[] }>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const runs = (await ports.runs.list(input.season)).toSorted((a, b) => a.number - b.number);
  return ok({
    items: runs.map((run) => ({
      number: run.number,
      state: run.state,
      reason: run.reason,
      rosterHash: run.rosterHash,
      ruleBookHash: run.ruleBookHash,
      nonces: run.nonces,
      seed: run.seed,
      resultHash: run.resultHash,
      applicants: run.applicants,
      seats: run.seats,
      leftOut: run.leftOut,
      verified: run.verified,
      frozenAt: run.frozenAt,
      publishedAt: run.publishedAt,
    })),
  });
};
