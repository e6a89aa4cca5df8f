// A registry that does not carry a platform's package makes `npm install` leave it out of the lock file, and `npm ci`
// then refuses everywhere. This names the missing ones again, by the versions their parent asks for:
//   node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const parent = lock.packages['node_modules/@biomejs/biome'];

for (const [name, version] of Object.entries(parent.optionalDependencies)) {
  const [, platform, cpu, musl] = name.replace('@biomejs/', '').split('-');
  lock.packages[`node_modules/${name}`] ??= {
    version,
    cpu: [cpu],
    dev: true,
    license: 'MIT OR Apache-2.0',
    optional: true,
    os: [platform],
    ...(platform === 'linux' ? { libc: [musl ?? 'glibc'] } : {}),
    engines: parent.engines,
  };
}
const byName = ([a], [b]) => (a < b ? -1 : 1);
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byName));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
