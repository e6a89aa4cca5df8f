// `npm start`: installs what is missing, builds the pages if they are out of date, starts the platform
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Node.js 20.19 or newer is needed, this is ${process.versions.node}. 需要 Node.js 20.19 或更新版本。`,
  );
  process.exit(2);
}

const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce(
      (latest, entry) =>
        Math.max(latest, changedAt(join(entry.parentPath ?? entry.path, entry.name))),
      0,
    );

if (
  changedAt(join(root, 'node_modules/.package-lock.json')) <
  changedAt(join(root, 'package-lock.json'))
) {
  console.log('正在安装依赖 Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
}
const sources = Math.max(newest(join(root, 'web')), newest(join(root, 'shared')));
if (changedAt(join(root, 'dist/web/index.html')) < sources) {
  console.log('正在构建页面 Building the pages …');
  run('npx', ['tsx', 'web/build.ts']);
}
// in this process, so that stopping it stops the platform
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
