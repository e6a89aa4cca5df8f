import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { city } from '../../support/allocation/city.ts';
import { publicBundleOf, toldOf } from '../../support/proof/announced.ts';

const [, program = ''] =
  /```python\n([\s\S]*?)```/.exec(readFileSync('docs/proof.md', 'utf8')) ?? [];

const python = (...args: readonly string[]) => spawnSync('python3', args, { encoding: 'utf8' });

const absent = python('--version').status !== 0;

const bundle = publicBundleOf(toldOf(city(200, 3, 7)));

const checked = (content: unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'sunshine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'bundle.json'), JSON.stringify(content));
  writeFileSync(join(folder, 'check.py'), program);
  return python(join(folder, 'check.py'), join(folder, 'bundle.json'));
};

// a second reading of the same page, in another language; skipped where there is no Python
test.skipIf(absent)('the program printed in docs/proof.md checks a bundle', () => {
  expect(checked(bundle)).toMatchObject({
    status: 0,
    stdout: 'roots, links, seed and numbers hold\n',
    stderr: '',
  });
});

const [first, ...others] = bundle.rows;

test.skipIf(absent).each([
  ['public tree', { ...bundle, rows: [{ ...first, school: 'x' }, ...others] }],
  ['salted trees', { ...bundle, leaves: { ...bundle.leaves, roster: bundle.leaves.result } }],
  ['link 1', { ...bundle, announcements: bundle.announcements.slice(1) }],
  ['seed', { ...bundle, season: '2027-primary' }],
])('and finds another %s', (said, spoiled) => {
  const { status, stderr } = checked(spoiled);

  expect(status).toBe(1);
  expect(stderr).toContain(`AssertionError: ${said}`);
});
