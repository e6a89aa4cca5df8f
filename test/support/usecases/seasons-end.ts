import type { ApplicationState } from '../../../shared/domain/application/application.ts';
import type { Run } from '../../../shared/domain/season/run.ts';
import type { SeasonSteps } from '../../../shared/usecases/ports.ts';
import { announceWitnesses } from '../../../shared/usecases/season/announce-witnesses.ts';
import { approveRun } from '../../../shared/usecases/season/approve-run.ts';
import { drawNumbers } from '../../../shared/usecases/season/draw-numbers.ts';
import { freezeRoster } from '../../../shared/usecases/season/freeze-roster.ts';
import { publishRun } from '../../../shared/usecases/season/publish-run.ts';
import { runStep } from '../../../shared/usecases/season/run-step.ts';
import { nonces, witnesses } from '../season/ceremony.ts';
import type { FakePorts } from '../store/fakes.ts';
import { bureau, calendar, duringObjection, granted, newRequest, season } from './county.ts';

/** Does what was started, as the state machine would. */
const finishSteps = async (ports: FakePorts, from: number): Promise<void> => {
  const steps: readonly Parameters<SeasonSteps['start']>[0][] = ports.startedSteps.slice(from);
  for (const step of steps) {
    let progress = await runStep(ports, step);
    while (!progress.done)
      progress = await runStep(ports, { ...step, cursor: progress.cursor ?? '' });
  }
};

/** Freezes, has witnesses commit, draws, allocates, approves and publishes; the clock then stands in the days of objection. */
export const publishedSeason = async (ports: FakePorts): Promise<Run> => {
  ports.clock.set(calendar.drawAt);
  const frozen = granted(await freezeRoster(ports, bureau, { season, request: newRequest() }));
  const at = { season, number: frozen.number };
  const { version } = granted(
    await announceWitnesses(ports, bureau, { ...at, version: frozen.version, witnesses }),
  );
  granted(await drawNumbers(ports, bureau, { ...at, version, nonces }));
  await finishSteps(ports, 0);
  const second = { ...bureau, subject: 'second-officer' };
  const allocated = await ports.runs.find(season, frozen.number);
  granted(await approveRun(ports, second, { ...at, version: allocated?.version ?? 0 }));
  const approved = await ports.runs.find(season, frozen.number);
  ports.clock.set(calendar.publishAt);
  granted(await publishRun(ports, second, { ...at, version: approved?.version ?? 0 }));
  await finishSteps(ports, 1);
  ports.clock.set(duringObjection);
  const run = await ports.runs.find(season, frozen.number);
  if (run === null) throw new Error('no run was published');
  return run;
};

export const stateOf = (ports: FakePorts, id: string): ApplicationState | undefined =>
  ports.applications.all().find((application) => application.id === id)?.state;
