import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSeason, publishSeason } from '../../local/season/allocate.ts';
import { httpClient, must } from '../../local/season/client.ts';
import { repeatableEntropy } from '../../local/season/repeatable.ts';
import { reviewAll } from '../../local/season/review.ts';
import { applyAll, desksOf, moveClock, setUpSeason } from '../../local/season/run-season.ts';
import { signInGuardian, signInStaff } from '../../local/season/sign-in.ts';
import { madeUpWitnesses } from '../../local/season/witnesses.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import { publicApi } from '../../shared/contract/public.ts';
import { schoolsApi } from '../../shared/contract/schools.ts';
import type { ApplicationView } from '../../shared/contract/views.ts';
import { verifyBundle } from '../../shared/proof/verifier/index.ts';
import { verifyBeacon } from '../../shared/store/drand.ts';
import { verifyEs256 } from '../../shared/store/es256.ts';
import { givenAway, secretsOf } from '../support/season-world/secrets.ts';
import { smallCounty } from '../support/season-world/small-county.ts';
import { startWorld, type World } from '../support/season-world/world.ts';
import { binaryMissing } from '../support/store/database.ts';

const seed = 5;
const whole = smallCounty(seed, 1);
const { season } = whole.books.primary;
const primary = whole.applications.filter((one) => one.season === season);
const late = primary.findLast(
  ({ phone }) => primary.filter((one) => one.phone === phone).length === 1,
);
if (late === undefined) throw new Error('the county has no child without a twin');
const inTime = { ...whole, applications: primary.filter((one) => one !== late) };
const tooLate = { ...whole, applications: [late] };
const witnesses = madeUpWitnesses(repeatableEntropy(seed));

/** The family's own application after the first run, and the token of its newest sign-in. */
type Family = { readonly token: string; readonly view: ApplicationView };

