import type * as z from 'zod';
import type { publicRun } from '../../contract/public.ts';
import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

type PublicRun = z.infer<typeof publicRun>;

/** What anybody needs to recompute the draw and to check the result. */
export const getPublishedRun = async (
  ports: Pick<Ports, 'clock' | 'ruleBooks' | 'runs'>,
  input: OfSeason,
): Promise<Outcome<PublicRun>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const { publishedRun } = found.value.season;
  const run = publishedRun === null ? null : await ports.runs.find(input.season, publishedRun);
  if (run?.seed == null || run.resultHash === null || run.publishedAt === null)
    return refuse('not-found');
  const { number, rosterHash, ruleBookHash, nonces, seed, resultHash, applicants, seats } = run;
  return ok({
    number,
    rosterHash,
    ruleBookHash,
    nonces,
    seed,
    resultHash,
    applicants,
    seats,
    verified: run.verified,
    publishedAt: run.publishedAt,
  });
};
