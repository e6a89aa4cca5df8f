import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import {
  atDoubleSize,
  clippedFaults,
  elderView,
  type Least,
  plainView,
  sizeFaults,
  widthFaults,
} from './measure.ts';
import { settled } from './visitor.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const found = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
);

const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const violations = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)} }).then(({ violations }) => violations)`,
  );
  return found
    .parse(violations)
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

type Spoken = 'zh' | 'en' | 'both';

/** what a program would say and a person would not */
const unworded = [
  /\bundefined\b/,
  /\bNaN\b/,
  /\bnull\b/,
  /\[object \w+\]/,
  /\bInvalid Date\b/,
  /\b[A-Z]{2,}(?:_[A-Z]+)+\b/,
  /\b(?:DRAFT|SUBMITTED|RETURNED|QUALIFIED|PLACED|ACCEPTED|CONFIRMED|FROZEN|DRAWN|ALLOCATED|PUBLISHED)\b/,
];
/** codes of groups and pools: words no Chinese page needs */
const groups = /\b(?:migrant|presale|matched|guaranteed|overflow)\b/;
/** codes of refusals, faults and zones; in Chinese text nothing else looks like them */
const kebab = /(?<![\w./#-])[a-z]+[0-9]?(?:-[a-z0-9]+)+(?![\w./-])/;

const wordingFaults = async (page: Page, language: Spoken): Promise<readonly string[]> => {
  // what is seen, without scripts and what is hidden
  const [text = ''] = await page.locator('body').allInnerTexts();
  return [...unworded, ...(language === 'zh' ? [kebab, groups] : [])].flatMap((pattern) => {
    const hit = pattern.exec(text);
    if (hit === null) return [];
    const from = Math.max(0, hit.index - 20);
    return [`${hit[0]} in “${text.slice(from, hit.index + 40).replaceAll('\n', ' ')}”`];
  });
};

const told = (faults: readonly string[], name: string, how: string): readonly string[] =>
  faults.map((fault) => `${name} (${how}): ${fault}`);

const looked = async (page: Page, language: Spoken): Promise<readonly string[]> => [
  ...(await accessibilityFaults(page)).map((fault) => `axe ${fault}`),
  ...(await wordingFaults(page, language)),
  ...(await widthFaults(page)),
];

/** Each language of the page in turn; afterwards it speaks Chinese again. */
const inLanguages = async (
  page: Page,
  look: (language: Spoken) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const toEnglish = page.getByRole('button', { name: 'English', exact: true });
  // the issuer's page speaks both at once
  if ((await toEnglish.count()) === 0) return look('both');
  const chinese = await look('zh');
  await toEnglish.click();
  const toChinese = page.getByRole('button', { name: '中文', exact: true });
  await toChinese.waitFor();
  const english = await look('en');
  await toChinese.click();
  await toEnglish.waitFor();
  return [...chinese, ...english];
};

/** Everything wrong with the page as it stands, in both languages. */
export const inspect = async (page: Page, name: string): Promise<readonly string[]> => {
  await settled(page);
  return inLanguages(page, async (language) => {
    await settled(page);
    return told(await looked(page, language), name, language);
  });
};

const sized = async (page: Page, view: Least): Promise<readonly string[]> => [
  ...(await widthFaults(page)),
  ...(await clippedFaults(page)),
  ...(await sizeFaults(page, view)),
];

/** Text at twice its size still fits, and nobody has to push the page to and fro. */
const doubledFaults = async (page: Page): Promise<readonly string[]> =>
  atDoubleSize(page, async () => [...(await widthFaults(page)), ...(await clippedFaults(page))]);

/** The larger view, one press away, and back. */
const inElderView = async <T>(page: Page, look: () => Promise<T>): Promise<T> => {
  const switched = page.locator('.header-tools [aria-pressed]');
  await switched.click();
  await page.locator(':root[data-view="elder"]').waitFor({ state: 'attached' });
  const found = await look();
  await switched.click();
  await page.locator(':root[data-view="plain"]').waitFor({ state: 'attached' });
  return found;
};

/** The same page in both languages, in the usual and the larger view, and with its text at 200 %. */
export const inspectViews = (page: Page, name: string): Promise<readonly string[]> =>
  inLanguages(page, async (language) => [
    ...told(await looked(page, language), name, language),
    ...told(await sized(page, plainView), name, language),
    ...told(await doubledFaults(page), name, `${language}, 200 %`),
    ...(await inElderView(page, async () => [
      ...told(await sized(page, elderView), name, `${language}, larger view`),
      ...(language === 'zh'
        ? told(await accessibilityFaults(page), name, 'zh, larger view, axe')
        : []),
    ])),
  ]);
