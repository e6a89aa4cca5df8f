import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { districtSeason } from '../support/open-season.ts';
import { loadRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Needs = Pick<Ports, 'records' | 'ruleBooks' | 'runs'>;

export const listRuns = async (
  ports: Needs,
  actor: BureauActor,
  { season }: { readonly season: string },
): Promise<Outcome<{ items: RunView[] }>> => {
  const loaded = await districtSeason(ports, actor, season);
  if (!loaded.ok) return loaded;
  const runs = (await ports.runs.list(season)).toSorted((a, b) => a.number - b.number);
  return ok({ items: await Promise.all(runs.map((run) => viewRun(ports, actor, run))) });
};

export const getRun = async (
  ports: Needs,
  actor: BureauActor,
  query: { readonly season: string; readonly number: number },
): Promise<Outcome<RunView>> => {
  const loaded = await loadRun(ports, actor, query);
  return loaded.ok ? ok(await viewRun(ports, actor, loaded.value.run)) : loaded;
};

export const getRunFile = async (
  ports: Needs,
  actor: BureauActor,
  query: { readonly season: string; readonly number: number; readonly file: 'instance' | 'result' },
): Promise<Outcome<{ url: string }>> => {
  const loaded = await loadRun(ports, actor, query);
  if (!loaded.ok) return loaded;
  const { instanceKey, resultKey } = loaded.value.run;
  const key = query.file === 'instance' ? instanceKey : resultKey;
  if (key === null) return refuse('not-found');
  const { url } = await ports.records.signGet(key, 'application/json');
  return ok({ url });
};
