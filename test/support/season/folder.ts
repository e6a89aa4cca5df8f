import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder of this test, gone when it ends. */
export const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sunshine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
