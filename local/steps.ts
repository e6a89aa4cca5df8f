import type { Ports, SeasonSteps } from '../shared/usecases/ports.ts';
import { runStep, type Step } from '../shared/usecases/season/run-step.ts';

export type LocalSteps = SeasonSteps & {
  /** takes up the steps that a stop cut off */
  readonly resume: () => Promise<void>;
};

/** Calls a season's step until it is done, as the state machine does in the cloud; one loop a step at a time. */
export const localSteps = (
  ports: () => Omit<Ports, 'steps'>,
  report: (error: unknown) => void,
): LocalSteps => {
  const running = new Set<string>();

  const loop = async (step: Step): Promise<void> => {
    const name = `${step.season}/${step.run}/${step.command}`;
    if (running.has(name)) return;
    running.add(name);
    try {
      let progress = await runStep(ports(), step);
      while (!progress.done)
        progress = await runStep(
          ports(),
          progress.cursor === undefined ? step : { ...step, cursor: progress.cursor },
        );
    } finally {
      running.delete(name);
    }
  };

  const start: SeasonSteps['start'] = async (step) => {
    // the answer does not wait for the step, as in the cloud
    setImmediate(() => {
      loop(step).catch(report);
    });
  };

  return {
    start,
    resume: async () => {
      const { ruleBooks, runs } = ports();
      for (const { id } of await ruleBooks.seasons())
        for (const { number, state } of await runs.list(id)) {
          if (state === 'DRAWN' || state === 'COMPUTED')
            await start({ command: 'allocate', season: id, run: number });
          if (state === 'PUBLISHING') await start({ command: 'publish', season: id, run: number });
        }
    },
  };
};
