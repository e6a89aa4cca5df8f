import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fileKeyRing } from '../../../shared/store/file-key-ring.ts';
import { kmsKeyRing } from '../../../shared/store/kms-key-ring.ts';

describe('the key file', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sunshine-keys-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const path = () => join(folder, 'data', `keys-${++count}.json`);

  it('is made on first start, for its owner alone, and read ever after', async () => {
    const file = path();
    const made = await fileKeyRing(file).load();
    const read = await fileKeyRing(file).load();

    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(read).toEqual(made);
    expect(made.fields.map((key) => key.length)).toEqual([32]);
    expect(made.hash).not.toEqual(made.fields[0]);
  });

  it('is one file when two platforms start at once', async () => {
    const file = path();

    const keys = await Promise.all([1, 2, 3, 4].map(() => fileKeyRing(file).load()));

    for (const each of keys) expect(each).toEqual(keys[0]);
  });

  it('is refused where others may read it', async () => {
    const file = path();
    await fileKeyRing(file).load();
    await chmod(file, 0o640);

    const failure = await fileKeyRing(file)
      .load()
      .catch((error: Error) => String(error.cause));

    expect(failure).toContain('chmod 600');
  });

  it('is refused, unquoted and unchanged, where it is damaged', async () => {
    const file = path();
    await fileKeyRing(file).load();
    await writeFile(file, '{"fields":["c2hvcnQ="],"hash":"c2hvcnQ="}');

    const failure = await fileKeyRing(file)
      .load()
      .catch((error: Error) => String(error.cause));

    expect(failure).toContain('not a key file');
    expect(failure).not.toContain('c2hvcnQ=');
    expect(await readFile(file, 'utf8')).toContain('c2hvcnQ=');
  });
});

describe('keys wrapped by KMS', () => {
  const kms = mockClient(KMSClient);
  afterEach(() => {
    kms.reset();
  });
  const wrapped = (text: string) => Buffer.from(text).toString('base64');
  const ring = () =>
    kmsKeyRing({
      client: new KMSClient({ region: 'local' }),
      keyArn: 'arn:key',
      wrappedFieldKeys: [wrapped('new'), wrapped('old')],
      wrappedHashKey: wrapped('hash'),
    });
  const decrypt = (text: string, purpose: string) =>
    kms.on(DecryptCommand, {
      KeyId: 'arn:key',
      CiphertextBlob: Buffer.from(text),
      EncryptionContext: { purpose },
    });

  it('are unwrapped once, each for its own purpose, newest field key first', async () => {
    decrypt('new', 'field-encryption').resolves({ Plaintext: new Uint8Array(32).fill(1) });
    decrypt('old', 'field-encryption').resolves({ Plaintext: new Uint8Array(32).fill(2) });
    decrypt('hash', 'keyed-hash').resolves({ Plaintext: new Uint8Array(32).fill(3) });
    const keys = ring();

    const [one, two] = await Promise.all([keys.load(), keys.load()]);

    expect(one).toEqual({
      fields: [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)],
      hash: new Uint8Array(32).fill(3),
    });
    expect(two).toBe(one);
    expect(kms.commandCalls(DecryptCommand)).toHaveLength(3);
  });

  it('are asked for again after an outage, and must be whole', async () => {
    kms
      .on(DecryptCommand)
      .rejectsOnce(new Error('outage'))
      .resolves({ Plaintext: new Uint8Array(32) });
    const keys = ring();

    await expect(keys.load()).rejects.toThrow('could not be loaded');
    expect((await keys.load()).hash).toEqual(new Uint8Array(32));

    kms.on(DecryptCommand).resolves({ Plaintext: new Uint8Array(16) });
    await expect(ring().load()).rejects.toThrow('could not be loaded');
  });
});
