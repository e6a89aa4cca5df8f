import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { RuleBook } from '../../domain/rule-book/schema.ts';
import type { Run } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason, type OpenSeason } from '../support/open-season.ts';

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

/** A result of the season is out before this run: it goes over the seats that are left. */
export const isSupplement = (runs: readonly Run[], number: number): boolean =>
  runs.some((run) => run.number < number && run.state === 'PUBLISHED');

/** The season's newest run, which alone may be drawn, approved and published. */
export const loadNewestRun: typeof loadRun = async (ports, actor, at) => {
  const loaded = await loadRun(ports, actor, at);
  if (!loaded.ok) return loaded;
  const newest = Math.max(...(await ports.runs.list(at.season)).map(({ number }) => number));
  return newest === at.number
    ? loaded
    : refuse('wrong-state', { facts: { state: loaded.value.run.state, newest } });
};

/** A run of the actor's district. */
export const loadRun = async (
  ports: Pick<Ports, 'ruleBooks' | 'runs'>,
  actor: BureauActor,
  { season: id, number }: AtVersion,
): Promise<Outcome<OpenSeason & { readonly run: Run }>> => {
  const loaded = await districtSeason(ports, actor, id);
  if (!loaded.ok) return loaded;
  const run = await ports.runs.find(id, number);
  return run === null ? refuse('not-found') : ok({ ...loaded.value, run });
};
