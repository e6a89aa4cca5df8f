import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../test/e2e/browser.ts';
import { fillIn, signInAtPhone } from '../../test/e2e/family.ts';
import { setup } from '../../test/e2e/global-setup.ts';
import { phone, visit } from '../../test/e2e/visitor.ts';
import { openEmptyWorld } from '../../test/e2e/world.ts';
import { atMost } from '../kit/goal.ts';
import { middle } from '../kit/medians.ts';
import { milliseconds, type Row } from '../kit/row.ts';
import { startBrotliServer } from './brotli-server.ts';

const rounds = 5;
const slowness = 6;
/** Fast 3G as page tests know it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

const goals = { bytes: 20 * 1024, paint: 1200, usable: 2000, script: 300 };

const slowPhone = async (browser: Browser): Promise<{ page: Page; tools: CDPSession }> => {
  const { page } = await visit(browser, phone);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Performance.enable');
  await tools.send('Network.emulateNetworkConditions', network);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  return { page, tools };
};

type Opening = {
  /** of brotli: the page, its styles and scripts */
  readonly bytes: number;
  /** with the heads of the answers */
  readonly line: number;
  readonly paint: number;
  readonly usable: number;
};

/** From nothing to a sign-in that answers: what came over the line, and when. */
const open = async (browser: Browser, origin: string): Promise<Opening> => {
  const { page, tools } = await slowPhone(browser);
  let line = 0;
  let counting = true;
  tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    if (counting) line += encodedDataLength;
  });
  await page.goto(`${origin}/families.html`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
  counting = false;
  const opening = await page.evaluate(() => {
    const [paint, usable] = ['first-contentful-paint', 'usable'].map(
      (name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN,
    ) as [number, number];
    const bytes = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]
      .filter((one): one is PerformanceResourceTiming => 'encodedBodySize' in one)
      .filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= usable)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return { bytes, paint, usable };
  });
  await page.context().close();
  return { line, ...opening };
};

const scriptTime = async (tools: CDPSession): Promise<number> => {
  const { metrics } = await tools.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
};

/** Script between one page of the form and the next, with what the answering of the page costs. */
const throughTheForm = async (
  browser: Browser,
  origin: string,
  world: Awaited<ReturnType<typeof openEmptyWorld>>,
): Promise<ReadonlyMap<string, number>> => {
  const { page, tools } = await slowPhone(browser);
  page.setDefaultTimeout(60_000);
  const costs = new Map<string, number>();
  let before = 0;
  const look = async (_: Page, name: string) => {
    const now = await scriptTime(tools);
    costs.set(name, now - before);
    before = await scriptTime(tools);
  };
  await signInAtPhone(page, origin, '13800138001', look);
  await fillIn(page, world.family, { season: world.title, category: world.category }, look);
  await page.context().close();
  return costs;
};

/** The families' door in a real browser on a slow phone: bytes, first paint, sign-in usable, script by page. */
export const onAPhone = async (): Promise<readonly Row[]> => {
  await setup();
  const world = await openEmptyWorld(3);
  const browser = await launchBrowser();
  const served = await startBrotliServer(join(import.meta.dirname, '../../dist/web'), world.origin);
  try {
    const openings: Opening[] = [];
    for (let round = 0; round < rounds; round++) openings.push(await open(browser, served.origin));
    const costs = await throughTheForm(browser, served.origin, world);
    const of = (name: keyof Opening) => middle(openings.map((one) => one[name]));
    const further = [...costs].filter(([name]) => name !== 'parent-sign-in');
    return [
      {
        of: 'families, on a slow phone: bytes until usable',
        counters: { bytes: of('bytes'), 'with the heads of the answers': of('line') },
        goal: atMost(goals.bytes, of('bytes'), (bytes) => `${bytes / 1024} KB`),
      },
      {
        of: 'families, on a slow phone: first paint',
        measured: { time: milliseconds(of('paint')) },
        goal: atMost(goals.paint, of('paint'), milliseconds),
        beside: 'sketched: 1.0 to 1.1 s',
      },
      {
        of: 'families, on a slow phone: sign-in usable',
        measured: { time: milliseconds(of('usable')) },
        goal: atMost(goals.usable, of('usable'), milliseconds),
        beside: 'sketched: Preact 1.90 s, React + antd-mobile 3.20 s',
      },
      ...further.map(([name, script]) => ({
        of: `families, on a slow phone: script of ${name.replace('parent-', '')}`,
        measured: { script: milliseconds(script) },
        goal: atMost(goals.script, script, milliseconds),
      })),
    ];
  } finally {
    await browser.close();
    await served.stop();
    await world.stop();
  }
};
