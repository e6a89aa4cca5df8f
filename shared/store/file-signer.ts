import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import type { Signer } from '../usecases/ports.ts';
import { compactJws, signingInput, signingKeyOf } from './compact-jws.ts';
import { verifyEs256 } from './es256.ts';
import { privateFile } from './private-file.ts';

const freshKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString();

/** Signs with a key in memory. */
export const keySigner = (load: () => Promise<KeyObject>): Signer => ({
  sign: async (payload) => {
    const key = await load();
    const input = signingInput(signingKeyOf(createPublicKey(key)).kid, payload);
    const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
    return compactJws(input, signature);
  },
  publicKey: async () => signingKeyOf(createPublicKey(await load())),
  verify: verifyEs256,
});

/** The signing key of the one-machine platform: a file for its owner's eyes, made on first start. */
export const fileSigner = (path: string): Signer => {
  let known: KeyObject | null = null;
  return keySigner(async () => {
    if (known !== null) return known;
    const text = await privateFile(path, freshKey);
    try {
      known = createPrivateKey(text);
      signingKeyOf(createPublicKey(known));
      return known;
    } catch {
      known = null;
      // the cause would quote the key
      throw new Error(`key file ${path}: not a P-256 key; restore it from the backup`);
    }
  });
};
