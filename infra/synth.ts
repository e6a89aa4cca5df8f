import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { audiences, eventFunctions } from '../shared/domain/deployment.ts';
import { type Partition, partitions, stages } from './config.ts';
import { addPlatform, createApp, synthesise } from './platform.ts';

const repository = join(import.meta.dirname, '..');

const missingEntries = (sources: string): readonly string[] =>
  [...audiences.map((audience) => `${audience}-api`), ...eventFunctions]
    .map((folder) => `functions/${folder}/handler.ts`)
    .filter((entry) => !existsSync(join(sources, entry)))
    .map((entry) => `${entry} is missing`);

const objectionsTo = (partition: Partition, sources: string): readonly string[] => {
  const outdir = join(repository, 'cdk.out', partition);
  rmSync(outdir, { recursive: true, force: true });
  const app = createApp(outdir, { sources });
  addPlatform(app, stages[partition]);
  return synthesise(app).map((objection) => `${partition} ${objection}`);
};

/** `npm run synth [-- FOLDER]`: both partitions into cdk.out; FOLDER holds another functions/. */
const main = (sources: string) => {
  const missing = missingEntries(sources);
  const objections =
    missing.length > 0
      ? missing
      : partitions.flatMap((partition) => objectionsTo(partition, sources));
  for (const objection of objections) process.stderr.write(`${objection}\n`);
  process.exitCode = objections.length > 0 ? 1 : 0;
};

main(process.argv[2] ?? repository);
