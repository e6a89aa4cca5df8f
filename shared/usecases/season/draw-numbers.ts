import type { RunView } from '../../contract/bureau-views.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { ok, refuse } from '../../domain/outcome.ts';
import { isBefore } from '../../domain/season/calendar.ts';
import { runMove } from '../../domain/season/run.ts';
import { seedOf } from '../../proof/seed.ts';
import type { BureauActor } from '../actors.ts';
import type { Ports } from '../ports.ts';
import { announced } from './announcing.ts';
import { type AtVersion, loadNewestRun } from './load.ts';
import { beaconShown, nonceFaults, sameNonces } from './revealed.ts';
import { viewRun } from './run-view.ts';

type Command = AtVersion & {
  readonly version: number;
  readonly nonces: readonly string[];
  readonly beacon?: { readonly round: number; readonly signature: string } | undefined;
};
type Needs = Pick<
  Ports,
  'beacons' | 'clock' | 'digest' | 'program' | 'records' | 'ruleBooks' | 'runs' | 'signer' | 'steps'
>;

const atWork: ReadonlySet<string> = new Set(['DRAWN', 'COMPUTED']);

/** The witnesses' values fix the seed, once; the allocation is then a computation anybody can repeat. */
export const drawNumbers = async (
  ports: Needs,
  actor: BureauActor,
  command: Command,
): Promise<Outcome<RunView>> => {
  const loaded = await loadNewestRun(ports, actor, command);
  if (!loaded.ok) return loaded;
  const { run, book } = loaded.value;
  const { nonces } = command;
  const step = { command: 'allocate', season: run.season, run: run.number } as const;
  const state = runMove(run.state, 'draw');
  if (state === null) {
    if (run.seed === null || !sameNonces(run, nonces))
      return refuse('wrong-state', { facts: { state: run.state } });
    if (atWork.has(run.state)) await ports.steps.start(step);
    return ok(await viewRun(ports, actor, run));
  }
  if (run.version !== command.version) return refuse('changed-meanwhile');
  // a value shown before the published hour could be searched for a wanted result by whoever shows the last
  if (isBefore(ports.clock.now(), book.calendar.drawAt))
    return refuse('before-draw', { facts: { from: book.calendar.drawAt } });
  if (run.programHash !== ports.program.hash) return refuse('program-changed');
  const fields = nonceFaults(ports, run, nonces);
  if (fields.length > 0) return refuse('invalid-input', { fields });
  const shown = beaconShown(ports, run, command.beacon);
  if (!shown.ok) return refuse('invalid-input', { fields: [shown.fault] });

  const { rosterRoot, ruleBookHash, season } = run;
  const beacon = shown.value?.randomness ?? null;
  const seed = seedOf(
    { rosterRoot, ruleBookHash, round: season, nonces, beacon },
    ports.digest.sha256,
  );
  const drawn = await announced(
    ports,
    run,
    { kind: 'seed', nonces, beacon: shown.value, seed },
    { state, nonces: [...nonces], beaconValue: shown.value, seed, drawnBy: actor.subject },
  );
  if ((await ports.runs.write(drawn, run.version)) !== 'written')
    return refuse('changed-meanwhile');
  await ports.steps.start(step);
  return ok(await viewRun(ports, actor, drawn));
};
