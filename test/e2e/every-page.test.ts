import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { inspectViews } from './inspect.ts';
import { widthFaults } from './measure.ts';
import { pages } from './pages/index.ts';
import type { Door } from './pages/page-state.ts';
import { openStage, type Stage } from './pages/stage.ts';
import { phone } from './visitor.ts';

const doors: readonly Door[] = ['index', 'families', 'schools', 'bureau', 'kit'];

/** On paper: nothing wider than the sheet, and no button that nobody can press. */
const paperFaults = async (page: Page, name: string): Promise<readonly string[]> => {
  await page.emulateMedia({ media: 'print' });
  const pressable = await page.locator('#app').locator('.buttons, .header-tools, .back').all();
  const seen = await Promise.all(pressable.map((one) => one.isVisible()));
  const wide = await widthFaults(page);
  await page.emulateMedia({ media: 'screen' });
  return [
    ...(seen.includes(true) ? [`${name} (print): shows what is for the screen alone`] : []),
    ...wide.map((fault) => `${name} (print): ${fault}`),
  ];
};

describe('every page on a phone, in every state', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await launchBrowser();
    stage = await openStage(browser, phone);
  });
  afterAll(() => browser?.close());

  const looked = async (state: (typeof pages)[number]): Promise<readonly string[]> => {
    await stage.open(state);
    return [
      ...(await inspectViews(stage.page, state.name)),
      ...(state.door === 'families' ? await paperFaults(stage.page, state.name) : []),
      ...stage.faults().map((fault) => `${state.name}: ${fault}`),
    ];
  };

  /** a page that never comes is one fault of many, and the others are looked at all the same */
  const faultsOf = (state: (typeof pages)[number]): Promise<readonly string[]> =>
    looked(state).catch((error: unknown) => [`${state.name}: ${String(error)}`]);

  it.each(doors)(
    '%s: accessible, worded, large enough, and no wider than the screen',
    async (door) => {
      const faults: string[] = [];
      for (const state of pages.filter((one) => one.door === door))
        faults.push(...(await faultsOf(state)));

      expect(faults).toEqual([]);
    },
    1_800_000,
  );

  it('keeps the larger view and the language when a page is opened anew', async () => {
    const [home] = pages;
    if (home === undefined) throw new Error('the list is empty');
    await stage.open(home);
    const { page } = stage;
    await page.locator('.header-tools [aria-pressed]').click();
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByRole('button', { name: '中文', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '中文', exact: true }).waitFor();

    expect(await page.locator(':root').getAttribute('data-view')).toBe('elder');
    expect(await page.locator(':root').getAttribute('lang')).toBe('en');
  });
});
