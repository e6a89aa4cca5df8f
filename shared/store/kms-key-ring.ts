import { DecryptCommand, type KMSClient } from '@aws-sdk/client-kms';
import { type KeyRing, keyLength, loadOnce } from './key-ring.ts';

/** bound into the wrapping, so that one key never passes for the other */
export const fieldKeyContext = { purpose: 'field-encryption' } as const;
export const hashKeyContext = { purpose: 'keyed-hash' } as const;

/** Data keys that stand in the environment, wrapped by a KMS key. */
export const kmsKeyRing = ({
  client,
  keyArn,
  wrappedFieldKeys,
  wrappedHashKey,
}: {
  readonly client: KMSClient;
  readonly keyArn: string;
  /** base64, newest first */
  readonly wrappedFieldKeys: readonly string[];
  readonly wrappedHashKey: string;
}): KeyRing => {
  const unwrap = async (wrapped: string, context: Readonly<Record<string, string>>) => {
    const { Plaintext } = await client.send(
      new DecryptCommand({
        KeyId: keyArn,
        CiphertextBlob: Buffer.from(wrapped, 'base64'),
        EncryptionContext: context,
      }),
    );
    if (Plaintext?.length !== keyLength) throw new Error('key ring: not a key of 32 bytes');
    return Plaintext;
  };
  return loadOnce(async () => {
    const [hash, ...fields] = await Promise.all([
      unwrap(wrappedHashKey, hashKeyContext),
      ...wrappedFieldKeys.map((wrapped) => unwrap(wrapped, fieldKeyContext)),
    ]);
    return { fields, hash };
  });
};
