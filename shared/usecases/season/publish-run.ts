import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import type { Run } from '../../domain/season/run.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { type AtVersion, isSupplement, loadNewestRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & { readonly version: number };
type Needs = Pick<Ports, 'clock' | 'records' | 'ruleBooks' | 'runs' | 'steps'>;

/** Opens publication; the publish step copies the placements and closes it. */
export const publishRun = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, command);
  if (!loaded.ok) return loaded;
  const { run, book } = loaded.value;
  if (run.state === 'PUBLISHED') return ok(await viewRun(ports, actor, run));
  if (run.state !== 'APPROVED' && run.state !== 'PUBLISHING')
    return refuse('wrong-state', { facts: { state: run.state } });
  if (run.state === 'APPROVED' && run.version !== command.version)
    return refuse('changed-meanwhile');
  const { publishAt: first, supplement } = book.calendar;
  const inSupplement = isSupplement(await ports.runs.list(run.season), run.number);
  const from = inSupplement ? (supplement?.publishAt ?? first) : first;
  if (isBefore(ports.clock.now(), from)) return refuse('before-publication', { facts: { from } });
  const publishing: Run =
    run.state === 'PUBLISHING' ? run : { ...run, version: run.version + 1, state: 'PUBLISHING' };
  if (run.state === 'APPROVED' && (await ports.runs.write(publishing, run.version)) !== 'written')
    return refuse('changed-meanwhile');
  await ports.steps.start({ command: 'publish', season: run.season, run: run.number });
  return ok(await viewRun(ports, actor, publishing));
};
