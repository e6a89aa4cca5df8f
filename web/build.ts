import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { firstPage } from './prerender.tsx';
import { doorConfig, doors } from './vite.config.ts';
import { writeWorker } from './worker-file.ts';

const out = join(import.meta.dirname, '../dist/web');
const stylesheet = /<link rel="stylesheet"[^>]*href="(\/assets\/[^"]+\.css)"[^>]*>/g;

/** The style sheet moves into the page: one round trip less before anything is painted. */
const withStyles = async (html: string): Promise<string> => {
  let page = html;
  for (const [tag, path = ''] of html.matchAll(stylesheet)) {
    const css = await readFile(join(out, path), 'utf8');
    page = page.replace(tag, () => `<style>${css.trim()}</style>`);
  }
  return page;
};

/** What is shown first stands in the document itself. */
const withFirstPage = (html: string): string =>
  html.replace(
    /(<div id="app">).*?(<\/div>)/s,
    (_, open, close) => `${open}${firstPage()}${close}`,
  );

const size = (bytes: Buffer | string): number => brotliCompressSync(bytes).length;

const scriptsOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);

/** What a phone loads before the page answers: the document, its styles, and the scripts it names. */
const firstLoad = async (html: string): Promise<{ html: number; scripts: number }> => {
  const sizes = await Promise.all(
    scriptsOf(html).map(async (path) => size(await readFile(join(out, path)))),
  );
  return { html: size(html), scripts: sizes.reduce((sum, one) => sum + one, 0) };
};

for (const [index, door] of doors.entries())
  await build({ ...doorConfig(door, index), configFile: false, logLevel: 'warn' });

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(6);

stdout.write('first load, KB brotli   page with styles   scripts     total\n');
for (const door of doors) {
  const file = join(out, `${door}.html`);
  const styled = await withStyles(await readFile(file, 'utf8'));
  const html = door === 'families' ? withFirstPage(styled) : styled;
  await writeFile(file, html);
  const { html: page, scripts } = await firstLoad(html);
  const columns = [kilobytes(page).padStart(22), kilobytes(scripts).padStart(9)];
  stdout.write(`${door.padEnd(18)}${columns.join(' ')} ${kilobytes(page + scripts).padStart(9)}\n`);
}
await writeWorker(out, scriptsOf(await readFile(join(out, 'families.html'), 'utf8')));
const files = await readdir(out, { recursive: true });
stdout.write(`${files.length} files in dist/web\n`);
