import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { stops } from '../../local/demonstration/calendar.ts';
import { staff as demonstrationStaff } from '../../local/demonstration/staff.ts';
import { httpClient, must } from '../../local/season/client.ts';
import { publicApi } from '../../shared/contract/public.ts';
import { application } from '../../web/content/zh/application.ts';
import { bureau } from '../../web/content/zh/bureau.ts';
import { codes } from '../../web/content/zh/codes.ts';
import { publicPages } from '../../web/content/zh/public.ts';
import { record } from '../../web/content/zh/record.ts';
import { staff } from '../../web/content/zh/staff.ts';
import {
  officerAnnounces,
  officerDeclaresVoid,
  witnessesCommit,
  witnessesReveal,
} from './ceremony.ts';
import { fillIn, send, sendWithPhoto, signInAtPhone } from './family.ts';
import { parentChecks, tamperedRowIsSeen } from './proof.ts';
import { moveClock, settleTitle, signInAtDesk, signOutOfDesk } from './staff.ts';
import { heading, press } from './steps.ts';
import { desktop, phone, settled, type Visitor, visit } from './visitor.ts';
import type { JourneyWorld } from './world.ts';

/** What is done with every page of the way: it is inspected by the tests, photographed for the documents. */
export type Look = (page: Page, name: string) => Promise<void>;

export type Scene = {
  readonly world: JourneyWorld;
  readonly parent: Visitor;
  readonly other: Visitor;
  readonly school: Visitor;
  readonly bureau: Visitor;
  readonly witness: Visitor;
  readonly look: Look;
  /** Chinese names of what the pages offer, as the rule book has them */
  readonly names: {
    readonly season: string;
    /** the other level's */
    readonly otherSeason: string;
    readonly category: string;
  };
};

export const setScene = async (
  browser: Browser,
  world: JourneyWorld,
  look: Look,
): Promise<Scene> => {
  const call = httpClient(world.origin);
  const { title, categories } = await must(call, publicApi.getSeason, {
    params: { season: world.season },
  });
  const { seasons } = await must(call, publicApi.listSeasons, {});
  const otherSeason = seasons.find(({ id }) => id === world.otherSeason);
  if (otherSeason === undefined) throw new Error('there is one season only');
  const category = categories.find(({ code }) => code === world.agreeing.answers.category);
  if (category === undefined) throw new Error('the season has no such category');
  const [parent, other, school, bureauDesk, witness] = await Promise.all([
    visit(browser, phone),
    visit(browser, phone),
    visit(browser, desktop),
    visit(browser, desktop),
    visit(browser, phone),
  ]);
  return {
    world,
    parent,
    other,
    school,
    bureau: bureauDesk,
    witness,
    look,
    names: {
      season: title.zh,
      otherSeason: otherSeason.title.zh,
      category: category.name.zh,
    },
  };
};

export const faultsOfScene = (scene: Scene): readonly string[] =>
  [scene.parent, scene.other, scene.school, scene.bureau, scene.witness].flatMap(
    ({ faults }) => faults,
  );

const stopName = (id: (typeof stops)[number]['id']): string =>
  stops.find((stop) => stop.id === id)?.zh ?? id;

const personOf = (subject: string): string =>
  demonstrationStaff.find((member) => member.subject === subject)?.name ?? subject;

export const anybodyLooks = async ({ world, parent, look }: Scene): Promise<void> => {
  const { page } = parent;
  await page.goto(world.origin);
  await look(page, 'home');
  await page.goto(`${world.origin}/#/plan/${world.season}`);
  await heading(page, publicPages.planTitle);
  await look(page, 'plan');
  await page.goto(`${world.origin}/#/zone/${world.season}`);
  await page.getByLabel(publicPages.address).fill(world.agreeing.household.address);
  await press(page, publicPages.search);
  await page.getByText(publicPages.zoneFoundSeveral).waitFor();
  await look(page, 'zone');
};

/** The number that the page shows. */
export const parentApplies = async ({ world, parent, names, look }: Scene): Promise<string> => {
  const { agreeing, origin } = world;
  await signInAtPhone(parent.page, origin, agreeing.phone, look);
  await fillIn(parent.page, agreeing, names, look);
  const number = await send(parent.page, look);
  await parent.page.getByRole('link', { name: application.sent.follow }).click();
  await heading(parent.page, application.status.title(agreeing.child.name));
  await look(parent.page, 'parent-status');
  return number;
};

