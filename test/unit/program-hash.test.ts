import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { programHash } from '../../shared/program-hash.ts';

const root = join(import.meta.dirname, '../..');

describe('the hash of the program', () => {
  let copy: string;
  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'sunshine-program-'));
    for (const room of ['shared/allocation', 'shared/proof', 'shared/domain'])
      cpSync(join(root, room), join(copy, room), { recursive: true });
  });
  afterEach(() => rmSync(copy, { recursive: true }));

  it('is what the tools of any machine give', () => {
    const [found] = execFileSync(
      'sh',
      [
        '-c',
        "find shared/allocation shared/proof -name '*.ts' | LC_ALL=C sort | xargs sha256sum | sha256sum",
      ],
      { cwd: root, encoding: 'utf8' },
    ).split(' ');

    expect(programHash(root)).toBe(found);
  });

  it('is the same wherever the sources lie', () => {
    expect(programHash(copy)).toBe(programHash(root));
  });

  it.each([
    ['the engine', 'shared/allocation/draw.ts'],
    ['the verifier', 'shared/proof/verifier/extra.ts'],
  ])('is another when %s changes', (_, file) => {
    const before = programHash(copy);
    writeFileSync(join(copy, file), 'export const changed = true;\n');

    expect(programHash(copy)).not.toBe(before);
  });

  it('is not moved by what neither allocates nor verifies', () => {
    const before = programHash(copy);
    writeFileSync(join(copy, 'shared/domain/more.ts'), 'export const more = 1;\n');

    expect(programHash(copy)).toBe(before);
  });
});
