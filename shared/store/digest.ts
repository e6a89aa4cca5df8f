import { createHash, createHmac } from 'node:crypto';
import type { Digest } from '../usecases/ports.ts';

export const digest: Digest = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  bytes: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  hmac: (keyHex) => {
    const key = Buffer.from(keyHex, 'hex');
    return (message) => new Uint8Array(createHmac('sha256', key).update(message, 'utf8').digest());
  },
};
