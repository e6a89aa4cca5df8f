import type { Locator, Page } from 'playwright-core';
import type { DemoApplication } from '../../local/demonstration/applications.ts';
import type { Claim } from '../../shared/domain/application/answers.ts';
import { application as words } from '../../web/content/zh/application.ts';
import { common } from '../../web/content/zh/common.ts';
import { families } from '../../web/content/zh/families.ts';
import { files } from '../../web/content/zh/files.ts';
import { lookUp } from '../../web/content/zh/look-up.ts';
import { questions } from '../../web/content/zh/questions.ts';
import type { Look } from './journey.ts';
import { follow, heading, press } from './steps.ts';
import { settled } from './visitor.ts';

const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? '';

export const signInAtPhone = async (page: Page, origin: string, phone: string, look: Look) => {
  await page.goto(`${origin}/families.html`);
  await heading(page, families.signIn.title);
  await look(page, 'parent-sign-in');
  await page.getByLabel(families.signIn.phone).fill(phone);
  await press(page, families.signIn.send);
  await heading(page, families.signIn.codeTitle);
  await look(page, 'parent-code');
  await page.getByLabel(families.signIn.code).fill(await textOf(page.locator('.demo-code strong')));
  await press(page, families.signIn.enter);
  await heading(page, families.mine.title);
  await look(page, 'parent-home');
};

const claimOf = <K extends Claim['kind']>({ answers }: DemoApplication, kind: K) => {
  const claim = answers.claims.find((one): one is Extract<Claim, { kind: K }> => one.kind === kind);
  if (claim === undefined) throw new Error(`the family states no ${kind}`);
  return claim;
};

/** What this family writes on each page of the form, by the page's name in the address. */
const fill: Readonly<
  Record<string, (page: Page, family: DemoApplication, category: string) => Promise<void>>
> = {
  guardian: async (page, { answers: { guardian } }) => {
    if (guardian === undefined) throw new Error('the family names no guardian');
    await page.getByLabel(questions.guardian.name).fill(guardian.name);
    await page.getByLabel(questions.guardian.idNumber).fill(guardian.idNumber);
    await page
      .getByRole('radio', { name: questions.guardian.relations[guardian.relation], exact: true })
      .check();
  },
  situation: (page, _, category) =>
    page.getByRole('radio', { name: new RegExp(`^${category}`) }).check(),
  hukou: (page, family) =>
    page.getByLabel(questions.claims.hukou.address).fill(claimOf(family, 'hukou').address),
  title: async (page, family) => {
    const { number, address } = claimOf(family, 'title');
    const text = questions.claims.title;
    // the holder follows from the situation, and the address from the household
    await page.getByLabel(text.number).fill(number);
    await page.getByLabel(text.address).fill(address);
  },
  contract: async (page, family) => {
    const { number, estate, address } = claimOf(family, 'contract');
    const text = questions.claims.contract;
    await page.getByLabel(text.number).fill(number);
    await page.getByLabel(text.estate).fill(estate);
    await page.getByLabel(text.address).fill(address);
  },
  permit: (page, family) =>
    page.getByLabel(questions.claims.permit.address).fill(claimOf(family, 'permit').address),
  employment: async (page, family) => {
    const { way, creditCode } = claimOf(family, 'employment');
    const text = questions.claims.employment;
    await page.getByRole('radio', { name: text.ways[way], exact: true }).check();
    await page.getByLabel(text.creditCode).fill(creditCode);
  },
  schools: async (page) => {
    await settled(page);
  },
  twins: async (page, { answers: { twinIdNumber } }) => {
    const { twins } = questions;
    const said = twinIdNumber === undefined ? twins.no : twins.yes;
    await page.getByRole('radio', { name: said, exact: true }).check();
    if (twinIdNumber !== undefined) await page.getByLabel(twins.idNumber).fill(twinIdNumber);
  },
  support: (page) => page.getByRole('radio', { name: questions.support.no, exact: true }).check(),
  consent: (page) =>
    page.getByRole('radio', { name: new RegExp(`^${questions.consent.yes}`) }).check(),
};

/** The look-up before the check; a paper that is still missing is left for later. */
const askRegisters = async (page: Page, look: Look): Promise<void> => {
  await heading(page, lookUp.title);
  await look(page, 'parent-look-up');
  await press(page, lookUp.press);
  await page.locator('main .notice').waitFor();
  await look(page, 'parent-looked-up');
  const papers = page.getByRole('link', { name: lookUp.toPapers, exact: true });
  if ((await papers.count()) === 0) return follow(page, lookUp.toCheckAnswers);
  await papers.click();
  await heading(page, words.documents.title);
  await follow(page, words.documents.toCheck);
};

const questionIn = (url: string): string | null => /question\/([\w-]+)/.exec(url)?.[1] ?? null;

/** From the list of seasons to the check of the answers, page by page as the form leads; a second child is like the first. */
export const fillIn = async (
  page: Page,
  family: DemoApplication,
  names: { readonly season: string; readonly category: string },
  look: Look,
): Promise<void> => {
  await follow(page, families.mine.start);
  await heading(page, families.season.title);
  await look(page, 'parent-season');
  await follow(page, names.season);
  await heading(page, questions.child.title);
  await page.getByLabel(questions.child.name).fill(family.child.name);
  await page.getByLabel(questions.child.idNumber).fill(family.child.idNumber);
  await look(page, 'parent-child');
  const same = page.getByRole('radio', { name: new RegExp(`^${common.yes}`) });
  if ((await same.count()) > 0) await same.check();
  await press(page, common.continue);
  await page.waitForURL(/question\//);
  await fillRest(page, family, names.category, look);
  await heading(page, words.check.title);
  await look(page, 'parent-check');
};

/** Page by page as the form leads, until there is nothing more to answer. */
export const fillRest = async (
  page: Page,
  family: DemoApplication,
  category: string,
  look: Look,
): Promise<void> => {
  for (;;) {
    const asked = questionIn(page.url());
    if (asked === null) break;
    const write = fill[asked];
    if (write === undefined) throw new Error(`the journey has no answer to ${page.url()}`);
    await page.getByRole('button', { name: common.continue, exact: true }).waitFor();
    await write(page, family, category);
    await look(page, `parent-${asked}`);
    await press(page, common.continue);
    await page.waitForURL((url) => questionIn(url.href) !== asked);
  }
  await askRegisters(page, look);
};

/** Sends the application; the number that the page shows. */
export const send = async (page: Page, look: Look, name = 'parent-sent'): Promise<string> => {
  await press(page, words.check.submit);
  await heading(page, words.sent.title);
  await look(page, name);
  return textOf(page.locator('.panel .number'));
};

/** Chooses a photo on the page of a fact, and waits until the server has it. */
export const givePhoto = async (page: Page, photo: Buffer, list = page.locator('.files')) => {
  const before = await list.locator('.tag.green').count();
  await page
    .getByLabel(files.album)
    .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: photo });
  await list.locator('.tag.green').nth(before).waitFor();
};

/** The registers did not settle a fact: its page is opened, a photo chosen, the application sent again. */
export const sendWithPhoto = async (
  page: Page,
  photo: Buffer,
  fact: string,
  look: Look,
): Promise<string> => {
  await press(page, words.check.submit);
  await heading(page, words.documents.title);
  await look(page, 'parent-documents');
  await follow(page, fact);
  await heading(page, words.upload.title(fact));
  await givePhoto(page, photo);
  await look(page, 'parent-upload');
  await follow(page, words.upload.done);
  await follow(page, words.documents.toCheck);
  await heading(page, words.check.title);
  return send(page, look, 'parent-sent-for-review');
};
