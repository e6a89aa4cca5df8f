import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileSigner } from '../../shared/store/file-signer.ts';
import { fakeSigner } from '../support/store/fake-signer.ts';
import { describeSigner } from './signer.contract.ts';

describeSigner('in memory', fakeSigner);

describe('in a file', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sunshine-signers-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'data', `signing-${++count}.pem`);

  describeSigner('file', () => fileSigner(path()));

  it('is made on first start, for its owner alone, and read ever after', async () => {
    const file = path();
    const made = await fileSigner(file).publicKey();

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await fileSigner(file).publicKey()).toEqual(made);
  });

  it('is one key when two platforms start at once', async () => {
    const file = path();

    const keys = await Promise.all([1, 2, 3].map(() => fileSigner(file).publicKey()));

    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
  });

  it('is refused where others may read it', async () => {
    const file = path();
    await fileSigner(file).publicKey();
    await chmod(file, 0o640);

    await expect(fileSigner(file).sign('{}')).rejects.toThrow('chmod 600');
  });

  it('is refused, unquoted and unchanged, where it is damaged', async () => {
    const file = path();
    await fileSigner(file).publicKey();
    await writeFile(file, '-----BEGIN PRIVATE KEY-----\nnonsense');

    const failure = await fileSigner(file)
      .sign('{}')
      .catch((error: Error) => `${error.message}${String(error.cause)}`);

    expect(failure).toContain('not a P-256 key');
    expect(failure).not.toContain('nonsense');
    expect(await readFile(file, 'utf8')).toContain('nonsense');
  });
});
