import type { Page } from 'playwright-core';
import { common } from '../../web/content/zh/common.ts';
import { staff as words } from '../../web/content/zh/staff.ts';
import type { Look } from './journey.ts';
import { press } from './steps.ts';
import { settled } from './visitor.ts';

/** Through the issuer's page and back, as a browser goes. */
export const signInAtDesk = async (page: Page, url: string, person: string, look: Look) => {
  await page.goto(url);
  await look(page, 'staff-sign-in');
  await press(page, words.signIn.enter);
  const choice = page.getByRole('button', { name: person });
  await choice.waitFor();
  await look(page, 'staff-issuer');
  await choice.click();
  await page.getByRole('heading', { level: 1, name: words.seasons }).waitFor();
};

export const signOutOfDesk = async (page: Page) => {
  await press(page, common.signOut);
  await page.getByRole('heading', { level: 1, name: words.signIn.title }).waitFor();
};

/** The demonstration's clock, as the bureau's pages move it. */
export const moveClock = async (page: Page, step: string) => {
  const button = page.getByRole('button', { name: common.demonstrationStep(step) });
  await button.click();
  await page.locator('.demo button[aria-current="step"]', { hasText: step }).waitFor();
  await settled(page);
};

/** What the paper shows, fact by fact as the reviewer's form asks. */
export const settleTitle = async (page: Page, fact: string, since: string, look: Look) => {
  const { decision } = words;
  await page
    .getByRole('group', { name: decision.fact(fact) })
    .getByRole('radio', { name: decision.proved, exact: true })
    .check();
  await page.getByLabel(decision.shown.since).fill(since);
  await page.getByLabel(decision.shown.holder).selectOption('parent');
  await page.getByLabel(decision.shown.share).fill('100');
  await page.getByLabel(decision.shown.use).selectOption('dwelling');
  await page.getByLabel(decision.shown.inDistrict).selectOption('yes');
  await page.getByLabel(decision.shown.locked).selectOption('no');
  await look(page, 'school-decision');
  await press(page, decision.settle);
};