/** Only what differs from the first family's way is looked at. */
export const otherParentSendsPhoto = async (scene: Scene): Promise<string> => {
  const { world, other, names, look } = scene;
  const { page } = other;
  const seen: Look = async () => {};
  await signInAtPhone(page, world.origin, world.doubtful.phone, seen);
  await fillIn(page, world.doubtful, names, seen);
  const photo = await page.screenshot();
  const number = await sendWithPhoto(page, photo, codes.facts.title, look);
  return number;
};

export const schoolReviews = async (scene: Scene, number: string): Promise<void> => {
  const { world, school, names, look } = scene;
  const { page } = school;
  const [desk] = world.doubtful.household.zone.schools;
  await signInAtDesk(page, `${world.origin}/schools.html`, personOf(`school-${desk}`), look);
  await page.getByRole('link', { name: names.season }).click();
  await page.getByRole('link', { name: staff.overview.toReview(1) }).waitFor();
  await look(page, 'school-overview');
  await page.getByRole('link', { name: staff.overview.toReview(1) }).click();
  await page.getByRole('link', { name: number }).waitFor();
  await look(page, 'school-queue');
  await page.getByRole('link', { name: number }).click();
  await heading(page, staff.case.title(number));
  await look(page, 'school-case');
  await settleTitle(page, codes.facts.title, world.doubtful.household.settledOn, look);
  await page.locator('.tag', { hasText: codes.states.QUALIFIED }).waitFor();
  await look(page, 'school-settled');
};

const witnessNames = ['县公证处', '家长代表', '县纪委监委派驻纪检监察组'];

export const bureauAllocates = async (scene: Scene): Promise<void> => {
  const { world, witness, names, look } = scene;
  const { page } = scene.bureau;
  const { runs } = bureau;
  const door = `${world.origin}/bureau.html`;
  const toRuns = () => page.getByRole('link', { name: bureau.nav.runs }).click();
  await signInAtDesk(page, door, personOf('bureau-officer'), look);
  await page.getByRole('link', { name: names.season }).click();
  await heading(page, bureau.dashboard.title);
  await look(page, 'bureau-dashboard');
  await moveClock(page, stopName('draw'));
  await toRuns();
  await heading(page, runs.title);
  await look(page, 'bureau-before-freezing');
  const slips = await witnessesCommit(witness.page, world.origin, witnessNames, look);
  await officerAnnounces(page, slips, look);
  await witnessesReveal(page, slips, look);
  await page.getByText(runs.approveOther).waitFor();
  await look(page, 'bureau-verified');
  await signOutOfDesk(page);
  await signInAtDesk(page, door, personOf('bureau-approver'), async () => {});
  await page.getByRole('link', { name: names.season }).click();
  await heading(page, bureau.dashboard.title);
  await toRuns();
  await press(page, runs.approve);
  await page.getByRole('button', { name: runs.publish }).waitFor();
  await look(page, 'bureau-approved');
  await moveClock(page, stopName('objection'));
  await press(page, runs.publish);
  await page.locator('.tag', { hasText: runs.states.PUBLISHED }).waitFor();
  await look(page, 'bureau-published');
};

/** In the other season a witness stays silent. */
export const bureauDeclaresVoid = async (scene: Scene): Promise<void> => {
  const { world, witness, names } = scene;
  const { page } = scene.bureau;
  const unseen: Look = async () => {};
  await page.goto(`${world.origin}/bureau.html`);
  await page.getByRole('link', { name: names.otherSeason }).click();
  await heading(page, bureau.dashboard.title);
  await page.getByRole('link', { name: bureau.nav.runs }).click();
  await heading(page, bureau.runs.title);
  const slips = await witnessesCommit(witness.page, world.origin, witnessNames, unseen);
  await officerAnnounces(page, slips, unseen);
  await officerDeclaresVoid(page, slips, scene.look);
  await page.goto(`${world.origin}/bureau.html#/${world.season}/runs`);
  await heading(page, bureau.runs.title);
};

