import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { compactVerify, importJWK } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { rawSignature } from '../../../shared/store/der-signature.ts';
import { kmsSigner } from '../../../shared/store/kms-signer.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));

describe('a signing key that stays in KMS', () => {
  const kms = mockClient(KMSClient);
  afterEach(() => {
    kms.reset();
  });
  const signer = () =>
    kmsSigner({ client: new KMSClient({ region: 'local' }), keyArn: 'arn:signing' });

  it('asks for a signature of the digest and gives it as a JWS has it', async () => {
    let asked: Uint8Array | undefined;
    kms.on(GetPublicKeyCommand, { KeyId: 'arn:signing' }).resolves({ PublicKey: spki });
    kms.on(SignCommand).callsFake(({ Message }) => {
      asked = Message;
      return { Signature: new Uint8Array([0x30, 6, 2, 1, 5, 2, 1, 7]) };
    });

    const jws = await signer().sign('{"kind":"roster"}');

    const [header = '', payload = '', signature = ''] = jws.split('.');
    const digest = createHash('sha256').update(`${header}.${payload}`).digest();
    expect(Buffer.from(asked ?? []).equals(digest)).toBe(true);
    expect(kms.commandCalls(SignCommand)[0]?.args[0].input).toMatchObject({
      KeyId: 'arn:signing',
      SigningAlgorithm: 'ECDSA_SHA_256',
      MessageType: 'DIGEST',
    });
    const raw = Buffer.from(signature, 'base64url');
    expect([raw.length, raw[31], raw[63]]).toEqual([64, 5, 7]);
  });

  it('is checked with the key that KMS shows', async () => {
    kms.on(GetPublicKeyCommand).resolves({ PublicKey: spki });
    const made = signer();
    const key = await made.publicKey();
    const input = `${Buffer.from(JSON.stringify({ alg: 'ES256', kid: key.kid })).toString('base64url')}.${Buffer.from('{}').toString('base64url')}`;
    kms.on(SignCommand).resolves({ Signature: sign('sha256', Buffer.from(input), privateKey) });

    const { payload } = await compactVerify(await made.sign('{}'), await importJWK(key, 'ES256'));

    expect(new TextDecoder().decode(payload)).toBe('{}');
  });

  it('reads the public key once, but does not remember an outage', async () => {
    kms.on(GetPublicKeyCommand).rejectsOnce(new Error('away')).resolves({ PublicKey: spki });
    const made = signer();

    await expect(made.publicKey()).rejects.toThrow('could not be read');
    expect((await made.publicKey()).kid).toBe((await made.publicKey()).kid);
    expect(kms.commandCalls(GetPublicKeyCommand)).toHaveLength(2);
  });
});

describe('a signature in DER', () => {
  it('is the same signature as 64 bytes, however short its integers are', () => {
    const integer = fc.uint8Array({ minLength: 1, maxLength: 32 });
    const trimmed = (bytes: Uint8Array) => {
      const first = bytes.findIndex((byte) => byte !== 0);
      return first === -1 ? Uint8Array.of(0) : bytes.subarray(first);
    };
    const der = (bytes: Uint8Array) => {
      const value = trimmed(bytes);
      const signed = (value[0] ?? 0) > 127 ? [0, ...value] : [...value];
      return [2, signed.length, ...signed];
    };
    fc.assert(
      fc.property(integer, integer, (r, s) => {
        const body = [...der(r), ...der(s)];
        const raw = rawSignature(Uint8Array.from([0x30, body.length, ...body]));
        const padded = (bytes: Uint8Array) =>
          Buffer.from(bytes).toString('hex').padStart(64, '0').slice(-64);

        expect(Buffer.from(raw).toString('hex')).toBe(padded(r) + padded(s));
      }),
    );
  });

  it.each([
    ['nothing', []],
    ['another tag', [0x31, 6, 2, 1, 5, 2, 1, 7]],
    ['a length that lies', [0x30, 7, 2, 1, 5, 2, 1, 7]],
    ['something after it', [0x30, 7, 2, 1, 5, 2, 1, 7, 0]],
    ['an integer cut off', [0x30, 5, 2, 1, 5, 2, 9]],
    ['an integer beyond the curve', [0x30, 38, 2, 33, ...Array(33).fill(1), 2, 1, 7]],
  ])('is refused: %s', (_, bytes) => {
    expect(() => rawSignature(Uint8Array.from(bytes))).toThrow('not a DER signature');
  });
});
