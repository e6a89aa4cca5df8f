import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audiences, eventFunctions } from '../../shared/domain/deployment.ts';

const repository = join(import.meta.dirname, '../..');

test('a synthesis without the entry files names each of them and fails', () => {
  const empty = mkdtempSync(join(tmpdir(), 'sunshine-no-entries-'));

  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(repository, 'infra/synth.ts'), empty],
    { cwd: repository, encoding: 'utf8' },
  );
  rmSync(empty, { recursive: true });

  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    ...audiences.map((audience) => `functions/${audience}-api/handler.ts is missing`),
    ...eventFunctions.map((folder) => `functions/${folder}/handler.ts is missing`),
  ]);
});