/** What the independent verifier found, as the bureau's page tells it: a property and its outcome a row. */
export const verifiedOnPage = async ({ bureau: { page } }: Scene): Promise<readonly string[]> =>
  page.getByRole('table', { name: bureau.runs.verified }).locator('tbody tr').allInnerTexts();

export const parentAccepts = async ({ world, parent, look }: Scene) => {
  const { page } = parent;
  // the clock has moved by weeks, and the session ended long ago
  await signInAtPhone(page, world.origin, world.agreeing.phone, async () => {});
  await page.getByRole('link', { name: world.agreeing.child.name }).click();
  await page.getByRole('link', { name: application.status.seeResult }).click();
  await heading(page, application.result.title);
  await look(page, 'parent-result');
  const school = (await page.locator('.panel strong').textContent()) ?? '';
  const why = await page.getByRole('heading', { name: application.result.why }).count();
  await press(page, application.result.accept);
  await page.getByText(application.result.accepted).waitFor();
  await look(page, 'parent-accepted');
  return { school, why };
};

export const anybodySeesResult = async ({ world, parent, look }: Scene): Promise<void> => {
  const { page } = parent;
  await page.goto(`${world.origin}/#/result/${world.season}`);
  await settled(page);
  await look(page, 'public-result');
};

const openRecord = async (page: Page, origin: string, season: string): Promise<void> => {
  await page.goto(`${origin}/#/runs/${season}`);
  await page.locator('.timeline').first().waitFor();
};

/** Everything announced, checked on the visitor's device; how many bytes the public bundle has. */
export const anybodyChecksRecord = async ({ world, other, look }: Scene): Promise<number> => {
  const { page } = other;
  await openRecord(page, world.origin, world.season);
  await page.getByText(record.sound(6)).waitFor();
  await page.getByText(record.seedFollows).waitFor();
  await look(page, 'public-record');
  const download = page.waitForEvent('download');
  await press(page, record.bundle);
  const stream = await (await download).createReadStream();
  const bundle = await text(stream);
  await openRecord(page, world.origin, world.otherSeason);
  await page.getByText(record.sound(3)).waitFor();
  await page.getByText(record.voidText(witnessNames.at(-1) ?? '')).waitFor();
  await look(page, 'public-record-void');
  return bundle.length;
};

/** The parent's own check of the result, and of one that somebody changed on the way. */
export const parentProves = async ({ world, parent, look }: Scene, number: string) => {
  const { page } = parent;
  await page.goto(`${world.origin}/families.html#/${world.season}/${number}/result`);
  await heading(page, application.result.title);
  const proved = await parentChecks(page, look);
  const wrong = await tamperedRowIsSeen(page, look);
  return { proved, wrong };
};

export const schoolConfirms = async (scene: Scene, number: string, placed: string) => {
  const { world, bureau: desk, school, names, look } = scene;
  await moveClock(desk.page, stopName('confirmation'));
  const { page } = school;
  await page.goto(`${world.origin}/schools.html`);
  await settled(page);
  await signOutOfDesk(page);
  await signInAtDesk(page, `${world.origin}/schools.html`, placed, async () => {});
  await page.getByRole('link', { name: names.season }).click();
  await page.getByRole('link', { name: staff.nav.arrivals }).click();
  await heading(page, staff.arrivals.title);
  await look(page, 'school-arrivals');
  await page.getByLabel(staff.arrivals.number).fill(number.replaceAll('-', ' ').toLowerCase());
  await press(page, staff.arrivals.find);
  await heading(page, staff.case.title(number));
  await look(page, 'school-arrival');
  await press(page, staff.arrivals.confirm);
  await page.getByText(staff.arrivals.confirmed).waitFor();
  await look(page, 'school-confirmed');
};

/** The figures of the report's tiles, by their titles. */
export const bureauReports = async ({ bureau: { page }, look }: Scene) => {
  await page.getByRole('link', { name: bureau.nav.report }).click();
  await heading(page, bureau.report.title);
  await look(page, 'bureau-report');
  const tiles = await page.locator('.tile').all();
  return new Map(
    await Promise.all(
      tiles.map(
        async (tile) =>
          [
            await tile.locator('dt').textContent(),
            Number(await tile.locator('dd').first().textContent()),
          ] as const,
      ),
    ),
  );
};
