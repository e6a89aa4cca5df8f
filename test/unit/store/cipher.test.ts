import { describe, expect, it } from 'vitest';
import { fieldCipher } from '../../../shared/store/cipher.ts';

const first = new Uint8Array(32).fill(1);
const second = new Uint8Array(32).fill(2);
const cipher = fieldCipher({ fields: [first] });
const plain = Buffer.from('阳晓光', 'utf8');

describe('fieldCipher', () => {
  it('opens what it sealed under the same context', () => {
    const envelope = cipher.seal(plain, 'item/name');

    expect(Buffer.from(cipher.open(envelope, 'item/name'))).toEqual(plain);
    expect(Buffer.from(envelope).includes(plain)).toBe(false);
    expect(envelope.length).toBe(plain.length + 33);
  });

  it('never seals the same twice alike', () => {
    expect(cipher.seal(plain, 'item/name')).not.toEqual(cipher.seal(plain, 'item/name'));
  });

  it('refuses an envelope moved to another item or field', () => {
    const envelope = cipher.seal(plain, 'item/name');

    expect(() => cipher.open(envelope, 'item/idNumber')).toThrow('changed, or moved');
    expect(() => cipher.open(envelope, 'other/name')).toThrow('changed, or moved');
  });

  it('refuses an envelope with any byte changed or missing', () => {
    const envelope = cipher.seal(plain, 'item/name');

    for (let at = 0; at < envelope.length; at += 1) {
      const changed = envelope.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => cipher.open(changed, 'item/name'), `byte ${at}`).toThrow('sealed field');
      expect(() => cipher.open(envelope.slice(0, at), 'item/name'), `cut at ${at}`).toThrow(
        'sealed field',
      );
    }
  });

  it('opens old envelopes after the keys were rotated and seals with the new key', () => {
    const old = cipher.seal(plain, 'item/name');
    const rotated = fieldCipher({ fields: [second, first] });
    const fresh = rotated.seal(plain, 'item/name');

    expect(Buffer.from(rotated.open(old, 'item/name'))).toEqual(plain);
    expect(() => cipher.open(fresh, 'item/name')).toThrow('its key is not on the ring');
  });

  it('wants a key, and a whole one', () => {
    expect(() => fieldCipher({ fields: [] })).toThrow('at least one key');
    expect(() => fieldCipher({ fields: [first, new Uint8Array(16)] })).toThrow('32 bytes');
  });
});
