import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Run } from '../../domain/season/run.ts';
import type { Season } from '../../domain/season/season.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';

type OfSeason = { readonly season: Season; readonly book: RuleBook };

/** The season and its rule book in force; another district's season looks like none. */
export const loadSeason = async (
  ports: Pick<Ports, 'ruleBooks'>,
  actor: BureauActor,
  id: string,
): Promise<Outcome<OfSeason>> => {
  const season = await ports.ruleBooks.findSeason(id);
  if (season === null || season.district !== actor.district) return refuse('not-found');
  return ok({ season, book: await bookOf(ports, season.id, season.ruleBookVersion) });
};

export const bookOf = async (
  ports: Pick<Ports, 'ruleBooks'>,
  season: string,
  version: number,
): Promise<RuleBook> => {
  const book = await ports.ruleBooks.find(season, version);
  if (book === null) throw new Error(`rule book ${version} of ${season} is missing`);
  return book;
};

export type AtVersion = {
  readonly season: string;
  readonly number: number;
  /** the version the caller saw */
  readonly version?: number;
};

/** A run of the actor's district. */
export const loadRun = async (
  ports: Pick<Ports, 'ruleBooks' | 'runs'>,
  actor: BureauActor,
  { season: id, number }: AtVersion,
): Promise<Outcome<OfSeason & { readonly run: Run }>> => {
  const loaded = await loadSeason(ports, actor, id);
  if (!loaded.ok) return loaded;
  const run = await ports.runs.find(id, number);
  return run === null ? refuse('not-found') : ok({ ...loaded.value, run });
};
