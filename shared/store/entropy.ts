import { randomBytes } from 'node:crypto';
import type { Entropy } from '../usecases/ports.ts';

export const systemEntropy: Entropy = { bytes: (count) => new Uint8Array(randomBytes(count)) };
