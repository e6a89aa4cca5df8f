import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { audiences, eventFunctions } from '../shared/domain/deployment.ts';
import { type Partition, partitions, stages } from './config.ts';
import { addPlatform, createApp } from './platform.ts';

const repository = join(import.meta.dirname, '..');

/** Synthesises one stage with its bundles and answers what the checks object to. */
const synthesise = (partition: Partition, sources: string): readonly string[] => {
  const app = createApp(join(repository, 'cdk.out', partition), { sources });
  addPlatform(app, stages[partition]);
  return app
    .synth()
    .stacks.flatMap((stack) =>
      stack.messages
        .filter(({ level }) => level !== 'info')
        .map(({ id, entry }) => `${partition} ${id}: ${entry.data}`),
    );
};

const missingEntries = (sources: string): readonly string[] =>
  [...audiences.map((audience) => `${audience}-api`), ...eventFunctions]
    .map((folder) => `functions/${folder}/handler.ts`)
    .filter((entry) => !existsSync(join(sources, entry)));

/** `npm run synth [-- FOLDER]`: both partitions into cdk.out; FOLDER holds functions/ of another tree. */
const main = (sources: string) => {
  const missing = missingEntries(sources).map((entry) => `${entry} is missing`);
  const objections =
    missing.length > 0
      ? missing
      : partitions.flatMap((partition) => synthesise(partition, sources));
  for (const objection of objections) process.stderr.write(`${objection}\n`);
  process.exitCode = objections.length > 0 ? 1 : 0;
};

main(process.argv[2] ?? repository);
