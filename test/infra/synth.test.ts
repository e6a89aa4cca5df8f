import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/config.ts';
import { addPlatform, createApp } from '../../infra/platform.ts';
import { audiences, eventFunctions, fontFile } from '../../shared/domain/deployment.ts';
import { resourcesOf } from './support.ts';

const repository = join(import.meta.dirname, '../..');
const folders = [...audiences.map((audience) => `${audience}-api`), ...eventFunctions];

const emptyFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sunshine-sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

const code = z.object({ S3Key: z.string().transform((key) => key.replace('.zip', '')) });

test('a synthesis without the entry files names each of them and fails', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(repository, 'infra/synth.ts'), emptyFolder()],
    { cwd: repository, encoding: 'utf8' },
  );

  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual(
    folders.map((folder) => `functions/${folder}/handler.ts is missing`),
  );
});

test('every function gets the bundle of its own entry file, imports included', () => {
  const sources = emptyFolder();
  for (const folder of folders) {
    const home = join(sources, 'functions', folder);
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'name.ts'), `export const name: string = 'this is ${folder}';`);
    writeFileSync(
      join(home, 'handler.ts'),
      `import { name } from './name.ts'; export const handler = async () => name;`,
    );
  }
  const outdir = emptyFolder();
  const app = createApp(outdir, { sources });
  const template = Template.fromStack(addPlatform(app, stages['aws-cn']).service);

  const assets = resourcesOf(template, 'AWS::Lambda::Function').map(([, { Properties }]) =>
    join(outdir, `asset.${code.parse(Properties['Code']).S3Key}`),
  );
  const saidBy = (asset: string) =>
    readFileSync(join(asset, 'index.mjs'), 'utf8').match(/this is ([a-z-]+)/)?.[1];

  expect(assets.map(saidBy).toSorted()).toEqual(folders.toSorted());
  const printing = assets.filter((asset) => existsSync(join(asset, fontFile)));
  expect(printing.map(saidBy)).toEqual(['families-api']);
});
