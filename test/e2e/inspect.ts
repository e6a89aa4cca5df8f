import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as z from 'zod';
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

/** wider than the screen: somebody would have to push the page to and fro */
const overflowFaults = async (page: Page): Promise<readonly string[]> => {
  const beyond = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return beyond > 0 ? [`the page is ${beyond} px wider than the screen`] : [];
};

const looked = async (page: Page, name: string, language: Spoken) => [
  ...(await accessibilityFaults(page)).map((fault) => `${name} (${language}): axe ${fault}`),
  ...(await wordingFaults(page, language)).map((fault) => `${name} (${language}): ${fault}`),
  ...(await overflowFaults(page)).map((fault) => `${name} (${language}): ${fault}`),
];

/** Everything wrong with the page as it stands, in both languages; afterwards it speaks Chinese again. */
export const inspect = async (page: Page, name: string): Promise<readonly string[]> => {
  await settled(page);
  const toEnglish = page.getByRole('button', { name: 'English', exact: true });
  // the issuer's page speaks both at once
  if ((await toEnglish.count()) === 0) return looked(page, name, 'both');
  const chinese = await looked(page, name, 'zh');
  await toEnglish.click();
  const toChinese = page.getByRole('button', { name: '中文', exact: true });
  await toChinese.waitFor();
  await settled(page);
  const english = await looked(page, name, 'en');
  await toChinese.click();
  await toEnglish.waitFor();
  return [...chinese, ...english];
};
