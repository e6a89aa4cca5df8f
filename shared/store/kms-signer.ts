import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { SigningKey } from '../domain/season/ceremony.ts';
import type { Signer } from '../usecases/ports.ts';
import { compactJws, signingInput, signingKeyOf } from './compact-jws.ts';
import { rawSignature } from './der-signature.ts';
import { verifyEs256 } from './es256.ts';

/** Signs with an asymmetric key that never leaves KMS (ECC_NIST_P256, SIGN_VERIFY). */
export const kmsSigner = ({
  client,
  keyArn,
}: {
  readonly client: KMSClient;
  readonly keyArn: string;
}): Signer => {
  let known: Promise<SigningKey> | null = null;
  const read = async (): Promise<SigningKey> => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyArn }));
    if (PublicKey === undefined) throw new Error('signing key: KMS gives no public key');
    return signingKeyOf(
      createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' }),
    );
  };
  const publicKey = (): Promise<SigningKey> => {
    known ??= read().catch((cause: unknown) => {
      // an outage is not remembered
      known = null;
      throw new Error('signing key: it could not be read', { cause });
    });
    return known;
  };
  return {
    publicKey,
    verify: verifyEs256,
    sign: async (payload) => {
      const input = signingInput((await publicKey()).kid, payload);
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyArn,
          SigningAlgorithm: 'ECDSA_SHA_256',
          // the digest: KMS takes no message beyond 4096 bytes
          MessageType: 'DIGEST',
          Message: createHash('sha256').update(input).digest(),
        }),
      );
      if (Signature === undefined) throw new Error('signing key: KMS gives no signature');
      return compactJws(input, rawSignature(Signature));
    },
  };
};
