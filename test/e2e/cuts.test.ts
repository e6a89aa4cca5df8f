import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpClient, must } from '../../local/season/client.ts';
import { familiesApi } from '../../shared/contract/families.ts';
import { application as words } from '../../web/content/zh/application.ts';
import { codes } from '../../web/content/zh/codes.ts';
import { common } from '../../web/content/zh/common.ts';
import { drafts } from '../../web/content/zh/drafts.ts';
import { families } from '../../web/content/zh/families.ts';
import { files } from '../../web/content/zh/files.ts';
import { questions } from '../../web/content/zh/questions.ts';
import { binaryMissing } from '../support/store/database.ts';
import { launchBrowser } from './browser.ts';
import { inspect } from './inspect.ts';
import { heading, press } from './steps.ts';
import { phone, settled, visit } from './visitor.ts';
import { type EmptyWorld, openEmptyWorld, pause } from './world.ts';

const proceed = (page: Page) => press(page, common.continue);

const enter = async (page: Page, number: string) => {
  await page.getByLabel(families.signIn.phone).fill(number);
  await press(page, families.signIn.send);
  await heading(page, families.signIn.codeTitle);
  const code = await page.locator('.demo-code strong').textContent();
  await page.getByLabel(families.signIn.code).fill(code ?? '');
  await press(page, families.signIn.enter);
};

const writeGuardian = async (page: Page, name: string, idNumber: string) => {
  await heading(page, questions.guardian.title);
  await page.getByLabel(questions.guardian.name).fill(name);
  await page.getByLabel(questions.guardian.idNumber).fill(idNumber);
  await page.getByRole('radio', { name: questions.guardian.relations.father, exact: true }).check();
};

/** The server does what it is asked; the answer never reaches the phone. */
const loseAnswers = (page: Page, method: string, url: RegExp) =>
  page.route(url, async (route) => {
    if (route.request().method() !== method) return route.fallback();
    await route.fetch();
    // the page may have been left meanwhile
    await route.abort('connectionreset').catch(() => {});
  });

const onDevice = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('sunshine-drafts');
        opening.onsuccess = () => {
          const store = opening.result.transaction('drafts').objectStore('drafts');
          const reading = store.getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(JSON.stringify(reading.result));
          };
        };
      }),
  );

