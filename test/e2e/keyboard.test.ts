import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import { ruleBookOf } from '../../local/demonstration/rule-books.ts';
import type { Claim } from '../../shared/domain/application/answers.ts';
import { application } from '../../web/content/zh/application.ts';
import { common } from '../../web/content/zh/common.ts';
import { families } from '../../web/content/zh/families.ts';
import { lookUp } from '../../web/content/zh/look-up.ts';
import { questions } from '../../web/content/zh/questions.ts';
import { binaryMissing } from '../support/store/database.ts';
import { launchBrowser } from './browser.ts';
import { type Keyboard, keyboardOn } from './keyboard.ts';
import { heading } from './steps.ts';
import { desktop, settled, type Visitor, visit } from './visitor.ts';
import { type JourneyWorld, openQuietWorld } from './world.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const claimOf = <K extends Claim['kind']>({ answers }: DemoApplication, kind: K) => {
  const claim = answers.claims.find((one): one is Extract<Claim, { kind: K }> => one.kind === kind);
  if (claim === undefined) throw new Error(`the family states no ${kind}`);
  return claim;
};

type Answering = (page: Page, hands: Keyboard, family: DemoApplication) => Promise<void>;

const primary = ruleBookOf('primary');
const situation = primary.categories.find(({ code }) => code === 'HOUSE_HUKOU')?.name.zh ?? '';

/** What the family writes on each page of the form, by the page's name in the address. */
const answering: Readonly<Record<string, Answering>> = {
  guardian: async (page, hands, { answers: { guardian } }) => {
    const text = questions.guardian;
    await hands.type(page.getByLabel(text.name), guardian?.name ?? '');
    await hands.type(page.getByLabel(text.idNumber), guardian?.idNumber ?? '');
    await hands.choose(page.getByRole('radio', { name: text.relations.father, exact: true }));
  },
  situation: (page, hands) =>
    hands.choose(page.getByRole('radio', { name: new RegExp(`^${situation}`) })),
  hukou: async (page, hands, family) => {
    const field = page.getByLabel(questions.claims.hukou.address);
    const { address } = claimOf(family, 'hukou');
    await hands.type(field, address);
    // the field has two rows, and an address no breaks
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe(address);
  },
  title: async (page, hands, family) => {
    const { number, address } = claimOf(family, 'title');
    const text = questions.claims.title;
    await hands.type(page.getByLabel(text.number), number);
    await hands.type(page.getByLabel(text.address), address);
  },
  schools: async (page, hands) => {
    await settled(page);
    const [down] = await page.locator('.order button').all();
    if (down !== undefined) await hands.press(down);
  },
  support: async () => {},
  twins: (page, hands) =>
    hands.choose(page.getByRole('radio', { name: questions.twins.no, exact: true })),
  consent: (page, hands) =>
    hands.choose(page.getByRole('radio', { name: new RegExp(`^${questions.consent.yes}`) })),
};

const questionIn = (url: string): string | null => /question\/([\w-]+)/.exec(url)?.[1] ?? null;

const signIn = async (page: Page, hands: Keyboard, phone: string): Promise<void> => {
  await heading(page, families.signIn.title);
  await hands.tour();
  await hands.press(button(page, families.signIn.send));
  await page.locator('.error-summary').waitFor();
  await hands.press(page.locator('.error-summary a'));
  await hands.type(page.getByLabel(families.signIn.phone), phone);
  await page.keyboard.press('Enter');
  await heading(page, families.signIn.codeTitle);
  const code = (await page.locator('.demo-code strong').textContent()) ?? '';
  await hands.type(page.getByLabel(families.signIn.code), code);
  await page.keyboard.press('Enter');
  await heading(page, families.mine.title);
};

const beginApplication = async (page: Page, hands: Keyboard, { child }: DemoApplication) => {
  await hands.press(link(page, families.mine.start));
  await heading(page, families.season.title);
  await hands.tour();
  await hands.press(link(page, primary.title.zh));
  await heading(page, questions.child.title);
  await hands.type(page.getByLabel(questions.child.name), child.name);
  await hands.type(page.getByLabel(questions.child.idNumber), child.idNumber);
  await page.keyboard.press('Enter');
  await page.waitForURL(/question\//);
};

const answerAll = async (page: Page, hands: Keyboard, family: DemoApplication): Promise<void> => {
  for (;;) {
    const asked = questionIn(page.url());
    if (asked === null) break;
    await button(page, common.continue).waitFor();
    await hands.tour();
    const write = answering[asked];
    if (write === undefined) throw new Error(`the keyboard has no answer to ${page.url()}`);
    await write(page, hands, family);
    await hands.press(button(page, common.continue));
    await page.waitForURL((url) => questionIn(url.href) !== asked);
  }
};

describe.skipIf(binaryMissing !== null)(`with a keyboard alone ${binaryMissing ?? ''}`, () => {
  let world: JourneyWorld;
  let browser: Browser;
  let visitor: Visitor;
  beforeAll(async () => {
    world = await openQuietWorld(3);
    browser = await launchBrowser();
    visitor = await visit(browser, desktop);
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  it('a family comes from the sign-in to the number of its application, and sees where it is', async () => {
    const { page } = visitor;
    const hands = keyboardOn(page);
    await page.goto(`${world.origin}/families.html`);
    await signIn(page, hands, world.agreeing.phone);
    await beginApplication(page, hands, world.agreeing);
    await answerAll(page, hands, world.agreeing);
    await heading(page, lookUp.title);
    await hands.press(button(page, lookUp.press));
    await page.locator('main .notice').waitFor();
    await hands.tour();
    await hands.press(link(page, lookUp.toCheckAnswers));
    await heading(page, application.check.title);
    await hands.tour();
    await hands.press(button(page, application.check.submit));
    await heading(page, application.sent.title);
    await hands.tour();

    expect(await page.locator('.panel .number').textContent()).toMatch(/^[0-9A-Z-]{14}$/);
    expect(hands.faults()).toEqual([]);
    expect(visitor.faults).toEqual([]);
  });
});
