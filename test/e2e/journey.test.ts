import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schools } from '../../local/demonstration/schools.ts';
import { httpClient, must } from '../../local/season/client.ts';
import { signInStaff } from '../../local/season/sign-in.ts';
import { bureauApi } from '../../shared/contract/bureau.ts';
import { bureau } from '../../web/content/zh/bureau.ts';
import { proof } from '../../web/content/zh/proof.ts';
import { binaryMissing } from '../support/store/database.ts';
import { launchBrowser } from './browser.ts';
import { inspect } from './inspect.ts';
import {
  anybodyChecksRecord,
  anybodyLooks,
  anybodySeesResult,
  bureauAllocates,
  bureauDeclaresVoid,
  bureauReports,
  faultsOfScene,
  otherParentSendsPhoto,
  parentAccepts,
  parentApplies,
  parentProves,
  type Scene,
  schoolConfirms,
  schoolReviews,
  setScene,
  verifiedOnPage,
} from './journey.ts';
import { type JourneyWorld, openJourneyWorld } from './world.ts';

describe.skipIf(binaryMissing !== null)(`a season in a browser ${binaryMissing ?? ''}`, () => {
  let world: JourneyWorld;
  let scene: Scene;
  let number: string;
  let doubtfulNumber: string;
  let shownSchool: string;
  const opened: (() => Promise<void>)[] = [];
  const pageFaults: string[] = [];
  beforeAll(async () => {
    world = await openJourneyWorld(3);
    opened.push(world.stop);
    const browser = await launchBrowser();
    opened.push(() => browser.close());
    scene = await setScene(browser, world, async (page, name) => {
      pageFaults.push(...(await inspect(page, name)));
    });
  });
  afterAll(async () => {
    for (const close of opened.toReversed()) await close();
  });

  const applicationOf = async (id: string) =>
    must(httpClient(world.origin), bureauApi.getCase, {
      token: await signInStaff(world.origin, 'bureau-officer'),
      params: { season: world.season, id },
      query: { reason: 'inquiry' },
    });
  const ownApplication = () => applicationOf(number);

  it('tells anybody which schools an address belongs to', async () => {
    await anybodyLooks(scene);
  });

  it('takes a family whose registers agree without a paper, and shows its number', async () => {
    number = await parentApplies(scene);

    expect(number).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { state, documents } = await ownApplication();
    expect(state).toBe('QUALIFIED');
    expect(documents).toEqual([]);
  });

  it('asks a family whose title is not found for a photo of it', async () => {
    doubtfulNumber = await otherParentSendsPhoto(scene);

    expect(doubtfulNumber).not.toBe(number);
  });

  it('lets the school settle that case', async () => {
    await schoolReviews(scene, doubtfulNumber);

    const { state, category } = await applicationOf(doubtfulNumber);
    expect([state, category]).toEqual(['QUALIFIED', world.doubtful.answers.category]);
  });

  it('freezes, lets witnesses commit and reveal, verifies, and publishes by a second officer', async () => {
    await bureauAllocates(scene);

    const verified = await verifiedOnPage(scene);
    expect(verified.map((row) => row.slice(0, 2))).toEqual(
      Array.from({ length: 10 }, (_, each) => `P${each}`),
    );
  });

  it('shows the parent the school and why, and takes the acceptance', async () => {
    const { school, why } = await parentAccepts(scene);
    shownSchool = school;

    const { state, placement } = await ownApplication();
    expect(state).toBe('ACCEPTED');
    expect(schools.find(({ id }) => id === placement?.school)?.name.zh).toBe(school);
    expect(why).toBe(1);
  });

  it('lets the family prove its result on its phone, and shows where a changed row differs', async () => {
    const { proved, wrong } = await parentProves(scene, number);

    const { steps, fits, differs } = proof;
    expect(proved).toEqual(
      [steps.roster, steps.seed, steps.result, steps.shown, steps.signature].map(
        ({ holds }) => `${holds} ${fits}`,
      ),
    );
    expect(wrong).toEqual([steps.result, steps.shown].map(({ fails }) => `${fails} ${differs}`));
  });

  it('declares a run void in public when a witness stays silent', async () => {
    await bureauDeclaresVoid(scene);
  });

  it('shows the public what was published, and every announcement', async () => {
    await anybodySeesResult(scene);

    expect(await anybodyChecksRecord(scene)).toBeGreaterThan(0);
  });

  it('lets the school confirm the arrival by the number', async () => {
    await schoolConfirms(scene, number, shownSchool);

    expect((await ownApplication()).state).toBe('CONFIRMED');
  });

  it('reports the same figures on the page as over HTTP', async () => {
    const shown = await bureauReports(scene);

    const report = await must(httpClient(world.origin), bureauApi.getReport, {
      token: await signInStaff(world.origin, 'bureau-officer'),
      params: { season: world.season },
    });
    const words = bureau.report;
    expect(shown).toEqual(
      new Map([
        [words.applicants, report.applicants],
        [words.withoutDocuments, report.withoutDocuments],
        [words.seats, report.seats],
        [words.placedZone, report.placed.zone],
        [words.placedOverflow, report.placed.overflow],
        [words.unplaced, 0],
        [words.confirmed, 1],
      ]),
    );
  });

  it('is accessible, worded and quiet on every page, in both languages', () => {
    expect(pageFaults).toEqual([]);
    expect(faultsOfScene(scene)).toEqual([]);
    expect(world.failures()).toEqual([]);
  });
});