describe.skipIf(binaryMissing !== null)(`a supplement over HTTP ${binaryMissing ?? ''}`, () => {
  let world: World;
  let declined: Family;
  let absent: Family;
  let objecting: Family;
  let lateId: string;

  const call = () => httpClient(world.platform.origin);
  const request = (...parts: readonly string[]) => ['supplement', ...parts].join('-');
  const read = async ({ token, view: { id } }: Family) =>
    must(call(), familiesApi.getApplication, { token, params: { season, id } });

  beforeAll(async () => {
    world = await startWorld(seed);
    const { origin } = world.platform;
    const to = call();
    const officer = await signInStaff(origin, 'bureau-officer');
    const approver = await signInStaff(origin, 'bureau-approver');
    const officers = { officer, approver };
    await setUpSeason(to, officer, whole);
    await moveClock(origin, 'registration');
    const families = new Map(await applyAll(to, origin, inTime));
    await moveClock(origin, 'review');
    await reviewAll(to, season, await desksOf(origin, officer, 'primary'), families);
    await moveClock(origin, 'draw');
    await drawSeason(to, season, officers, witnesses);
    await moveClock(origin, 'objection');
    await publishSeason(to, season, officers);

    const signedIn = async (id: string): Promise<Family> => {
      const token = await signInGuardian(to, families.get(id)?.phone ?? '');
      const view = await must(to, familiesApi.getApplication, { token, params: { season, id } });
      return { token, view };
    };
    const single = [...families].filter(
      ([, { phone }]) => primary.filter((one) => one.phone === phone).length === 1,
    );
    const [one, two, three] = await Promise.all(single.slice(0, 3).map(([id]) => signedIn(id)));
    if (one === undefined || two === undefined || three === undefined)
      throw new Error('the county has too few children');
    [declined, absent, objecting] = [one, two, three];
    const command = ({ view: { id, version } }: Family, ...parts: readonly string[]) => ({
      params: { season, id },
      body: { version, request: request(id, ...parts) },
    });

    const gone = await must(to, familiesApi.declinePlace, {
      token: declined.token,
      ...command(declined, 'decline'),
    });
    await must(to, familiesApi.rejoin, {
      token: declined.token,
      ...command({ ...declined, view: gone }, 'rejoin'),
    });
    const raised = command(objecting, 'object');
    const objection = await must(to, familiesApi.raiseObjection, {
      ...raised,
      token: objecting.token,
      body: { ...raised.body, reason: '房产证已经换发，请重新核对' },
    });
    const answer = command({ ...objecting, view: objection }, 'answer');
    await must(to, bureauApi.decideObjection, {
      ...answer,
      token: approver,
      body: { ...answer.body, upheld: true, answer: '您说得对。' },
    });
    await moveClock(origin, 'confirmation');
    const school = await signInStaff(origin, `school-${absent.view.placement?.school}`);
    await must(to, schoolsApi.recordNoShow, { ...command(absent, 'absent'), token: school });
    // a session ends long before the next step of the season
    const away = await signedIn(absent.view.id);
    await must(to, familiesApi.rejoin, { token: away.token, ...command(away, 'rejoin') });
    await moveClock(origin, 'joining');
    for (const [id, child] of await applyAll(to, origin, tooLate)) {
      lateId = id;
      families.set(id, child);
    }
    await reviewAll(to, season, await desksOf(origin, officer, 'primary'), families);
    await moveClock(origin, 'supplement');
    await drawSeason(to, season, officers, witnesses, '补录剩余的学位');
    await moveClock(origin, 'supplement-result');
    await publishSeason(to, season, officers);
    const again = async ({ view }: Family): Promise<Family> => ({
      view,
      token: (await signedIn(view.id)).token,
    });
    [declined, absent, objecting] = await Promise.all([
      again(declined),
      again(absent),
      again(objecting),
    ]);
  }, 120_000);
  afterAll(() => world.stop());

  it('places who declined and who was not there once more, and keeps what they had', async () => {
    for (const family of [declined, absent])
      expect(await read(family)).toMatchObject({
        state: 'PLACED',
        placement: { run: 2, supplement: true },
        earlier: [{ run: 1, school: family.view.placement?.school }],
        allowed: ['accept', 'decline'],
      });
  });

  it('places who came late, and leaves nobody waiting', async () => {
    const token = await signInStaff(world.platform.origin, 'bureau-officer');
    const shown = await must(call(), bureauApi.getCase, {
      token,
      params: { season, id: lateId },
      query: { reason: 'inquiry' },
    });
    const waiting = await must(call(), bureauApi.listCases, {
      token,
      params: { season },
      query: { state: 'QUALIFIED' },
    });

    expect(shown).toMatchObject({ state: 'PLACED', placement: { run: 2 }, earlier: [] });
    expect(waiting.items).toEqual([]);
  });

  it('leaves a family whose objection was right at least the place it had', async () => {
    const { placement, earlier, objection } = await read(objecting);

    expect(objection).toMatchObject({ standing: 'upheld' });
    expect([placement?.run, ...earlier.map(({ run }) => run)].at(-1)).toBe(1);
  });

  it('gives no school more children than it has seats', async () => {
    const token = await signInStaff(world.platform.origin, 'bureau-officer');
    const report = await must(call(), bureauApi.getReport, { token, params: { season } });

    expect(report).toMatchObject({ run: 2, applicants: primary.length, unplaced: 0 });
    for (const { school, seats, placed } of report.schools)
      expect(placed, school).toBeLessThanOrEqual(seats);
  });

  it('shows both runs to everybody, whole and in one chain', async () => {
    const tools = { verifySignature: verifyEs256, verifyBeacon };
    const { items } = await must(call(), publicApi.listRuns, { params: { season } });
    expect(items.map(({ number, reason, leftOut }) => [number, reason, leftOut])).toEqual([
      [1, null, 0],
      [2, '补录剩余的学位', 0],
    ]);
    for (const { number, applicants } of items) {
      const { url } = await must(call(), publicApi.getPublicBundle, { params: { season, number } });
      const bundle: unknown = await (await fetch(new URL(url, world.platform.origin))).json();
      const report = await verifyBundle(bundle, tools);
      expect(report.filter(({ holds }) => !holds)).toEqual([]);
      const list = await must(call(), publicApi.listResults, {
        params: { season },
        query: { run: number },
      });
      expect(list.items.length).toBeGreaterThan(0);
      expect(list.items.length).toBeLessThanOrEqual(applicants);
    }
  });

  it('explains and proves to each family its own run', async () => {
    const other = objecting;
    for (const family of [declined, other]) {
      const { id, placement } = await read(family);
      const at = { token: family.token, params: { season, id } };
      const proof = await must(call(), familiesApi.getProof, at);
      const result = await must(call(), familiesApi.getResult, at);
      expect(proof.run).toBe(placement?.run);
      expect(proof.result).not.toBeNull();
      expect(result.placement).toEqual(placement);
    }
  });

  it('tells families in Chinese what happened, and gives away nothing of them', async () => {
    const log = await readFile(join(world.folder, 'messages.log'), 'utf8');
    const sent = log
      .trim()
      .split('\n')
      .map((line): { template: string; text: string; application?: string } => JSON.parse(line));
    const about = (family: Family) =>
      sent
        .filter(({ application }) => application === family.view.id)
        .map(({ template }) => template);

    expect(about(declined)).toEqual(expect.arrayContaining(['placed', 'supplement-placed']));
    expect(about(objecting)).toContain('objection-decided');
    expect(sent.every(({ text }) => /[\u4e00-\u9fff]。$/.test(text))).toBe(true);
    expect(givenAway(secretsOf(whole), log)).toEqual([]);
  });

  it('logs no failure', () => {
    expect(world.failures()).toEqual([]);
  });
});
