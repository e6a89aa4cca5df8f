import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import type { Run } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type AtVersion, loadNewestRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & { readonly version: number };
type Needs = Pick<Ports, 'records' | 'ruleBooks' | 'runs'>;

/** A second person approves what the verifier found whole. */
export const approveRun = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, command);
  if (!loaded.ok) return loaded;
  const { run } = loaded.value;
  if (run.state === 'APPROVED' && run.approvedBy === actor.subject)
    return ok(await viewRun(ports, actor, run));
  if (run.state !== 'ALLOCATED') return refuse('wrong-state', { facts: { state: run.state } });
  if (run.version !== command.version) return refuse('changed-meanwhile');
  const failing = run.verified.find(({ holds }) => !holds);
  if (failing !== undefined || run.verified.length === 0)
    return refuse('verification-failed', { facts: { property: failing?.property ?? 'none' } });
  if (run.drawnBy === actor.subject) return refuse('same-approver');
  const approved: Run = {
    ...run,
    version: run.version + 1,
    state: 'APPROVED',
    approvedBy: actor.subject,
  };
  return (await ports.runs.write(approved, run.version)) === 'written'
    ? ok(await viewRun(ports, actor, approved))
    : refuse('changed-meanwhile');
};
