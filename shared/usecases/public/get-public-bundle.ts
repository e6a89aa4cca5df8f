import { type Outcome, ok, refuse } from '../../domain/outcome.ts';
import type { Ports } from '../ports.ts';
import { announcedSeason, type OfSeason } from './announced-season.ts';

/** A link, for minutes, to what anybody can verify a published run from. */
export const getPublicBundle = async (
  ports: Pick<Ports, 'clock' | 'records' | 'ruleBooks' | 'runs'>,
  input: OfSeason & { readonly number: number },
): Promise<Outcome<{ url: string }>> => {
  const found = await announcedSeason(ports, input);
  if (!found.ok) return found;
  const run = await ports.runs.find(input.season, input.number);
  if (run?.state !== 'PUBLISHED' || run.publicBundleKey === null) return refuse('not-found');
  const { url } = await ports.records.signGet(run.publicBundleKey, 'application/json');
  return ok({ url });
};
