import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { audiences, eventFunctions } from '../shared/domain/deployment.ts';
import { bundle } from './kit/bundle.ts';
import { inFreshProcess } from './kit/fresh-process.ts';
import { medians } from './kit/medians.ts';
import { type Benchmark, times } from './kit/row.ts';
import { inScratchFolder } from './kit/scratch.ts';

const folders: readonly string[] = [
  ...audiences.map((audience) => `${audience}-api`),
  ...eventFunctions,
];

/** What a cold start pays before the first event: one module, all of it. */
export const functions: Benchmark = {
  name: 'functions',
  run: () =>
    inScratchFolder(async (scratch) => {
      const importer = join(scratch, 'import-once.mjs');
      bundle('bench/functions/import-once.ts', importer);
      const empty = join(scratch, 'empty.mjs');
      await writeFile(empty, 'export {};\n');
      const built = folders.map((folder) => {
        const file = join(scratch, `${folder}.mjs`);
        return { folder, file, bytes: bundle(`functions/${folder}/handler.ts`, file) };
      });
      const importing = (file: string) => () => inFreshProcess(z.number(), importer, file);
      const works: Record<string, () => Promise<number>> = { empty: importing(empty) };
      for (const { folder, file } of built) works[folder] = importing(file);
      const median = await medians(works);
      return built.map(({ folder, bytes }) => ({
        of: folder,
        counters: { 'bytes minified': bytes },
        measured: { 'cold start': times(median(folder) / median('empty')) },
        beside: 'a process that imports an empty module',
      }));
    }),
};
