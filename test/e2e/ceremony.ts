import type { Locator, Page } from 'playwright-core';
import { bureau } from '../../web/content/zh/bureau.ts';
import { ceremony } from '../../web/content/zh/ceremony.ts';
import { witness as words } from '../../web/content/zh/witness.ts';
import type { Look } from './journey.ts';
import { press } from './steps.ts';
import { settled } from './visitor.ts';

/** As the witness's phone shows them: in fours. */
export type Slips = { readonly name: string; readonly commitment: string; readonly nonce: string };

/** Each witness opens the page on a phone and makes a nonce; the last also checks it there. */
export const witnessesCommit = async (
  page: Page,
  origin: string,
  names: readonly string[],
  look: Look,
): Promise<readonly Slips[]> => {
  const slips: Slips[] = [];
  for (const name of names) {
    await page.goto('about:blank');
    await page.goto(`${origin}/#/witness`);
    await press(page, words.make);
    await page.locator('.digits').nth(1).waitFor();
    const [commitment = '', nonce = ''] = await page.locator('.digits').allTextContents();
    slips.push({ name, commitment, nonce });
  }
  const last = slips.at(-1);
  await page.getByLabel(words.nonce, { exact: true }).fill(last?.nonce ?? '');
  await page.getByLabel(words.commitment, { exact: true }).fill(last?.commitment ?? '');
  await press(page, words.check);
  await page.getByText(words.fits).waitFor();
  await look(page, 'witness');
  return slips;
};

/** Pastes as an officer pastes from a table, the cursor in the first row. */
const paste = async (field: Locator, text: string): Promise<void> => {
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
};

/** Freezes the roster and announces the witnesses, after the form has told what is missing. */
export const officerAnnounces = async (
  page: Page,
  slips: readonly Slips[],
  look: Look,
): Promise<void> => {
  await press(page, bureau.runs.freeze);
  await page.getByRole('heading', { name: ceremony.witnessesTitle, exact: true }).waitFor();
  await look(page, 'bureau-frozen');
  await press(page, ceremony.announce);
  await page.locator('.error-summary').waitFor();
  await look(page, 'bureau-witness-faults');
  const rows = slips.map(({ name, commitment }) => `${name}\t${commitment.toUpperCase()}`);
  await paste(page.getByLabel(ceremony.name).first(), rows.join('\n'));
  await look(page, 'bureau-witnesses');
  await press(page, ceremony.announce);
  await page.getByRole('heading', { name: ceremony.revealTitle, exact: true }).waitFor();
};

/** A slip of the hand is told before anything is sent; then every nonce fits. */
export const witnessesReveal = async (
  page: Page,
  slips: readonly Slips[],
  look: Look,
): Promise<void> => {
  const [first, second] = slips;
  await page.getByLabel(first?.name ?? '', { exact: true }).fill(second?.nonce ?? '');
  await page.getByText(ceremony.differs).waitFor();
  await press(page, ceremony.draw);
  await page.locator('.error-summary').waitFor();
  await look(page, 'bureau-reveal-faults');
  for (const { name, nonce } of slips) await page.getByLabel(name, { exact: true }).fill(nonce);
  await page
    .getByText(ceremony.fits)
    .nth(slips.length - 1)
    .waitFor();
  await look(page, 'bureau-reveal');
  await press(page, ceremony.draw);
};

/** The last witness stays silent: said first, asked twice, and then void. */
export const officerDeclaresVoid = async (
  page: Page,
  slips: readonly Slips[],
  look: Look,
): Promise<void> => {
  for (const { name, nonce } of slips.slice(0, -1))
    await page.getByLabel(name, { exact: true }).fill(nonce);
  await page.locator('summary', { hasText: ceremony.voidTitle }).click();
  await press(page, ceremony.voidAsk);
  await page.getByText(ceremony.voidSure(slips.at(-1)?.name ?? '')).waitFor();
  await look(page, 'bureau-void-sure');
  await press(page, ceremony.voidYes);
  await page.getByRole('heading', { name: ceremony.voided }).waitFor();
  await settled(page);
  await look(page, 'bureau-void');
};
