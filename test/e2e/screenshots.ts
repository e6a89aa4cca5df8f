import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { setup } from './global-setup.ts';
import { pages } from './pages/index.ts';
import type { Door, PageState } from './pages/page-state.ts';
import { openStage, type Stage } from './pages/stage.ts';
import { desktop, phone } from './visitor.ts';

/** `npm run screenshots`: every page of the list in four ways, and the few that the documents show. */
const root = join(import.meta.dirname, '../..');
const album = join(root, 'screenshots');
const documents = join(root, 'docs/screenshots');

/** the pictures of the documents, by the page they show */
const shown = new Map([
  ['index-home', 'home'],
  ['index-zone-several', 'zone'],
  ['index-record', 'record'],
  ['families-question-title', 'parent-question'],
  ['families-check', 'parent-check'],
  ['families-sent', 'parent-sent'],
  ['families-status-returned', 'parent-returned'],
  ['families-result', 'parent-result'],
  ['families-result-tampered', 'parent-proof-fails'],
  ['schools-case', 'school-case'],
  ['bureau-dashboard', 'bureau-dashboard'],
  ['bureau-runs-committed', 'bureau-reveal'],
]);

const atDesk: ReadonlySet<Door> = new Set(['schools', 'bureau']);

const ways = ['phone-zh', 'phone-en', 'phone-elder', 'desktop-zh'] as const;
type Way = (typeof ways)[number];

const photograph = (page: Page, way: Way, { name }: PageState) =>
  page.screenshot({
    path: join(album, way, `${name}.png`),
    fullPage: true,
    animations: 'disabled',
  });

/** As it stands on the screen, from its head. */
const forDocuments = async (page: Page, { name }: PageState): Promise<void> => {
  const file = shown.get(name);
  if (file === undefined) return;
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(documents, `${file}.png`), animations: 'disabled' });
};

const onPhone = async ({ page, open }: Stage, state: PageState): Promise<void> => {
  await open(state);
  await photograph(page, 'phone-zh', state);
  if (!atDesk.has(state.door)) await forDocuments(page, state);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  const toChinese = page.getByRole('button', { name: '中文', exact: true });
  await toChinese.waitFor();
  await photograph(page, 'phone-en', state);
  await toChinese.click();
  const larger = page.locator('.header-tools [aria-pressed]');
  await larger.click();
  await photograph(page, 'phone-elder', state);
  await larger.click();
};

const onDesk = async ({ page, open }: Stage, state: PageState): Promise<void> => {
  await open(state);
  await photograph(page, 'desktop-zh', state);
  if (atDesk.has(state.door)) await forDocuments(page, state);
};

/** All pictures of one way on one page, to be looked over. */
const contactSheet = async (way: Way, states: readonly PageState[]): Promise<void> => {
  const figures = states.map(
    ({ name }) =>
      `<figure><figcaption>${name}</figcaption><a href="${way}/${name}.png"><img src="${way}/${name}.png" alt="" loading="lazy"></a></figure>`,
  );
  const style =
    'body{display:flex;flex-wrap:wrap;gap:8px;font:12px sans-serif}figure{width:240px;max-height:700px;overflow:hidden;margin:0}img{width:100%;border:1px solid #999}';
  await writeFile(
    join(album, `${way}.html`),
    `<!doctype html><meta charset="utf-8"><title>${way}</title><style>${style}</style>${figures.join('\n')}`,
  );
};

const takeAll = async (browser: Browser, states: readonly PageState[]): Promise<void> => {
  const [small, large] = [await openStage(browser, phone), await openStage(browser, desktop)];
  for (const state of states) {
    await onPhone(small, state);
    await onDesk(large, state);
  }
};

await setup();
// some of the list: npm run screenshots -- families-result index-home
const wanted = new Set(process.argv.slice(2));
const states = pages.filter(({ name }) => wanted.size === 0 || wanted.has(name));
if (wanted.size === 0) await rm(album, { recursive: true, force: true });
for (const way of ways) await mkdir(join(album, way), { recursive: true });
await mkdir(documents, { recursive: true });
const browser = await launchBrowser();
try {
  await takeAll(browser, states);
  for (const way of ways) await contactSheet(way, states);
  stdout.write(`${states.length} pages in ${ways.length} ways: screenshots/*.html\n`);
} finally {
  await browser.close();
}
