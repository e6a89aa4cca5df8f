import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export const repository = join(import.meta.dirname, '../..');

/** One ES module from one entry file, with the options of infra/constructs/bundled-code.ts; answers its bytes. */
export const bundle = (entry: string, outfile: string): number => {
  buildSync({
    entryPoints: [join(repository, entry)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  });
  return statSync(outfile).size;
};
