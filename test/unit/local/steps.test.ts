import { describe, expect, it, vi } from 'vitest';
import { localSteps } from '../../../local/steps.ts';
import { runStep, type Step } from '../../../shared/usecases/season/run-step.ts';
import { primaryBook } from '../../support/domain/county.ts';
import { children } from '../../support/season/children.ts';
import {
  countyWith,
  drawn,
  finish,
  frozen,
  publishing,
  season,
  theRun,
} from '../../support/season/runs.ts';
import { Stopped, stoppingAfter } from '../../support/season/stops.ts';
import type { FakePorts } from '../../support/store/fakes.ts';

const stepsOf = (ports: FakePorts) => {
  const faults: unknown[] = [];
  return {
    steps: localSteps(
      () => ports,
      (error) => faults.push(error),
    ),
    faults,
  };
};

const publish: Step = { command: 'publish', season, run: 1 };
const stands = (ports: FakePorts, state: string) =>
  vi.waitFor(async () => expect((await theRun(ports)).state).toBe(state), { interval: 5 });

describe('a long step on one machine', () => {
  it('runs behind the answer until it is done, part after part', async () => {
    const ports = await countyWith(children(202), { book: primaryBook });
    await publishing(ports);
    const { steps, faults } = stepsOf(ports);

    await steps.start(publish);

    expect((await theRun(ports)).state).toBe('PUBLISHING');
    await stands(ports, 'PUBLISHED');
    expect(faults).toEqual([]);
  });

  it('allocates too', async () => {
    const ports = await countyWith(children(3));
    await drawn(ports);

    await stepsOf(ports).steps.start({ command: 'allocate', season, run: 1 });

    await stands(ports, 'ALLOCATED');
  });

  it('is one loop however often it is started', async () => {
    const ports = await countyWith(children(3));
    await publishing(ports);
    const { steps } = stepsOf(ports);

    for (let i = 0; i < 5; i += 1) await steps.start(publish);

    await stands(ports, 'PUBLISHED');
    expect(ports.sentMessages).toHaveLength(3);
  });

  it('reports its fault and can be started again', async () => {
    const ports = await countyWith(children(3));
    await publishing(ports);
    let dying = stoppingAfter(ports, 2);
    const faults: unknown[] = [];
    const steps = localSteps(
      () => dying,
      (error) => faults.push(error),
    );

    await steps.start(publish);
    await vi.waitFor(() => expect(faults).toEqual([expect.any(Stopped)]), { interval: 5 });
    dying = ports;
    await steps.start(publish);

    await stands(ports, 'PUBLISHED');
  });
});

describe('after a restart', () => {
  it('a publication that was cut off goes on', async () => {
    const ports = await countyWith(children(202), { book: primaryBook });
    await publishing(ports);
    await runStep(ports, publish);
    expect(await theRun(ports)).toMatchObject({ state: 'PUBLISHING', published: 200 });

    await stepsOf(ports).steps.resume();

    await stands(ports, 'PUBLISHED');
    expect(ports.sentMessages).toHaveLength(202);
  });

  it('an allocation that was cut off is done', async () => {
    const ports = await countyWith(children(3));
    await drawn(ports);

    await stepsOf(ports).steps.resume();

    await stands(ports, 'ALLOCATED');
  });

  it('a result that was computed is verified', async () => {
    const ports = await countyWith(children(3));
    await drawn(ports);
    await runStep(ports, { command: 'allocate', season, run: 1 });
    expect(await theRun(ports)).toMatchObject({ state: 'COMPUTED', resultRoot: null });

    await stepsOf(ports).steps.resume();

    await stands(ports, 'ALLOCATED');
    expect((await theRun(ports)).announcements).toHaveLength(4);
  });

  it.each(['FROZEN', 'ALLOCATED'] as const)('a run that is %s waits for people', async (state) => {
    const ports = await countyWith(children(3));
    if (state === 'FROZEN') await frozen(ports);
    else {
      await drawn(ports);
      await finish(ports, 'allocate');
    }
    const before = await theRun(ports);
    const { steps, faults } = stepsOf(ports);

    await steps.resume();
    await new Promise((resolve) => setImmediate(resolve));

    expect(await theRun(ports)).toEqual(before);
    expect(faults).toEqual([]);
  });
});
