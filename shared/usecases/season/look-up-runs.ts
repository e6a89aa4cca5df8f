import type { RunFile, RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { Run } from '../../domain/season/run.ts';
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

const fileKey = (run: Run, file: RunFile): string | null => {
  const keys = {
    instance: run.instanceKey,
    result: run.resultKey,
    'public-bundle': run.publicBundleKey,
    'full-bundle': run.fullBundleKey,
  } as const satisfies Record<RunFile, string | null>;
  return keys[file];
};

export const getRunFile = async (
  ports: Needs,
  actor: BureauActor,
  query: { readonly season: string; readonly number: number; readonly file: RunFile },
): Promise<Outcome<{ url: string }>> => {
  const loaded = await loadRun(ports, actor, query);
  if (!loaded.ok) return loaded;
  const key = fileKey(loaded.value.run, query.file);
  if (key === null) return refuse('not-found');
  const { url } = await ports.records.signGet(key, 'application/json');
  return ok({ url });
};