describe.skipIf(binaryMissing !== null)(`a network that is cut ${binaryMissing ?? ''}`, () => {
  let world: EmptyWorld;
  let browser: Browser;
  let page: Page;
  let address: { readonly season: string; readonly id: string };
  const opened: (() => Promise<void>)[] = [];
  const mobile = '13800138000';
  beforeAll(async () => {
    world = await openEmptyWorld(3);
    opened.push(world.stop);
    browser = await launchBrowser();
    opened.push(() => browser.close());
    ({ page } = await visit(browser, phone));
    await page.goto(`${world.origin}/families.html`);
    await enter(page, mobile);
    await page.getByRole('link', { name: families.mine.start }).click();
    await page.getByRole('link', { name: world.title }).click();
    await heading(page, questions.child.title);
    await page.getByLabel(questions.child.name).fill(world.family.child.name);
    await page.getByLabel(questions.child.idNumber).fill(world.family.child.idNumber);
    await proceed(page);
    await heading(page, questions.guardian.title);
    const [, season = '', id = ''] = /#\/([^/]+)\/([^/]+)\/question/.exec(page.url()) ?? [];
    address = { season, id };
  });
  afterAll(async () => {
    for (const close of opened.toReversed()) await close();
  });

  const inTab = (key: string) =>
    page.evaluate((name) => sessionStorage.getItem(name), `sunshine.families.${key}`);
  const stored = async () =>
    must(httpClient(world.origin), familiesApi.getApplication, {
      token: (await inTab('token')) ?? '',
      params: address,
    });
  /** another tab in which the same guardian has signed in */
  const signedIn = async (context: BrowserContext): Promise<Page> => {
    const kept = { token: await inTab('token'), owner: await inTab('owner') };
    const tab = await context.newPage();
    await tab.addInitScript(({ token, owner }) => {
      if (sessionStorage.length > 0) return;
      sessionStorage.setItem('sunshine.families.token', token ?? '');
      sessionStorage.setItem('sunshine.families.owner', owner ?? '');
    }, kept);
    return tab;
  };
  const formOf = (path: string): string =>
    `${world.origin}/families.html#/${address.season}/${address.id}/${path}`;
  /** a step stands by itself: one that ended at the sign-in does not take the next ones along */
  const ask = async (path: string, on = page) => {
    await on.goto(formOf(`question/${path}`));
    await settled(on);
    if ((await on.getByLabel(families.signIn.phone).count()) === 0) return;
    pause(world);
    await enter(on, mobile);
    await heading(on, families.mine.title);
    await on.goto(formOf(`question/${path}`));
  };
  const guardian = () => {
    const { guardian: own } = world.family.answers;
    if (own === undefined) throw new Error('the family names no guardian');
    return own;
  };

  it('lets a family go on, and saves when it is back', async () => {
    // English comes with the network
    expect(await inspect(page, 'question')).toEqual([]);
    await page.context().setOffline(true);
    await writeGuardian(page, guardian().name, guardian().idNumber);
    await proceed(page);
    await heading(page, questions.category.title);
    expect(await inspect(page, 'offline')).toEqual([]);
    await page.getByRole('radio').first().check();
    await proceed(page);
    await page.waitForURL(/question\/(?!guardian|situation)/);
    await page.getByRole('heading', { name: drafts.waiting }).waitFor();

    const kept = await onDevice(page);
    expect(kept).toContain(guardian().name);
    expect(kept).not.toContain(guardian().idNumber);
    expect((await stored()).answers.guardian).toBeUndefined();

    await page.context().setOffline(false);
    await page.getByRole('heading', { name: drafts.waiting }).waitFor({ state: 'detached' });
    // page after page goes, each on its own
    await expect.poll(() => onDevice(page)).toBe('[]');
    const { answers } = await stored();
    expect(answers.guardian?.name).toBe(guardian().name);
    expect(answers.category).toBeDefined();
  });

  it('does once what the server did and the phone did not hear of', async () => {
    const before = (await stored()).version;
    await ask('guardian');
    await writeGuardian(page, '周远', guardian().idNumber);
    await loseAnswers(page, 'PUT', /\/applications\//);
    await proceed(page);
    await heading(page, questions.category.title);
    await page.getByText(drafts.waiting).first().waitFor();
    await page.unroute(/\/applications\//);
    await ask('guardian');
    await writeGuardian(page, guardian().name, guardian().idNumber);
    await proceed(page);
    await heading(page, questions.category.title);

    const { version, answers } = await stored();
    expect({ version, name: answers.guardian?.name }).toEqual({
      version: before + 2,
      name: guardian().name,
    });
  });

  it('leads back to the same page and the same words where the session ended', async () => {
    await ask('guardian');
    await writeGuardian(page, '赵明', guardian().idNumber);
    await page.evaluate(() => sessionStorage.setItem('sunshine.families.token', 'ended'));
    await proceed(page);
    await page.getByText(families.signIn.ended).waitFor();
    pause(world);
    await enter(page, mobile);
    await heading(page, questions.guardian.title);
    expect(await page.getByLabel(questions.guardian.name).inputValue()).toBe('赵明');
    expect(await page.getByLabel(questions.guardian.idNumber).inputValue()).toBe(
      guardian().idNumber,
    );
    await proceed(page);
    await heading(page, questions.category.title);
    expect((await stored()).answers.guardian?.name).toBe('赵明');
  });

  it('shows two phones side by side', async () => {
    const elsewhere = await visit(browser, phone);
    const other = await signedIn(elsewhere.page.context());
    await ask('guardian', other);
    await heading(other, questions.guardian.title);
    await ask('guardian');
    await writeGuardian(page, '这里', guardian().idNumber);
    await writeGuardian(other, '那里', guardian().idNumber);
    await proceed(other);
    await heading(other, questions.category.title);
    await proceed(page);
    await heading(page, drafts.clash.title);
    await page.getByText('那里').waitFor();
    expect(await inspect(page, 'clash')).toEqual([]);
    await press(page, drafts.clash.keepHere);
    await heading(page, questions.guardian.title);
    await proceed(page);
    await heading(page, questions.category.title);
    expect((await stored()).answers.guardian?.name).toBe('这里');
    await other.context().close();
  });

  it('asks for the numbers alone where the tab was lost', async () => {
    const context = page.context();
    await ask('guardian');
    await heading(page, questions.guardian.title);
    await context.setOffline(true);
    await page.getByLabel(questions.guardian.name).fill('钱江');
    await proceed(page);
    await page.getByText(drafts.waiting).first().waitFor();
    const next = await signedIn(context);
    await page.close();
    page = next;
    await context.setOffline(false);
    await ask('guardian');
    await heading(page, questions.guardian.title);
    await page.waitForFunction(
      (label) => document.querySelector<HTMLInputElement>(label)?.value === '钱江',
      '#f-name',
    );
    // the server has this number from before: nothing has to be typed again
    await proceed(page);
    await heading(page, questions.category.title);
    expect((await stored()).answers.guardian?.name).toBe('钱江');
  });

  it('carries files on by itself, and gives each once', async () => {
    await ask('guardian');
    await writeGuardian(page, guardian().name, guardian().idNumber);
    await proceed(page);
    await heading(page, questions.category.title);
    await world.fillRest(page);
    await heading(page, words.check.title);
    const give = async (name: string) =>
      page.getByLabel(files.album).setInputFiles({
        name,
        mimeType: 'image/png',
        buffer: await page.screenshot(),
      });
    const given = async () => (await stored()).documents.map(({ state }) => state);
    await page.goto(formOf('upload/title'));
    await heading(page, words.upload.title(codes.facts.title));

    await page.context().setOffline(true);
    await give('first.png');
    await page.locator('.files .tag', { hasText: files.stages.failed }).waitFor();
    await page.goto(formOf('check'));
    await heading(page, words.check.title);
    await page.context().setOffline(false);
    await expect.poll(given, { timeout: 40_000 }).toEqual(['ACCEPTED']);

    await page.goto(formOf('upload/title'));
    await page.locator('.files .tag.green').waitFor();
    await loseAnswers(page, 'POST', /\/settle$/);
    await give('second.png');
    const again = page.getByRole('button', { name: files.retry });
    await again.waitFor();
    await page.unroute(/\/settle$/);
    await again.click();
    await page.locator('.files .tag.green').nth(1).waitFor();
    expect(await given()).toEqual(['ACCEPTED', 'ACCEPTED']);
  });

  it('submits once, and says so where it could not', async () => {
    await page.goto(formOf('check'));
    await heading(page, words.check.title);
    const submit = page.locator('button:not([aria-disabled])', { hasText: words.check.submit });
    await page.context().setOffline(true);
    await submit.click();
    await page.getByText(drafts.notSent).waitFor();
    await submit.waitFor();
    await page.context().setOffline(false);
    await loseAnswers(page, 'POST', /\/submit$/);
    await submit.click();
    await submit.waitFor({ state: 'detached' });
    // every try of the phone has been cut off
    await submit.waitFor();
    await page.unroute(/\/submit$/);
    await submit.click();
    await heading(page, words.sent.title);
    const { timeline, state } = await stored();
    expect(state).not.toBe('DRAFT');
    expect(timeline.filter(({ event }) => event === 'submit')).toHaveLength(1);
  });

  it('opens without a network from what the worker keeps, and keeps nothing personal', async () => {
    const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' });
    const tab = await context.newPage();
    await tab.goto(`${world.origin}/families.html`);
    await tab.evaluate(() => navigator.serviceWorker.ready);
    await tab.reload();
    // a cut of the browser's own would leave the worker its network
    await opened.shift()?.();
    await tab.reload();
    await heading(tab, families.signIn.title);
    await tab.goto(`${world.origin}/`);
    await heading(tab, '没有连上网络');
    const kept = await tab.evaluate(async () => {
      const names = await caches.keys();
      const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return caught.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => !/^\/(assets\/|\w+\.(html|js|svg)$)/.test(path))).toEqual([]);
    await context.close();
  });
});
