import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOrphan } from '../../local/database-pid.ts';
import { countyOf } from '../../local/demonstration/county.ts';
import type { Household } from '../../local/demonstration/households.ts';
import { type Call, httpClient, must } from '../../local/season/client.ts';
import { applyAll } from '../../local/season/run-season.ts';
import { signInGuardian, signInStaff } from '../../local/season/sign-in.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import type { RunView } from '../../shared/contract/bureau-views.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import { publicApi } from '../../shared/contract/public.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts';
import { type StartedPlatform, startedPlatform } from '../support/season-world/started-platform.ts';
import { binaryMissing } from '../support/store/database.ts';

const season = 'qinghe-2026-primary';
const writers = 4;

/** a child of an area that the demonstration county does not use */
const childNumber = (order: number): string => {
  const digits = `41991120200115${String(order).padStart(3, '0')}`;
  return `${digits}${idCheckCharacter(digits)}`;
};

const phoneNumber = (order: number): string => `1998765${String(order).padStart(4, '0')}`;

/** dwelling, household and parents agree, and nothing else is claimed */
const settledByRegisters = ({ circumstance, disagreement, elder, children }: Household): boolean =>
  circumstance === 'HOUSE_HUKOU' &&
  disagreement === 'none' &&
  elder === null &&
  children.length === 1;

const moveClock = (origin: string, step: string) =>
  fetch(`${origin}/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ step }),
  });

const runOf = async (origin: string): Promise<{ call: Call; token: string; run: RunView }> => {
  const call = httpClient(origin);
  const token = await signInStaff(origin, 'bureau-officer');
  const { items } = await must(call, bureauApi.listRuns, { token, params: { season } });
  const [run, ...others] = items;
  if (run === undefined || others.length > 0)
    throw new Error(`${items.length} runs instead of one`);
  return { call, token, run };
};

const runIn = async (origin: string, state: RunView['state']): Promise<RunView> => {
  for (let looks = 0; looks < 200; looks += 1) {
    const { run } = await runOf(origin);
    if (run.state === state) return run;
    await pause(100);
  }
  throw new Error(`the run does not reach ${state}`);
};

describe.skipIf(binaryMissing !== null)(`npm start and kill -9 ${binaryMissing ?? ''}`, () => {
  let folder: string;
  let running: StartedPlatform | null = null;
  const start = async () => {
    running = await startedPlatform(folder);
    return running;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sunshine-start-'));
    // the county's other families stay at home, so that the machine is this test's
    await writeFile(join(folder, 'county-filled'), '');
  });
  afterEach(async () => {
    await running?.killAll();
    await endOrphan(join(folder, 'database.sqlite'));
    await rm(folder, { recursive: true, force: true });
  });

  it('prints its addresses and who may sign in, and opens with seasons to apply for', async () => {
    const { origin, printed } = await start();

    for (const page of ['', 'families.html', 'schools.html', 'bureau.html']) {
      expect(printed()).toContain(`${origin}/${page}`);
      const response = await fetch(`${origin}/${page}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<html');
    }
    expect(printed()).toContain('周科长');
    const { seasons } = await must(httpClient(origin), publicApi.listSeasons);
    expect(seasons.map(({ id, step }) => [id, step])).toEqual([
      [season, 'registration'],
      ['qinghe-2026-junior', 'registration'],
    ]);
  }, 240_000);

  it('loses nothing it acknowledged when it is killed in the middle of writing', async () => {
    const before = await start();
    const call = httpClient(before.origin);
    const acknowledged = new Map<string, { token: string; told: ApplicationView }>();
    let orders = 0;
    let cutOff = 0;
    const write = async () => {
      orders += 1;
      const idNumber = childNumber(orders);
      const token = await signInGuardian(call, phoneNumber(orders));
      const answers = {
        child: { name: '阳试验', idNumber },
        claims: [],
        choices: [],
        consent: false,
      };
      const started = await must(call, familiesApi.startApplication, {
        token,
        body: { season, request: `start-${idNumber}`, answers },
      });
      acknowledged.set(started.id, { token, told: started });
      const saved = await must(call, familiesApi.saveDraft, {
        token,
        params: { season, id: started.id },
        body: {
          version: started.version,
          request: `save-${idNumber}`,
          answers: { ...answers, consent: true },
        },
      });
      acknowledged.set(saved.id, { token, told: saved });
    };
    const writing = Promise.all(
      Array.from({ length: writers }, async () => {
        while (cutOff === 0)
          await write().catch(() => {
            cutOff += 1;
          });
      }),
    );

    while (acknowledged.size < 40 && cutOff === 0) await pause(5);
    await before.killAll();
    await writing;
    const after = await start();

    expect(acknowledged.size).toBeGreaterThanOrEqual(40);
    const again = httpClient(after.origin);
    for (const [id, { token, told }] of acknowledged) {
      const found = await must(again, familiesApi.getApplication, {
        token,
        params: { season, id },
      });
      // one more write may have been done and not answered
      expect(found.version - told.version).toBeOneOf([0, 1]);
      expect(found.timeline.slice(0, told.timeline.length)).toEqual(told.timeline);
      if (found.version === told.version) expect(found).toEqual(told);
      const { items } = await must(again, familiesApi.listApplications, { token });
      expect(items.map((item) => item.id)).toEqual([id]);
    }
  }, 240_000);

  it('goes on where it was killed between draw and allocation, and in the middle of publishing', async () => {
    const county = countyOf(1);
    const applications = county.applications
      .filter((one) => one.season === season && settledByRegisters(one.household))
      .slice(0, 40);
    const opened = await start();
    const families = await applyAll(httpClient(opened.origin), opened.origin, {
      ...county,
      applications,
    });
    await moveClock(opened.origin, 'draw');
    const officer = await signInStaff(opened.origin, 'bureau-officer');
    const frozen = await must(httpClient(opened.origin), bureauApi.freezeRoster, {
      token: officer,
      params: { season },
      body: { request: 'freeze-once' },
    });
    const params = { season, number: frozen.number };
    await must(httpClient(opened.origin), bureauApi.drawNumbers, {
      token: officer,
      params,
      body: { version: frozen.version, nonces: ['123456', '654321'] },
    });

    await opened.kill();
    const second = await start();

    const allocated = await runIn(second.origin, 'ALLOCATED');
    expect(allocated.nonces).toEqual(['123456', '654321']);
    const approver = await signInStaff(second.origin, 'bureau-approver');
    const call = httpClient(second.origin);
    const approved = await must(call, bureauApi.approveRun, {
      token: approver,
      params,
      body: { version: allocated.version },
    });
    await moveClock(second.origin, 'objection');
    await must(call, bureauApi.publishRun, {
      token: approver,
      params,
      body: { version: approved.version },
    });

    await second.killAll();
    const third = await start();

    const published = await runIn(third.origin, 'PUBLISHED');
    expect(published.published).toBe(applications.length);
    expect(published.resultHash).toBe(allocated.resultHash);
    const { call: last, token } = await runOf(third.origin);
    for (const id of families.keys()) {
      const { state, timeline, placement } = await must(last, bureauApi.getCase, {
        token,
        params: { season, id },
        query: { reason: 'inquiry' },
      });
      expect(state).toBe('PLACED');
      expect(placement?.run).toBe(1);
      expect(timeline.filter(({ event }) => event === 'place')).toHaveLength(1);
    }
    const report = await must(last, bureauApi.getReport, { token, params: { season } });
    expect(report).toMatchObject({ applicants: applications.length, unplaced: 0 });
  }, 240_000);
});
