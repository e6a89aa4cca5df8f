import type { PublicJwk } from '../../shared/proof/bundle.ts';
import type { OwnRowTools } from '../../shared/proof/own-row.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** What the proof asks of a device, from the browser's own cryptography. */
export const proofTools: OwnRowTools = {
  digest: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  verifySignature: async ({ kty, crv, x, y }: PublicJwk, signed, signature) => {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, [
      'verify',
    ]);
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, signed);
  },
};
