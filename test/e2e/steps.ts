import type { Locator, Page } from 'playwright-core';

export const press = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('button', { name, exact: true }).click();

export const follow = (place: Page | Locator, name: string): Promise<void> =>
  place.getByRole('link', { name, exact: true }).click();

const most = 600;

/** Waits for a page by its heading; where it does not come, the error says what stands there instead. */
export const heading = async (page: Page, name: string | RegExp): Promise<void> => {
  try {
    await page.getByRole('heading', { level: 1, name }).waitFor();
  } catch (cause) {
    const [shown = ''] = await page.locator('body').allInnerTexts();
    const words = shown.replace(/\s+/g, ' ').slice(0, most);
    throw new Error(`no page “${name}”; at ${new URL(page.url()).hash} stands: ${words}`, {
      cause,
    });
  }
};
