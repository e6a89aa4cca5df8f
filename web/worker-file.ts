import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const documents = ['/families.html', '/offline.html', '/offline.js', '/icon.svg'];

/** The service worker: it keeps the families' first page and what stands in for every other without a network. */
export const writeWorker = async (out: string, scripts: readonly string[]): Promise<void> => {
  const files = [...documents, ...scripts];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(out, file)));
  const shell = { version: hash.digest('hex').slice(0, 12), files };
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'sw/worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2018',
    define: { shell: JSON.stringify(shell) },
  });
  for (const { text } of outputFiles) await writeFile(join(out, 'sw.js'), text);
};
