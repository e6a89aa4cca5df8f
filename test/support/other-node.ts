import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { arch, platform } from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const release = '24.21.0';
const folder = join(import.meta.dirname, `../../node_modules/.cache/node-${release}`);
/** the package of the npm package `node` for this machine */
const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;

/**
 * The path of a second Node, of the release line that Lambda runs; installed once, beside the dependencies, as an
 * installed `node` would take the place of the one that runs the scripts. Null where there is none for this machine.
 */
export const otherNode = async (): Promise<string | null> => {
  const binary = join(
    folder,
    'node_modules',
    name,
    'bin',
    platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(binary)) return binary;
  await mkdir(folder, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run('npm', ['install', '--prefix', folder, ...options, `${name}@${release}`]);
  } catch {
    return null;
  }
  return existsSync(binary) ? binary : null;
};
