import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { signingKey } from '../../shared/domain/season/ceremony.ts';
import type { Signer } from '../../shared/usecases/ports.ts';

export const describeSigner = (name: string, make: () => Signer | Promise<Signer>) =>
  describe(`signer: ${name}`, () => {
    it('signs what anybody can check with the key it shows', async () => {
      const signer = await make();
      const payload = '{"at":"2026-08-13T10:00:00.000Z","kind":"roster","why":"名册冻结"}';

      const jws = await signer.sign(payload);

      const key = await signer.publicKey();
      const read = await compactVerify(jws, await importJWK(key, 'ES256'));
      expect(new TextDecoder().decode(read.payload)).toBe(payload);
      expect(read.protectedHeader).toEqual({ alg: 'ES256', kid: key.kid });
    });

    it('names its key by the thumbprint and shows no private half', async () => {
      const key = await (await make()).publicKey();

      expect(signingKey.parse(key)).toEqual(key);
      expect(key.kid).toBe(await calculateJwkThumbprint(key));
      expect(key).not.toHaveProperty('d');
    });

    it('signs every text with one key, the long ones too', async () => {
      const signer = await make();
      const long = JSON.stringify({ witnesses: 'x'.repeat(6000) });
      const key = await importJWK(await signer.publicKey(), 'ES256');

      const texts = await Promise.all([signer.sign('{}'), signer.sign(long)]);

      const read = await Promise.all(texts.map((jws) => compactVerify(jws, key)));
      expect(read.map(({ payload }) => new TextDecoder().decode(payload))).toEqual(['{}', long]);
    });

    it('checks a signature as anybody can', async () => {
      const signer = await make();
      const [header = '', payload = '', end = ''] = (await signer.sign('{"placed":1}')).split('.');
      const key = await signer.publicKey();
      const signature = Buffer.from(end, 'base64url');
      const other = signature.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
      const signed = Buffer.from(`${header}.${payload}`);

      expect(signer.verify(key, signed, signature)).toBe(true);
      expect(signer.verify(key, signed, other)).toBe(false);
      expect(signer.verify(key, Buffer.from(header), signature)).toBe(false);
      expect(signer.verify({ ...key, x: key.y }, signed, signature)).toBe(false);
    });

    it('is not taken for the signer of another text', async () => {
      const signer = await make();
      const [header, , signature] = (await signer.sign('{"placed":1}')).split('.');
      const other = Buffer.from('{"placed":2}').toString('base64url');
      const key = await importJWK(await signer.publicKey(), 'ES256');

      await expect(compactVerify(`${header}.${other}.${signature}`, key)).rejects.toThrow();
    });
  });
