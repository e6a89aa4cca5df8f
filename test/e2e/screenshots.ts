import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.ts';
import { setup } from './global-setup.ts';
import {
  anybodyChecksRecord,
  anybodyLooks,
  anybodySeesResult,
  bureauAllocates,
  bureauDeclaresVoid,
  bureauReports,
  type Look,
  otherParentSendsPhoto,
  parentAccepts,
  parentApplies,
  parentProves,
  schoolConfirms,
  schoolReviews,
  setScene,
} from './journey.ts';
import { settled } from './visitor.ts';
import { openJourneyWorld } from './world.ts';

/** `npm run screenshots`: pictures of the main path, from the county that the journey's test walks through. */
const folder = join(import.meta.dirname, '../../docs/screenshots');
const percent = 12;

/** the pages that the documents show; the journey passes many more */
const shown = new Set([
  'home',
  'parent-code',
  'parent-child',
  'parent-situation',
  'parent-schools',
  'parent-check',
  'parent-sent',
  'parent-documents',
  'parent-status',
  'parent-result',
  'parent-proof',
  'parent-proof-fails',
  'witness',
  'school-queue',
  'school-case',
  'school-decision',
  'school-arrival',
  'bureau-dashboard',
  'bureau-witnesses',
  'bureau-reveal',
  'bureau-void',
  'bureau-verified',
  'bureau-published',
  'bureau-report',
  'public-result',
  'public-record',
  'public-record-void',
]);

/** what they show stands at the head of the page, where the hands of the journey are not */
const fromTop = new Set(['witness', 'parent-proof-fails', 'bureau-void', 'public-record']);

const photograph: Look = async (page, name) => {
  if (!shown.has(name)) return;
  await settled(page);
  if (fromTop.has(name)) await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
};

await setup();
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const world = await openJourneyWorld(percent);
try {
  const scene = await setScene(browser, world, photograph);
  await anybodyLooks(scene);
  const number = await parentApplies(scene);
  await schoolReviews(scene, await otherParentSendsPhoto(scene));
  await bureauAllocates(scene);
  const { school } = await parentAccepts(scene);
  await parentProves(scene, number);
  await bureauDeclaresVoid(scene);
  await anybodySeesResult(scene);
  await anybodyChecksRecord(scene);
  await schoolConfirms(scene, number, school);
  await bureauReports(scene);
} finally {
  await browser.close();
  await world.stop();
}
