import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1440, height: 900 };

/** Somebody at one device; everything that goes wrong on it is remembered. */
export type Visitor = {
  readonly page: Page;
  readonly faults: readonly string[];
};

/** the browser's own note about a refusal that the page puts into words: a session that ended, a paper that is missing */
const refusal =
  /^Failed to load resource: the server responded with a status of (?:401|422) |^Service Worker registration blocked/;

const watch = (context: BrowserContext, faults: string[]) => {
  context.on('console', (message) => {
    const loud = message.type() === 'error' || message.type() === 'warning';
    if (loud && !refusal.test(message.text()))
      faults.push(`${message.type()} at ${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} from ${response.url()}`);
  });
};

type Size = { readonly width: number; readonly height: number };

/** A device of one size, in China, whose owner wants nothing to move. */
export const device = (size: Size): BrowserContextOptions => ({
  viewport: size,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
  deviceScaleFactor: 1,
  isMobile: size === phone,
  hasTouch: size === phone,
  reducedMotion: 'reduce',
  // a worker would stand between the page and the cuts that a test makes
  serviceWorkers: 'block',
});

export const visit = async (browser: Browser, size: Size): Promise<Visitor> => {
  const context = await browser.newContext(device(size));
  context.setDefaultTimeout(20_000);
  const faults: string[] = [];
  watch(context, faults);
  const page = await context.newPage();
  return { page, faults };
};

/** The page is there when its heading is, and nothing on it is still under way. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.querySelector('.loading') === null);
};
