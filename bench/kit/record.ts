import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { repository } from './bundle.ts';

const file = join(repository, 'bench/results.md');

const head = `# Results

Newest first. How to read a line is told in README.md.
`;

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repository, encoding: 'utf8' }).trim();

/** Puts a run on top of bench/results.md, with what is needed to run it again. */
export const record = (args: readonly string[], table: string): void => {
  const cores = cpus();
  const machine = `${cores[0]?.model ?? 'unknown'}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const commit = git('rev-parse', '--short', 'HEAD');
  const state = git('status', '--porcelain') === '' ? commit : `${commit} with changes on top`;
  const run = [
    `## ${new Date().toISOString().slice(0, 10)}, commit ${state}`,
    '',
    `\`npm run bench -- ${args.join(' ')}\`, Node ${process.version}, ${machine}`,
    '',
    table,
    '',
  ].join('\n');
  const before = existsSync(file) ? readFileSync(file, 'utf8').slice(head.length) : '';
  writeFileSync(file, `${head}\n${run}${before}`);
};
