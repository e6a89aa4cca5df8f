import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { statuses } from '../../../functions/http/statuses.ts';
import type { Endpoint } from '../../../shared/contract/endpoint.ts';
import { device, settled } from '../visitor.ts';
import { isRefused, isSilence, type Scripted, scriptOf } from './checked.ts';
import { now, primary, seasonsAt } from './county.ts';
import { audiences, type PageState, type Refused } from './page-state.ts';

/** a secure context, as the pages' cryptography wants one; nothing of it leaves the browser */
const origin = 'https://sunshine.test';
const built = join(import.meta.dirname, '../../../dist');

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** What every page may ask; a state's own answers go before. */
const usual = scriptOf({
  answers: { public: { listSeasons: seasonsAt('registration'), getSeason: primary } },
});

const patternOf = ({ path }: Endpoint): RegExp =>
  new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);

const isApi = (path: string): boolean =>
  Object.keys(audiences).some((audience) => path.startsWith(`/${audience}/`));

const problemOf = ({ refused, facts, fields }: Refused) => ({
  type: 'about:blank',
  title: refused,
  status: statuses[refused],
  code: refused,
  ...(facts === undefined ? {} : { facts }),
  ...(fields === undefined ? {} : { fields }),
  correlation: '4f1c2a9e-made-up',
});

const answer = async (route: Route, { endpoint, reply }: Scripted): Promise<void> => {
  if (isSilence(reply)) {
    if (reply.silence === 'lost') await route.abort('internetdisconnected');
    return;
  }
  if (isRefused(reply)) {
    const problem = problemOf(reply);
    await route.fulfill({ status: problem.status, json: problem });
    return;
  }
  if (endpoint.response === null) await route.fulfill({ status: 204 });
  else await route.fulfill({ status: endpoint.status, json: reply });
};

/** Puts the visitor into the state before the first script of the page runs. */
const prepared = (html: string, signedIn: boolean): string => {
  const tokens = ['families', 'schools', 'bureau'].map(
    (door) => `sessionStorage.setItem('sunshine.${door}.token', 'made-up')`,
  );
  const script = `sessionStorage.clear();${signedIn ? tokens.join(';') : ''}`;
  return html.replace('<head>', `<head><script>${script}</script>`);
};

/** the browser's own notes: a refusal or a lost connection, which the page puts into words; no worker in this test */
const expected = /^(?:Failed to load resource|Service Worker registration blocked)/;

export type Stage = {
  readonly page: Page;
  /** opens a page in its state, and waits until nothing moves */
  readonly open: (state: PageState) => Promise<void>;
  /** what went wrong since the last opening: scripts that failed, answers nobody had, answers nobody asked for */
  readonly faults: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** A browser without a server: documents from the build, every answer of the API from the state that is shown. */
export const openStage = async (
  browser: Browser,
  size: { readonly width: number; readonly height: number },
): Promise<Stage> => {
  const context: BrowserContext = await browser.newContext({
    ...device(size),
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(10_000);
  let state: PageState | null = null;
  let script: readonly Scripted[] = usual;
  let asked = new Set<Scripted>();
  let faults: string[] = [];
  const files = new Map<string, Promise<Buffer>>();

  const fileOf = (path: string): Promise<Buffer> => {
    const folder = state?.door === 'kit' ? 'kit' : 'web';
    const file = join(built, folder, path);
    const kept = files.get(file) ?? readFile(file);
    files.set(file, kept);
    return kept;
  };
  const serve = async (route: Route, path: string): Promise<void> => {
    const contentType = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const bytes = await fileOf(path);
    const body = path.endsWith('.html')
      ? prepared(bytes.toString('utf8'), state?.signedIn !== false)
      : bytes;
    await route.fulfill({ contentType, body });
  };
  const play = async (route: Route, path: string): Promise<void> => {
    const method = route.request().method().toLowerCase();
    const line = script.find(
      ({ endpoint }) => endpoint.method === method && patternOf(endpoint).test(path),
    );
    if (line === undefined) {
      faults.push(`nobody said what ${method} ${path} answers`);
      await route.fulfill({ status: 404, json: problemOf({ refused: 'not-found' }) });
      return;
    }
    asked.add(line);
    await answer(route, line);
  };
  await context.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    // outside the demonstration nobody answers there
    if (pathname === '/demo') await route.fulfill({ status: 204 });
    else if (isApi(pathname)) await play(route, pathname);
    else await serve(route, pathname === '/' ? '/index.html' : pathname);
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    const loud = message.type() === 'error' || message.type() === 'warning';
    if (loud && !expected.test(message.text())) faults.push(message.text());
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);

  const open = async (next: PageState): Promise<void> => {
    state = next;
    script = [...scriptOf(next), ...usual];
    asked = new Set();
    faults = [];
    await page.goto(`${origin}/${next.door}.html?page=${next.name}#${next.path}`);
    if (next.busy) await page.getByRole('heading', { level: 1 }).waitFor();
    else await settled(page);
    await next.arrive?.(page);
    if (!next.busy) await settled(page);
    if (next.sees !== undefined) await page.locator(next.sees).first().waitFor();
  };
  return {
    page,
    open,
    faults: () => [
      ...faults,
      ...(state === null ? [] : scriptOf(state))
        .filter(({ name }) => ![...asked].some((line) => line.name === name))
        .map(({ audience, name }) => `the page never asked for ${audience}.${name}`),
    ],
    close: () => context.close(),
  };
};
