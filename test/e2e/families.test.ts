import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import { moveClock } from '../../local/season/run-season.ts';
import { application as words } from '../../web/content/zh/application.ts';
import { codes } from '../../web/content/zh/codes.ts';
import { common } from '../../web/content/zh/common.ts';
import { families } from '../../web/content/zh/families.ts';
import { files } from '../../web/content/zh/files.ts';
import { supplement } from '../../web/content/zh/supplement.ts';
import { signedIn } from '../../web/families/signed-in.tsx';
import { binaryMissing } from '../support/store/database.ts';
import { launchBrowser } from './browser.ts';
import { type FamiliesWorld, openFamiliesWorld } from './families-world.ts';
import { fillIn, givePhoto, send, sendWithPhoto, signInAtPhone } from './family.ts';
import { inspect } from './inspect.ts';
import type { Look } from './journey.ts';
import { follow, heading, press } from './steps.ts';
import { phone, type Visitor, visit } from './visitor.ts';
import { pause } from './world.ts';

const { mine } = families;
const unseen: Look = async () => {};
const hour = 3_600_000;

describe.skipIf(binaryMissing !== null)(`families in a browser ${binaryMissing ?? ''}`, () => {
  let world: FamiliesWorld;
  let browser: Browser;
  const visitors: Visitor[] = [];
  const pageFaults: string[] = [];
  const opened: (() => Promise<void>)[] = [];
  const ids = new Map<DemoApplication, string>();
  beforeAll(async () => {
    world = await openFamiliesWorld();
    opened.push(world.stop);
    browser = await launchBrowser();
    opened.push(() => browser.close());
  });
  afterAll(async () => {
    for (const close of opened.toReversed()) await close();
  });

  const look: Look = async (page, name) => {
    pageFaults.push(...(await inspect(page, name)));
  };
  /** a family takes up its phone, on this day or weeks later */
  const comes = async ({ phone: number }: DemoApplication): Promise<Page> => {
    const visitor = await visit(browser, phone);
    visitors.push(visitor);
    pause(world);
    await signInAtPhone(visitor.page, world.origin, number, unseen);
    return visitor.page;
  };
  const leaves = (page: Page) => page.context().close();
  /** from the list of its children to what there is of one */
  const opens = async (page: Page, { child }: DemoApplication) => {
    await follow(page, child.name);
    await heading(page, words.status.title(child.name));
  };
  const idOf = (family: DemoApplication): string => ids.get(family) ?? '';
  const caseOf = (family: DemoApplication) => world.caseOf(idOf(family));
  const fills = (page: Page, family: DemoApplication) =>
    fillIn(page, family, { season: world.title, category: world.categoryOf(family) }, unseen);
  const sent = (id: string, family: DemoApplication) => {
    ids.set(family, id);
    world.applied(id, family);
  };
  const appliesWithPhoto = async (family: DemoApplication, fact: string) => {
    const page = await comes(family);
    await fills(page, family);
    sent(await sendWithPhoto(page, await page.screenshot(), fact, unseen), family);
    await leaves(page);
  };
  const shownSchool = async (page: Page): Promise<string> => {
    await follow(page, words.status.seeResult);
    await heading(page, words.result.title);
    return (await page.locator('.panel strong').textContent()) ?? '';
  };

  it('takes a migrant family without property that uploads a labour contract', async () => {
    const { tenant } = world;
    await appliesWithPhoto(tenant, codes.facts.employment);

    const { state, documents, evidence } = await caseOf(tenant);
    expect(state).toBe('UNDER_REVIEW');
    expect(documents.map((file) => [file.fact, file.material, file.state])).toEqual([
      ['employment', 'labour-contract', 'ACCEPTED'],
    ]);
    expect(
      evidence.filter(({ standing }) => standing !== 'proved').map(({ kind }) => kind),
    ).toEqual(['employment']);
  });

  it('takes an owner in a delayed estate by the contract of sale alone', async () => {
    const { owner } = world;
    const page = await comes(owner);
    await fills(page, owner);
    sent(await send(page, unseen), owner);
    await leaves(page);

    const { state, category, documents } = await caseOf(owner);
    expect([state, category, documents]).toEqual(['QUALIFIED', 'PRESALE', []]);
  });

  it('shows one family nothing of another, whatever it writes in the address bar', async () => {
    const { tenant, owner } = world;
    // what is not found stands in the browser's console, too
    const { page } = await visit(browser, phone);
    pause(world);
    await signInAtPhone(page, world.origin, owner.phone, unseen);
    const parts: Readonly<Record<string, string>> = {
      season: world.season,
      id: idOf(tenant),
      path: 'guardian',
      fact: 'employment',
      asked: 'employment',
    };
    const paths = signedIn
      .map(({ pattern }) => pattern)
      .filter((pattern) => pattern.includes(':id'))
      .map((pattern) => pattern.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? ''));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) {
      await page.goto('about:blank');
      await page.goto(`${world.origin}/families.html#${path}`);
      await heading(page, common.notFoundTitle);
      const [shown = ''] = await page.locator('body').allInnerTexts();
      expect(shown, path).not.toContain(tenant.child.name);
    }
    await leaves(page);
  });

  it('takes twins on one phone, the second without typing the family again', async () => {
    const [first, second] = world.twins;
    const page = await comes(first);
    await fills(page, first);
    sent(await send(page, unseen), first);
    await page.goto(`${world.origin}/families.html#/`);
    await heading(page, mine.title);
    const asked = new Set<string>();
    page.on('framenavigated', (frame) => {
      const [, question] = /question\/([\w-]+)/.exec(frame.url()) ?? [];
      if (question !== undefined) asked.add(question);
    });
    await fills(page, second);
    sent(await send(page, unseen), second);
    await leaves(page);

    expect([...asked]).toEqual(['consent']);
    for (const [child, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const { state, answers } = await caseOf(child);
      expect([state, answers.twinIdNumber]).toEqual(['QUALIFIED', other.child.idNumber]);
    }
  });

  it('lets a family amend what was given back on the last day', async () => {
    const { returned } = world;
    const fact = codes.facts.title;
    await appliesWithPhoto(returned, fact);
    await moveClock(world.origin, 'review');
    await world.giveBack(idOf(returned), 'title');
    const { amendBy } = await caseOf(returned);
    world.platform.clock.set(new Date(Date.parse(amendBy ?? '') - 2.5 * hour).toISOString());

    const page = await comes(returned);
    await opens(page, returned);
    await page.getByText(/还有 2 小时 2\d 分/).waitFor();
    await page.getByText('右下角反光，看不清日期').waitFor();
    await look(page, 'returned-last-day');
    await follow(page, files.mend.photo);
    await heading(page, words.upload.title(fact));
    // another picture: the same file once more would be refused
    await givePhoto(page, await page.screenshot());
    await follow(page, words.upload.done);
    await page.getByText(files.mend.left(0)).waitFor();
    await follow(page, words.documents.toCheck);
    await heading(page, words.check.title);
    await press(page, words.check.resubmit);
    await heading(page, words.sent.title);
    await follow(page, words.sent.follow);
    await page.getByText(words.status.now.UNDER_REVIEW).waitFor();
    await leaves(page);

    const { state, timeline } = await caseOf(returned);
    expect(state).toBe('UNDER_REVIEW');
    expect(timeline.map(({ event }) => event)).toEqual(expect.arrayContaining(['return', 'amend']));
  });

  it('places them all: twins at one school, each family told where and why', async () => {
    await world.review();
    await moveClock(world.origin, 'draw');
    await world.draw();
    await moveClock(world.origin, 'objection');
    await world.publish();

    const { tenant, owner, twins, returned } = world;
    const together: string[] = [];
    for (const children of [[tenant], [owner], twins, [returned]]) {
      const [eldest = tenant] = children;
      const page = await comes(eldest);
      for (const child of children) {
        const { state, category, placement } = await caseOf(child);
        expect([state, category]).toEqual(['PLACED', child.answers.category]);
        await page.goto(`${world.origin}/families.html#/`);
        await opens(page, child);
        const school = await shownSchool(page);
        expect(school).toBe(world.schoolOf(placement?.school));
        await page.getByRole('heading', { name: words.result.why }).waitFor();
        if (children === twins) together.push(`${school} ${placement?.number}`);
      }
      await leaves(page);
    }
    expect([together.length, new Set(together).size]).toEqual([2, 1]);
  });

  it('takes an objection with a file, and shows that it was upheld', async () => {
    const { objecting } = world;
    const page = await comes(objecting);
    const id = (await page.locator('.card .number').textContent()) ?? '';
    ids.set(objecting, id);
    await opens(page, objecting);
    await follow(page, words.status.object);
    await heading(page, words.objection.title);
    await page.getByLabel(words.objection.reason).fill('房产证上个月已经换发，请重新核对');
    await page.getByLabel(supplement.objection.about).selectOption('title');
    await givePhoto(page, await page.screenshot());
    await press(page, words.objection.send);
    await heading(page, words.status.title(objecting.child.name));
    const standing = (text: string) => page.getByRole('heading', { level: 2, name: text });
    await standing(words.status.objectionStanding.open).waitFor();
    await world.upholdObjection(id, '您说得对，已按新证更正。');
    await page.reload();
    await standing(words.status.objectionStanding.upheld).waitFor();
    await page.getByText('您说得对，已按新证更正。').waitFor();
    await look(page, 'objection-upheld');
    await leaves(page);

    const { objection, objectionFiles, state } = await caseOf(objecting);
    expect(objection?.standing).toBe('upheld');
    expect(objectionFiles.map((file) => file.state)).toEqual(['ACCEPTED']);
    expect(state).toBe('PLACED');
  });

  it('lets a family decline, join the supplement, and accept the place it gives', async () => {
    const { declining } = world;
    const leaving = await comes(declining);
    ids.set(declining, (await leaving.locator('.card .number').textContent()) ?? '');
    await opens(leaving, declining);
    await follow(leaving, words.status.seeResult);
    await heading(leaving, words.result.title);
    await press(leaving, words.result.decline);
    await press(leaving, words.result.declineYes);
    await leaving
      .getByRole('button', { name: words.result.decline })
      .waitFor({ state: 'detached' });
    await leaving.goto(`${world.origin}/families.html#/${world.season}/${idOf(declining)}`);
    await leaving.getByText(words.status.now.DECLINED).waitFor();
    await press(leaving, supplement.join);
    await press(leaving, supplement.joinYes);
    await leaving.getByText(words.status.now.QUALIFIED).waitFor();
    await look(leaving, 'joined-supplement');
    await leaves(leaving);
    const before = await caseOf(declining);
    expect([before.state, before.placement]).toEqual(['QUALIFIED', null]);

    await moveClock(world.origin, 'supplement');
    await world.draw('补录剩余的学位');
    await moveClock(world.origin, 'supplement-result');
    await world.publish();

    const page = await comes(declining);
    await opens(page, declining);
    const { placement } = await caseOf(declining);
    expect(await shownSchool(page)).toBe(world.schoolOf(placement?.school));
    await look(page, 'supplement-result');
    await press(page, words.result.accept);
    await page.getByText(words.result.accepted).waitFor();
    await leaves(page);
    const { state, earlier } = await caseOf(declining);
    expect([state, placement?.run, placement?.supplement, earlier.length]).toEqual([
      'ACCEPTED',
      2,
      true,
      1,
    ]);
  });

  it('leaves the family whose objection was right a place, and tells it which', async () => {
    const { objecting } = world;
    const page = await comes(objecting);
    await opens(page, objecting);
    const { placement } = await caseOf(objecting);
    expect(await shownSchool(page)).toBe(world.schoolOf(placement?.school));
    await leaves(page);
  });

  it('is accessible, worded and quiet all the way', () => {
    expect(pageFaults).toEqual([]);
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
    expect(world.failures()).toEqual([]);
  });
});
