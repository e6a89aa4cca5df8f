import { generateKeyPairSync } from 'node:crypto';
import { keySigner } from '../../../shared/store/file-signer.ts';
import type { Signer } from '../../../shared/usecases/ports.ts';

/** a key of this process alone, made once: making one takes longer than most tests */
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

export const fakeSigner = (): Signer => keySigner(async () => privateKey);
