import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type AtVersion, loadNewestRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Needs = Pick<Ports, 'records' | 'ruleBooks' | 'runs' | 'steps'>;

const commands = { DRAWN: 'allocate', COMPUTED: 'allocate', PUBLISHING: 'publish' } as const;

/** Starts the step a run is waiting for once more; one that is under way already is left alone. */
export const resumeRun = async (
  ports: Needs,
  actor: BureauActor,
  at: AtVersion,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, at);
  if (!loaded.ok) return loaded;
  const { run } = loaded.value;
  if (run.state !== 'DRAWN' && run.state !== 'COMPUTED' && run.state !== 'PUBLISHING')
    return refuse('wrong-state', { facts: { state: run.state } });
  await ports.steps.start({ command: commands[run.state], season: run.season, run: run.number });
  return ok(await viewRun(ports, actor, run));
};
