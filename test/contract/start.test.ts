import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOrphan } from '../../local/database-pid.ts';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import { countyOf } from '../../local/demonstration/county.ts';
import type { Household } from '../../local/demonstration/households.ts';
import { type Call, httpClient, must } from '../../local/season/client.ts';
import { applyAll } from '../../local/season/run-season.ts';
import { signInGuardian, signInStaff } from '../../local/season/sign-in.ts';
import { madeUpWitnesses } from '../../local/season/witnesses.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import type { RunView } from '../../shared/contract/bureau-views.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import { publicApi } from '../../shared/contract/public.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts';
import { checkOwnRow } from '../../shared/proof/own-row.ts';
import { readSigned } from '../../shared/proof/signed-text.ts';
import { verifyBundle } from '../../shared/proof/verifier/index.ts';
import { verifyBeacon } from '../../shared/store/drand.ts';
import { systemEntropy } from '../../shared/store/entropy.ts';
import { verifyEs256 } from '../../shared/store/es256.ts';
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

const signedIn = async (origin: string, who = 'bureau-officer') => ({
  call: httpClient(origin),
  token: await signInStaff(origin, who),
});

const runOf = async (origin: string): Promise<{ call: Call; token: string; run: RunView }> => {
  const { call, token } = await signedIn(origin);
  const { items } = await must(call, bureauApi.listRuns, { token, params: { season } });
  const [run, ...others] = items;
  if (run === undefined || others.length > 0)
    throw new Error(`${items.length} runs instead of one`);
  return { call, token, run };
};

const runWith = async (origin: string, is: (run: RunView) => boolean): Promise<RunView> => {
  const { call, token } = await runOf(origin);
  for (let looks = 0; looks < 2000; looks += 1) {
    const run = await must(call, bureauApi.getRun, { token, params: { season, number: 1 } });
    if (is(run)) return run;
    await pause(10);
  }
  throw new Error('the run does not get there');
};

const runIn = (origin: string, state: RunView['state']): Promise<RunView> =>
  runWith(origin, (run) => run.state === state);

const kindsOf = ({ announcements }: RunView) =>
  announcements.map((jws) => readSigned(jws)?.payload['kind']);

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** One placement and one proof each, and every proof leads to the roots that were announced. */
const expectEveryFamilyProved = async (
  origin: string,
  published: RunView,
  families: ReadonlyMap<string, DemoApplication>,
): Promise<void> => {
  const { call, token } = await signedIn(origin);
  for (const [id, { phone }] of families) {
    const { state, timeline, placement } = await must(call, bureauApi.getCase, {
      token,
      params: { season, id },
      query: { reason: 'inquiry' },
    });
    expect(state).toBe('PLACED');
    expect(timeline.filter(({ event }) => event === 'place')).toHaveLength(1);
    const guardian = await signInGuardian(call, phone);
    const own = { token: guardian, params: { season, id } };
    const shown = await must(call, familiesApi.getResult, own);
    const proof = await must(call, familiesApi.getProof, own);
    expect(shown.placement).toEqual(placement);
    expect(shown.resultHash).toBe(published.resultHash);
    expect(proof.announcements).toEqual(published.announcements);
    const findings = await checkOwnRow(proof, shown.placement, {
      digest: sha256,
      verifySignature: verifyEs256,
    });
    expect(findings.filter((finding) => finding.state !== 'holds')).toEqual([]);
  }
};

const expectOneBundle = async (origin: string, published: RunView): Promise<void> => {
  const { call, token } = await signedIn(origin);
  const { items } = await must(call, publicApi.listRuns, { params: { season } });
  expect(items).toHaveLength(1);
  const { url } = await must(call, publicApi.getPublicBundle, { params: { season, number: 1 } });
  const bundle: unknown = await (await fetch(new URL(url, origin))).json();
  const report = await verifyBundle(bundle, { verifySignature: verifyEs256, verifyBeacon });
  expect(report.filter(({ holds }) => !holds)).toEqual([]);
  expect(bundle).toMatchObject({ announcements: published.announcements });
  const { applicants, unplaced } = await must(call, bureauApi.getReport, {
    token,
    params: { season },
  });
  expect({ applicants, unplaced }).toEqual({ applicants: published.applicants, unplaced: 0 });
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

  it('goes on at every boundary of a run where it was killed, and ends in one published run', async () => {
    const county = countyOf(1);
    const applications = county.applications
      .filter((one) => one.season === season && settledByRegisters(one.household))
      .slice(0, 40);
    const witnesses = madeUpWitnesses(systemEntropy);
    const nonces = witnesses.map(({ nonce }) => nonce);
    const opened = await start();
    const families = await applyAll(httpClient(opened.origin), opened.origin, {
      ...county,
      applications,
    });
    await moveClock(opened.origin, 'draw');
    const params = { season, number: 1 };
    /** kill -9, of the platform alone or of its database too, and what stands after the next start */
    const killed = async (how: 'kill' | 'killAll') => {
      await running?.[how]();
      return (await start()).origin;
    };

    const { call, token } = await signedIn(opened.origin);
    const frozen = await must(call, bureauApi.freezeRoster, {
      token,
      params: { season },
      body: { request: 'freeze-once' },
    });
    const second = await runOf(await killed('kill'));
    expect(second.run).toEqual(frozen);

    const committed = await must(second.call, bureauApi.announceWitnesses, {
      token: second.token,
      params,
      body: {
        version: frozen.version,
        witnesses: witnesses.map(({ name, commitment }) => ({ name, commitment })),
      },
    });
    const third = await runOf(await killed('killAll'));
    expect(third.run).toEqual(committed);

    const drawn = await must(third.call, bureauApi.drawNumbers, {
      token: third.token,
      params,
      body: { version: committed.version, nonces },
    });
    const fourth = await killed('kill');
    // the steps go on by themselves; killed again as soon as the result is computed or verified
    const { state } = await runWith(fourth, (run) => run.state !== 'DRAWN');
    const fifth = await killed('killAll');

    const allocated = await runIn(fifth, 'ALLOCATED');
    expect(['COMPUTED', 'ALLOCATED']).toContain(state);
    expect(allocated).toMatchObject({ nonces, seed: drawn.seed });
    expect(allocated.verified.filter(({ holds }) => !holds)).toEqual([]);
    const sixth = await signedIn(await killed('kill'), 'bureau-approver');
    const approved = await must(sixth.call, bureauApi.approveRun, {
      token: sixth.token,
      params,
      body: { version: allocated.version },
    });
    const seventhOrigin = await killed('killAll');
    expect((await runOf(seventhOrigin)).run.announcements).toEqual(approved.announcements);

    await moveClock(seventhOrigin, 'objection');
    const seventh = await signedIn(seventhOrigin, 'bureau-approver');
    await must(seventh.call, bureauApi.publishRun, {
      token: seventh.token,
      params,
      body: { version: approved.version },
    });
    // in the middle of the placements, and once more when all are copied and the run is about to close
    const eighth = await killed('killAll');
    await runWith(eighth, (run) => run.published === applications.length);
    const last = await killed('kill');

    const published = await runIn(last, 'PUBLISHED');
    expect(published).toMatchObject({
      published: applications.length,
      resultHash: allocated.resultHash,
      resultRoot: allocated.resultRoot,
    });
    expect(kindsOf(published)).toEqual([
      'roster',
      'witnesses',
      'seed',
      'result',
      'approved',
      'published',
    ]);
    await expectEveryFamilyProved(last, published, families);
    await expectOneBundle(last, published);
  }, 480_000);
});
