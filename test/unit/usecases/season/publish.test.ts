import { beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../../../shared/domain/season/run.ts';
import { publishRun } from '../../../../shared/usecases/season/publish-run.ts';
import { runStep } from '../../../../shared/usecases/season/run-step.ts';
import { eventHash } from '../../../../shared/usecases/support/audit-chain.ts';
import { calendar, primaryBook } from '../../../support/domain/county.ts';
import {
  aChild,
  anUnzoned,
  aTenant,
  changed,
  children,
  twins,
} from '../../../support/season/children.ts';
import {
  allocated,
  approved,
  approver,
  countyWith,
  finish,
  officer,
  published,
  publishing,
  season,
  textOf,
  theRun,
} from '../../../support/season/runs.ts';
import { stoppingAfter, survives } from '../../../support/season/stops.ts';
import type { FakePorts } from '../../../support/store/fakes.ts';
import { granted, otherBureau, refusalOf } from '../../../support/usecases/county.ts';

const some = [...children(4), aTenant(5), anUnzoned(6), ...twins()];
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** everything publication leaves behind, except how often a family was told */
const leftBy = async (ports: FakePorts) => {
  const applications = [...ports.applications.all()].sort(byId);
  const lists = ports.records.keys().filter((key) => key.startsWith('public/'));
  const { version: _version, ...run } = await theRun(ports);
  return {
    applications,
    events: await Promise.all(applications.map(({ id }) => ports.applications.events(season, id))),
    lists: await Promise.all(lists.map(async (key) => [key, await textOf(ports, key)])),
    run,
    season: await ports.ruleBooks.findSeason(season),
  };
};

const told = ({ sentMessages }: FakePorts): ReadonlySet<string | undefined> =>
  new Set(sentMessages.map(({ facts }) => facts['application']));

describe('publication', () => {
  it('copies each placement to its application and hands the case to the school', async () => {
    const ports = await countyWith(some);
    const { resultKey } = await published(ports);

    const { placements } = JSON.parse(await textOf(ports, resultKey));
    for (const { applicant, ...placement } of placements)
      expect(await ports.applications.find(season, applicant)).toMatchObject({
        state: 'PLACED',
        desk: placement.school,
        placement: { run: 1, ...placement },
      });
    expect(placements).toHaveLength(some.length);
  });

  it('writes one event a child, without a person, chained to those before', async () => {
    const ports = await countyWith(some);
    await published(ports);

    for (const { id, lastEventHash, placement } of ports.applications.all()) {
      const events = await ports.applications.events(season, id);
      expect(events).toHaveLength(1);
      const [{ hash, ...event }] = events as [(typeof events)[number]];
      expect(event).toMatchObject({
        event: 'place',
        from: 'QUALIFIED',
        to: 'PLACED',
        actor: 'system',
        facts: { run: 1, school: placement?.school, phase: placement?.phase },
      });
      expect(hash).toBe(eventHash(ports.digest, event));
      expect(lastEventHash).toBe(hash);
    }
  });

  it('tells each family once, by number alone', async () => {
    const ports = await countyWith(some);
    await published(ports);

    expect(
      [...ports.sentMessages].sort((a, b) =>
        a.facts['application']! < b.facts['application']! ? -1 : 1,
      ),
    ).toEqual(
      [...some].sort(byId).map(({ id, owner }) => ({
        owner,
        template: 'placed',
        facts: { application: id, season },
      })),
    );
  });

  it('closes the run and names it as the season’s result', async () => {
    const ports = await countyWith(some);

    expect(await published(ports)).toMatchObject({
      state: 'PUBLISHED',
      published: some.length,
      publishedAt: ports.clock.now(),
    });
    expect(await ports.ruleBooks.findSeason(season)).toMatchObject({ publishedRun: 1 });
  });

  it('passes over a family that has withdrawn since the roster was frozen', async () => {
    const ports = await countyWith(some);
    await publishing(ports);
    await changed(ports, aChild(2), { state: 'WITHDRAWN' });

    await finish(ports, 'publish');

    const withdrawn = await ports.applications.find(season, aChild(2).id);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', placement: null });
    expect(told(ports).has(aChild(2).id)).toBe(false);
    expect((await leftBy(ports)).lists.join()).not.toContain(aChild(2).id);
    expect((await theRun(ports)).state).toBe('PUBLISHED');
  });

  it('goes on where a family changes its application at that moment', async () => {
    const ports = await countyWith([aChild(1)]);
    await publishing(ports);
    ports.applications.interruptNextWrite(() => changed(ports, aChild(1), { documents: 1 }));

    await finish(ports, 'publish');

    expect(ports.applications.all()).toMatchObject([{ state: 'PLACED', documents: 1 }]);
  });

  it('gives up on a record that never stands still, for the step to be tried again', async () => {
    const ports = await countyWith([aChild(1)]);
    await publishing(ports);
    const restless = {
      ...ports,
      applications: { ...ports.applications, write: async () => 'changed-meanwhile' as const },
    };

    await expect(finish(restless, 'publish')).rejects.toThrow('kept changing');
  });

  it('leaves what a family has decided since alone when it is done again', async () => {
    const ports = await countyWith(some);
    await publishing(ports);
    const stopping = stoppingAfter(ports, 4);
    await survives(() => finish(stopping, 'publish'));
    const first = ports.applications.all().find(({ state }) => state === 'PLACED');
    await changed(ports, first!, { state: 'DECLINED' });

    await finish(ports, 'publish');

    expect(await ports.applications.find(season, first!.id)).toMatchObject({ state: 'DECLINED' });
  });
});

describe('a publication that is cut off', () => {
  const writesOf = async (applications: typeof some): Promise<number> => {
    for (let writes = 0; ; writes += 1) {
      const ports = await countyWith(applications);
      await publishing(ports);
      if (await survives(() => finish(stoppingAfter(ports, writes), 'publish'))) return writes;
    }
  };

  it('ends as if nothing had happened, after whichever write it was', async () => {
    const whole = await countyWith(some);
    await published(whole);
    const expected = await leftBy(whole);
    const all = await writesOf(some);

    // a placement and a message a child, a part of the list, the run; then the bundle, the season, the run
    expect(all).toBe(2 * some.length + 5);
    for (let writes = 0; writes < all; writes += 1) {
      const ports = await countyWith(some);
      await publishing(ports);
      expect(await survives(() => finish(stoppingAfter(ports, writes), 'publish'))).toBe(false);

      await finish(ports, 'publish');

      expect(await leftBy(ports)).toEqual(expected);
      expect(told(ports).size).toBe(some.length);
    }
  }, 30_000);

  describe('between two of its parts', () => {
    const many = children(203);
    let expected: Awaited<ReturnType<typeof leftBy>>;
    beforeAll(async () => {
      const whole = await countyWith(many, { book: primaryBook });
      await published(whole);
      expected = await leftBy(whole);
    });

    // 400 for the children of the first part, its list, the run; 8 for the rest; bundle, season, run
    it.each([399, 400, 401, 402, 403, 407, 408, 409, 410, 411])(
      'after %i writes',
      async (writes) => {
        const ports = await countyWith(many, { book: primaryBook });
        await publishing(ports);
        expect(await survives(() => finish(stoppingAfter(ports, writes), 'publish'))).toBe(false);

        await finish(ports, 'publish');

        expect(await leftBy(ports)).toEqual(expected);
        expect(told(ports).size).toBe(many.length);
      },
    );
  });

  it('ends once where two copies of the step run side by side', async () => {
    const ports = await countyWith(some);
    await publishing(ports);

    await Promise.all([finish(ports, 'publish'), finish(ports, 'publish')]);

    const { events, run } = await leftBy(ports);
    expect(events.map(({ length }) => length)).toEqual(some.map(() => 1));
    expect(run.state).toBe('PUBLISHED');
  });

  it('is not done before the run says so, though a late copy of the step came in between', async () => {
    const ports = await countyWith(some);
    await publishing(ports);
    let late: (() => Promise<unknown>) | null = async () => {
      const run = await theRun(ports);
      await ports.runs.write({ ...run, version: run.version + 1 }, run.version);
    };
    const overtaken: FakePorts = {
      ...ports,
      runs: {
        ...ports.runs,
        write: async (run: Run, basedOn: number) => {
          const other = late;
          late = null;
          await other?.();
          return ports.runs.write(run, basedOn);
        },
      },
    };

    await finish(overtaken, 'publish');

    expect(await theRun(ports)).toMatchObject({ state: 'PUBLISHED', published: some.length });
  });
});

describe('the order to publish', () => {
  it('opens publication once and starts its step', async () => {
    const ports = await countyWith(some);
    const { version } = await approved(ports);
    const command = { season, number: 1, version };
    ports.clock.set(calendar.publishAt);

    const first = granted(await publishRun(ports, approver, command));

    expect(first.state).toBe('PUBLISHING');
    expect(granted(await publishRun(ports, approver, command))).toEqual(first);
    await finish(ports, 'publish');
    const done = await leftBy(ports);
    expect(granted(await publishRun(ports, approver, command)).state).toBe('PUBLISHED');
    await finish(ports, 'publish');
    expect(await leftBy(ports)).toEqual(done);
    expect(ports.startedSteps.filter((step) => step.command === 'publish')).toHaveLength(1);
  });

  it('is refused before the approval, on an old version, and to strangers', async () => {
    const ports = await countyWith(some);
    const { version } = await allocated(ports);
    const command = { season, number: 1, version };
    expect(refusalOf(await publishRun(ports, officer, command))).toEqual({
      code: 'wrong-state',
      facts: { state: 'ALLOCATED' },
    });

    expect(refusalOf(await publishRun(ports, otherBureau, command)).code).toBe('not-found');
    const second = await countyWith(some);
    await approved(second);
    expect(refusalOf(await publishRun(second, approver, command)).code).toBe('changed-meanwhile');
  });

  it('waits for the published hour', async () => {
    const ports = await countyWith(some);
    const { version } = await approved(ports);

    expect(refusalOf(await publishRun(ports, approver, { season, number: 1, version }))).toEqual({
      code: 'before-publication',
      facts: { from: calendar.publishAt },
    });
    expect((await theRun(ports)).state).toBe('APPROVED');
  });

  it('is not anticipated by the step', async () => {
    const ports = await countyWith(some);
    await approved(ports);

    await expect(runStep(ports, { command: 'publish', season, run: 1 })).rejects.toThrow(
      'not open for publication',
    );
    expect(told(ports).size).toBe(0);
  });
});
