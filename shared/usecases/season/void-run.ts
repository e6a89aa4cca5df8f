import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import { runMove } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { announced } from './announcing.ts';
import { type AtVersion, loadNewestRun } from './load.ts';
import { nonceFaults, sameNonces } from './revealed.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & {
  readonly version: number;
  /** in the order of the witnesses, null for whoever did not reveal */
  readonly nonces: readonly (string | null)[];
};
type Needs = Pick<Ports, 'clock' | 'digest' | 'records' | 'ruleBooks' | 'runs' | 'signer'>;

/** Ends a run in which a witness kept its value back: announced with who did, and nothing is ever drawn in it. */
export const voidRun = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, command);
  if (!loaded.ok) return loaded;
  const { run, book } = loaded.value;
  const { nonces } = command;
  const state = runMove(run.state, 'void');
  if (state === null)
    return run.state === 'VOID' && sameNonces(run, nonces)
      ? ok(await viewRun(ports, actor, run))
      : refuse('wrong-state', { facts: { state: run.state } });
  if (run.version !== command.version) return refuse('changed-meanwhile');
  // nobody is late before the hour
  if (isBefore(ports.clock.now(), book.calendar.drawAt))
    return refuse('before-draw', { facts: { from: book.calendar.drawAt } });
  const fields = nonceFaults(ports, run, nonces);
  if (fields.length > 0) return refuse('invalid-input', { fields });
  const missing = nonces.flatMap((nonce, place) => (nonce === null ? [place + 1] : []));
  if (missing.length === 0)
    return refuse('invalid-input', { fields: [{ path: 'nonces', code: 'none-missing' }] });

  const ended = await announced(
    ports,
    run,
    { kind: 'void', missing, nonces },
    { state, nonces: [...nonces] },
  );
  return (await ports.runs.write(ended, run.version)) === 'written'
    ? ok(await viewRun(ports, actor, ended))
    : refuse('changed-meanwhile');
};
