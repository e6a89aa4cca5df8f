import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { runMove } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { announced } from './announcing.ts';
import { type AtVersion, loadNewestRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & { readonly version: number };
type Needs = Pick<Ports, 'clock' | 'digest' | 'records' | 'ruleBooks' | 'runs' | 'signer'>;

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
  const state = runMove(run.state, 'approve');
  if (state === null || run.resultHash === null)
    return refuse('wrong-state', { facts: { state: run.state } });
  if (run.version !== command.version) return refuse('changed-meanwhile');
  const failing = run.verified.find(({ holds }) => !holds);
  if (failing !== undefined || run.verified.length === 0)
    return refuse('verification-failed', { facts: { property: failing?.property ?? 'none' } });
  if (run.drawnBy === actor.subject) return refuse('same-approver');
  const approved = await announced(
    ports,
    run,
    { kind: 'approved', resultHash: run.resultHash },
    { state, approvedBy: actor.subject },
  );
  return (await ports.runs.write(approved, run.version)) === 'written'
    ? ok(await viewRun(ports, actor, approved))
    : refuse('changed-meanwhile');
};
