import type { Page } from 'playwright-core';
import * as z from 'zod';
import { proofView } from '../../shared/contract/proof-view.ts';
import { application } from '../../web/content/zh/application.ts';
import { proof as words } from '../../web/content/zh/proof.ts';
import type { Look } from './journey.ts';

const step = (page: Page) => page.locator('.timeline li');

/** The family presses the check; the steps as the page tells them. */
export const parentChecks = async (page: Page, look: Look): Promise<readonly string[]> => {
  await page.getByText(words.quiet).waitFor();
  await page.getByRole('button', { name: application.result.check, exact: true }).click();
  await step(page)
    .nth(Object.keys(words.steps).length - 1)
    .waitFor();
  await page.locator('summary', { hasText: words.details }).click();
  await look(page, 'parent-proof');
  return step(page).allInnerTexts();
};

const tampered = (text: string): string => {
  const proof = proofView.parse(JSON.parse(text));
  const { result } = proof;
  if (result === null) throw new Error('the proof has no row of the result');
  const { school } = z.object({ school: z.string() }).parse(JSON.parse(result.row));
  // one letter of the school's id
  const other = `${school.slice(0, -1)}${school.endsWith('x') ? 'y' : 'x'}`;
  return JSON.stringify({
    ...proof,
    result: { ...result, row: result.row.replace(`"${school}"`, `"${other}"`) },
  });
};

/** Somebody on the way changes one character of the row: the page says so by itself, and where. */
export const tamperedRowIsSeen = async (page: Page, look: Look): Promise<readonly string[]> => {
  await page.route('**/proof', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: tampered(await response.text()) });
  });
  await page.reload();
  await page.getByRole('heading', { name: words.failsTitle }).waitFor();
  await page.getByRole('button', { name: application.result.check, exact: true }).click();
  await step(page)
    .nth(Object.keys(words.steps).length - 1)
    .waitFor();
  await look(page, 'parent-proof-fails');
  const wrong = await page.locator('.timeline li.wrong').allInnerTexts();
  await page.unroute('**/proof');
  await page.reload();
  await page.getByText(words.quiet).waitFor();
  return wrong;
};
