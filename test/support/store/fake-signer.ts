import { generateKeyPairSync } from 'node:crypto';
import { keySigner } from '../../../shared/store/file-signer.ts';
import type { Signer } from '../../../shared/usecases/ports.ts';

/** a key of this process alone, made once: making one takes longer than most tests */
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = keySigner(async () => privateKey);
const signed = new Map<string, Promise<string>>();

/** A text that is signed again gets the same signature, so that two seasons can be compared whole. */
export const fakeSigner = (): Signer => ({
  ...signer,
  sign: (payload) => {
    const known = signed.get(payload) ?? signer.sign(payload);
    signed.set(payload, known);
    return known;
  },
});
