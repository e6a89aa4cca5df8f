import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Keys, keyId, keyLength } from './key-ring.ts';

/**
 * AES-256-GCM. Envelope: format (1 byte), key id (4), IV (12), tag (16), ciphertext. The context is
 * authenticated, not stored: an envelope moved to another item or field does not open.
 */
export type Cipher = {
  readonly seal: (plain: Uint8Array, context: string) => Uint8Array;
  readonly open: (envelope: Uint8Array, context: string) => Uint8Array;
};

const format = 1;
const ivAt = 5;
const tagAt = 17;
const textAt = 33;

export const fieldCipher = ({ fields }: Pick<Keys, 'fields'>): Cipher => {
  const [current] = fields;
  if (current === undefined || fields.some((key) => key.length !== keyLength))
    throw new RangeError('field keys: at least one key, 32 bytes each');
  const currentId = keyId(current);
  const byId = new Map(fields.map((key) => [keyId(key).toString('hex'), key]));

  return {
    seal: (plain, context) => {
      // random IVs stay safe to 2^32 fields a key; a season seals some millions
      const iv = randomBytes(tagAt - ivAt);
      const cipher = createCipheriv('aes-256-gcm', current, iv);
      cipher.setAAD(Buffer.from(context, 'utf8'));
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return new Uint8Array(
        Buffer.concat([Uint8Array.of(format), currentId, iv, cipher.getAuthTag(), text]),
      );
    },
    open: (envelope, context) => {
      const bytes = Buffer.from(envelope);
      if (bytes.length < textAt || bytes[0] !== format)
        throw new Error(`sealed field ${context}: not an envelope`);
      const key = byId.get(bytes.subarray(1, ivAt).toString('hex'));
      if (key === undefined) throw new Error(`sealed field ${context}: its key is not on the ring`);
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(ivAt, tagAt), {
        authTagLength: textAt - tagAt,
      });
      decipher.setAAD(Buffer.from(context, 'utf8'));
      decipher.setAuthTag(bytes.subarray(tagAt, textAt));
      try {
        return new Uint8Array(
          Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]),
        );
      } catch (cause) {
        throw new Error(`sealed field ${context}: changed, or moved from elsewhere`, { cause });
      }
    },
  };
};
