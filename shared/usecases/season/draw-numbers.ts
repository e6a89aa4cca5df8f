import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import type { Run } from '../../domain/season/run.ts';
import { seedOf } from '../../proof/seed.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { readRoster } from './allocation-files.ts';
import { type AtVersion, loadNewestRun } from './load.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & { readonly version: number; readonly nonces: readonly string[] };
type Needs = Pick<Ports, 'clock' | 'digest' | 'records' | 'ruleBooks' | 'runs' | 'steps'>;

/** at least twelve digits thrown in public: fewer could be searched by whoever fixed the roster (POLICY.md B.10) */
const leastDigits = 12;

const sameNonces = (run: Run, nonces: readonly string[]): boolean =>
  run.nonces.length === nonces.length && run.nonces.every((nonce, i) => nonce === nonces[i]);

/** The witnesses' digits fix the seed, once; the allocation is then a computation anybody can repeat. */
export const drawNumbers = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, command);
  if (!loaded.ok) return loaded;
  const { run, book } = loaded.value;
  if (run.state !== 'FROZEN') {
    if (!sameNonces(run, command.nonces))
      return refuse('wrong-state', { facts: { state: run.state } });
    if (run.state === 'DRAWN')
      await ports.steps.start({ command: 'allocate', season: run.season, run: run.number });
    return ok(await viewRun(ports, actor, run));
  }
  if (run.version !== command.version) return refuse('changed-meanwhile');
  // digits thrown before the published hour could be searched for a wanted result
  if (isBefore(ports.clock.now(), book.calendar.drawAt))
    return refuse('before-draw', { facts: { from: book.calendar.drawAt } });
  const digits = command.nonces.reduce((sum, nonce) => sum + nonce.length, 0);
  if (digits < leastDigits)
    return refuse('invalid-input', {
      fields: [
        { path: 'nonces', code: 'too-few-digits', facts: { least: leastDigits, found: digits } },
      ],
    });
  const { shortage } = await readRoster(ports.records, run.rosterKey);
  if (shortage !== null)
    return refuse('seats-short', {
      facts: { children: shortage.children, seats: shortage.seats, missing: shortage.missing },
    });

  const { rosterHash, ruleBookHash, season } = run;
  const drawn: Run = {
    ...run,
    version: run.version + 1,
    state: 'DRAWN',
    nonces: [...command.nonces],
    seed: seedOf(
      {
        rosterRoot: rosterHash,
        ruleBookHash,
        round: season,
        nonces: command.nonces,
        beacon: null,
      },
      ports.digest.sha256,
    ),
    drawnBy: actor.subject,
  };
  if ((await ports.runs.write(drawn, run.version)) !== 'written')
    return refuse('changed-meanwhile');
  await ports.steps.start({ command: 'allocate', season, run: run.number });
  return ok(await viewRun(ports, actor, drawn));
};
